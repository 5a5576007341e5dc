using System.Globalization;
using System.Reflection;
using NewsBot.Storage;

namespace NewsBot.Measure.Kills.Moments;

/// <summary>
/// A moment at which the program may die: right before or right after the commit of a transaction. Transactions have
/// the name of the method that writes them, so that nothing has to be built into the program for it.
/// </summary>
/// <param name="Transaction">Such as <c>OutboxStore.ClaimAsync</c>.</param>
/// <param name="IsAfter">True behind the commit.</param>
/// <param name="Nth">Which of its kind, from 1.</param>
internal sealed record Moment(string Transaction, bool IsAfter, int Nth = 1)
{
    /// <summary>What sends messages: the claim, the result, the lease.</summary>
    private static readonly (string Transaction, int Most)[] Sending =
        [("OutboxStore.ClaimAsync", 200), ("ResultStore.StoreAsync", 200), ("PlatformLeases.RenewAsync", 4)];

    /// <summary>Any moment of sending; early ones as often as late ones.</summary>
    public static Moment Draw(Random chance)
    {
        (string transaction, int most) = Sending[chance.Next(Sending.Length)];
        int nth = (int)Math.Exp(chance.NextDouble() * Math.Log(most + 1));
        return new Moment(transaction, chance.Next(2) == 0, nth);
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static Moment Parse(string text) =>
        text.Split(':') is [{ Length: > 0 } name, "before" or "after", var nth] parts
            ? new Moment(name, parts[1] == "after", int.Parse(nth, CultureInfo.InvariantCulture))
            : throw new FormatException($"\"{text}\" is no moment; write it as Store.MethodAsync:before:1.");

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Transaction}:{(IsAfter ? "after" : "before")}:{Nth}");

    /// <summary>The name of the transaction that a delegate writes.</summary>
    public static string NameOf(Delegate write)
    {
        Type type = write.Method.DeclaringType!;
        if (Outer(type) == typeof(Database) && Wrapped(write.Target) is { } inner)
            return NameOf(inner);
        string method = write.Method.Name;
        int end = method.IndexOf('>', StringComparison.Ordinal);
        return $"{Outer(type).Name}.{(method.StartsWith('<') && end > 0 ? method[1..end] : method)}";
    }

    /// <summary>The class that a person wrote; what the compiler makes of a lambda lies within it.</summary>
    private static Type Outer(Type type) => type.DeclaringType is { } outer && type.Name.StartsWith('<')
        ? Outer(outer)
        : type;

    /// <summary>What the overloads without a result wrap.</summary>
    private static Delegate? Wrapped(object? closure) => closure?.GetType()
        .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .Select(field => field.GetValue(closure))
        .OfType<Delegate>()
        .FirstOrDefault();
}
