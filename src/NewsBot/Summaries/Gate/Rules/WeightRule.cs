using NewsBot.Summaries.Gate.Reading;

namespace NewsBot.Summaries.Gate.Rules;

/// <summary>
/// Surrender, massacres, annexation, nuclear and chemical weapons: such a word is in a cited sentence, in whatever
/// language, or the line is not told.
/// </summary>
internal sealed class WeightRule : IGateRule
{
    /// <inheritdoc/>
    public string Name => "weight";

    /// <inheritdoc/>
    public string? Refusal(GateCase held)
    {
        if (!held.Line.IsWorded)
            return null;
        HashSet<string> known = [.. held.Sources.SelectMany(Of)];
        return Of(held.Said).FirstOrDefault(name => !known.Contains(name)) is { } weighty
            ? $"it speaks of {weighty}, no cited sentence does"
            : null;
    }

    private static IEnumerable<string> Of(GateReading read) => GateLexicon.For(read.Language).Weighty
        .Where(weighty => Enumerable.Range(0, read.Tokens.Count).Any(at => weighty.Words.At(read.Tokens, at) > 0))
        .Select(weighty => weighty.Name);
}
