namespace NewsBot.Summaries.Gate.Rules;

/// <summary>
/// What a machine worded is carried by what it cites: most of the words that the lexicon knows (in the sources' own
/// language: most of all words) occur there. Recombined facts fail here where each of them alone is right.
/// </summary>
internal sealed class SupportRule : IGateRule
{
    private const double LeastOfConcepts = 0.3;
    private const double LeastOfWords = 0.5;
    private const int FewestKeys = 3;

    /// <inheritdoc/>
    public string Name => "support";

    /// <inheritdoc/>
    public string? Refusal(GateCase held)
    {
        if (!held.Line.IsWorded)
            return null;
        if (held.Sources.Count == 0)
            return "it cites nothing";
        HashSet<string> known =
        [
            .. held.Sources.SelectMany(source => source.KeysFor(held.Said)),
            .. held.Sources.SelectMany(source => source.Meant).Select(name => "n:" + name.Name.Id),
        ];
        bool same = held.Sources.Any(source => source.Language == held.Said.Language);
        string[] said =
        [
            .. held.Said.Keys.OfType<string>().Where(key => same || key[0] != 'w').Distinct(StringComparer.Ordinal),
        ];
        int carried = said.Count(known.Contains);
        double least = same ? LeastOfWords : LeastOfConcepts;
        return said.Length >= FewestKeys && carried < said.Length * least
            ? $"only {carried} of the {said.Length} things it says are in the cited sentences"
            : null;
    }
}
