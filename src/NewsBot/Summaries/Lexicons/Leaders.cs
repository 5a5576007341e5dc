using NewsBot.Topics;

namespace NewsBot.Summaries.Lexicons;

/// <summary>Tells heads of states, governments and alliances from those who work for them.</summary>
public static class Leaders
{
    private static readonly string[] Offices =
    [
        "President", "Prime Minister", "Chancellor", "King", "Crown Prince", "Pope",
        "Secretary-General", "Secretary General",
    ];

    /// <summary>Whether a person's office is the first of a state, government or alliance.</summary>
    public static bool IsLeader(CanonicalName person) =>
        person.Office.TryGetValue("en", out string? office)
        && !office.Contains("Vice", StringComparison.OrdinalIgnoreCase)
        && !office.Contains("Deputy", StringComparison.OrdinalIgnoreCase)
        && Offices.Any(first => office.Contains(first, StringComparison.OrdinalIgnoreCase))
        && !Aides.Any(aide => office.Contains(aide, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Aides =
    [
        "adviser", "advisor", "aide", "envoy", "spokes", "chief of", "head of", "assistant", "representative",
        "of State",
    ];
}
