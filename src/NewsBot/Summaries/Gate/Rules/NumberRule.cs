using System.Globalization;
using NewsBot.Summaries.Gate.Reading;

namespace NewsBot.Summaries.Gate.Rules;

/// <summary>Every number is in the cited sentences, with the same unit where both name one.</summary>
internal sealed class NumberRule : IGateRule
{
    private static readonly HashSet<string> Paired = new(StringComparer.Ordinal)
    {
        "c:leader", "c:president", "c:side", "c:country", "c:party", "c:state", "c:minister",
    };

    /// <inheritdoc/>
    public string Name => "numbers";

    /// <inheritdoc/>
    public string? Refusal(GateCase held)
    {
        if (held.IsVerbatim)
            return null;
        GateNumber[] known = [.. held.Sources.SelectMany(source => source.Numbers)];
        if (Miscounted(held.Said, known) is { } place)
            return $"it counts off a number {Text(place)}, the cited sentences count off others";
        foreach (GateNumber number in held.Said.Numbers.Where(number => !number.IsSoft))
        {
            GateNumber[] same = [.. known.Where(other => !other.IsOrdinal && other.Value == number.Value)];
            if (same.Length == 0 && !IsPair(number, held))
                return $"the number {Text(number)} is in no cited sentence";
            int times = held.Said.Numbers.Count(other => other.Value == number.Value && !other.IsSoft);
            if (times > Math.Max(1, same.Length))
                return $"the number {Text(number)} is said more often than in the cited sentences";
            if (same.Length > 0 && !Array.Exists(same, other => Agree(number.Unit, other.Unit)))
                return $"{Text(number)} counts {number.Unit} here and {same[0].Unit} in the cited sentence";
        }

        return null;
    }

    /// <summary>"The third" where they count off and have no three.</summary>
    private static GateNumber? Miscounted(GateReading said, GateNumber[] known) =>
        Array.Exists(known, number => number.IsOrdinal)
            ? said.Numbers.FirstOrDefault(number =>
                number.IsOrdinal && !Array.Exists(known, other => other.Value == number.Value))
            : null;

    private static bool Agree(string? one, string? other) => one is null || other is null
        ? !IsStrict(one) && !IsStrict(other)
        : string.Equals(one, other, StringComparison.Ordinal);

    /// <summary>Money and shares are always written with their sign.</summary>
    private static bool IsStrict(string? unit) =>
        unit is "percent" or "usd" or "eur" or "gbp" or "uah" or "rub" or "idr";

    /// <summary>"The two leaders", where two are named and nobody counts them otherwise.</summary>
    private static bool IsPair(GateNumber number, GateCase held)
    {
        int next = number.Token + number.Words;
        return number.Value == 2 && next < held.Said.Keys.Count && held.Said.Keys[next] is { } noun
            && Paired.Contains(noun)
            && held.Sources.Any(source =>
                source.Names.DistinctBy(name => name.Name.Id, StringComparer.Ordinal).Count() >= 2)
            && !held.Sources.Any(source => source.Numbers.Any(other =>
                source.Keys.Skip(other.Token + other.Words).Take(2).Contains(noun, StringComparer.Ordinal)));
    }

    private static string Text(GateNumber number) => number.Value.ToString(CultureInfo.InvariantCulture);
}
