using NewsBot.Summaries.Gate.Reading;
using NewsBot.Summaries.Lexicons;
using NewsBot.Topics;

namespace NewsBot.Summaries.Gate;

/// <summary>
/// Holds two tellings of one line against each other: the same numbers, people and days in both languages.
/// </summary>
internal static class LineParity
{
    /// <summary>What only one of them has; null where they are alike.</summary>
    public static string? Difference(GateReading one, GateReading other) =>
        Only(Numbers(one), Numbers(other), "the number")
        ?? Only(Days(one), Days(other), "the day")
        ?? Only(People(one), People(other), "the name");

    private static string? Only(HashSet<string> one, HashSet<string> other, string what)
    {
        one.SymmetricExceptWith(other);
        return one.Count == 0 ? null : $"only one language has {what} {one.Order(StringComparer.Ordinal).First()}";
    }

    /// <summary>Small counts may be a word in one language and a plural in the other.</summary>
    private static HashSet<string> Numbers(GateReading read) =>
    [
        .. read.Numbers.Where(number => !number.IsSoft && number.Value > 2)
            .Select(number => FormattableString.Invariant($"{number.Value}")),
    ];

    private static HashSet<string> Days(GateReading read) =>
        [.. read.Days.Select((DayMention day) => FormattableString.Invariant($"{day.Past ?? day.Day:yyyy-MM-dd}"))];

    private static HashSet<string> People(GateReading read) =>
    [
        .. read.Names.Where(name => name.Name.Kind == NameKind.Person).Select(name => name.Name.In("en")),
    ];
}
