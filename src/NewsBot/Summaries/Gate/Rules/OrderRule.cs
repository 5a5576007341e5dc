using NewsBot.Summaries.Gate.Reading;

namespace NewsBot.Summaries.Gate.Rules;

/// <summary>"After" does not become "before", and no cause is told that no cited sentence gives.</summary>
internal sealed class OrderRule : IGateRule
{
    /// <inheritdoc/>
    public string Name => "order";

    /// <inheritdoc/>
    public string? Refusal(GateCase held)
    {
        if (held.IsVerbatim)
            return null;
        if (Has(held.Said, "because") && !held.Sources.Any(source => Has(source, "because")))
            return "it names a cause that no cited sentence gives";
        foreach ((string here, string there) in new[] { ("after", "before"), ("before", "after") })
        {
            if (Cut(held.Said, here) is not { } said || held.Sources.Any(source => Has(source, here)))
                continue;
            foreach (GateReading source in held.Sources)
            {
                if (Cut(source, there) is { } told && IsTurned(held.Said, said, source, told))
                    return $"it says \"{here}\" where the cited sentence says \"{there}\"";
            }
        }

        return null;
    }

    private static bool Has(GateReading read, string list) => Cut(read, list) is not null;

    private static int? Cut(GateReading read, string list)
    {
        GateWords words = GateLexicon.For(read.Language)[list];
        for (int at = 0; at < read.Tokens.Count; at++)
        {
            if (words.At(read.Tokens, at) > 0)
                return at;
        }

        return null;
    }

    /// <summary>The same things stand on the same sides of words that mean the opposite.</summary>
    private static bool IsTurned(GateReading said, int cut, GateReading source, int there)
    {
        HashSet<string> behind = said.KeysFor(source, Behind(said, cut));
        HashSet<string> sourceBehind = source.KeysFor(said, Behind(source, there));
        return behind.Count(sourceBehind.Contains) * 2 > behind.Count;
    }

    private static IEnumerable<int> Behind(GateReading read, int cut) =>
        read.Clause(read.Clauses[cut]).Where(at => at > cut);
}
