using NewsBot.Summaries.Gate.Reading;

namespace NewsBot.Summaries.Gate.Rules;

/// <summary>
/// "Moscow accuses Kyiv of breaking the truce" is not "Kyiv broke the truce": what the cited sentence only alleges or
/// denies is told with whoever does so.
/// </summary>
internal sealed class AttributionRule : IGateRule
{
    /// <inheritdoc/>
    public string Name => "attribution";

    /// <inheritdoc/>
    public string? Refusal(GateCase held)
    {
        if (held.IsVerbatim || IsAttributed(held) || Alleging(held.Said).Any())
            return null;
        Claim? bare = held.Said.Claims.Where(claim => claim.IsVerb && claim.Mood != Mood.Possible)
            .FirstOrDefault(claim => IsOnlyAlleged(Alignment.Nearest(held, claim)));
        if (bare is not null)
            return $"{Word(held.Said, bare)} is only alleged in the cited sentence, and the line does not say by whom";
        return Hearsay.In(held) is { } heard
            ? $"{Word(held.Said, heard)} is what one side says of the other, and the line does not say so"
            : null;
    }

    private static string Word(GateReading said, Claim claim) =>
        $"\"{said.Text.Substring(said.Tokens[claim.Token].Start, said.Tokens[claim.Token].Length)}\"";

    /// <summary>
    /// Somebody says it; where the cited sentences name who, "officials said" or "investigators confirmed" will not do.
    /// </summary>
    private static bool IsAttributed(GateCase held) =>
        held.Said.Speeches.Any(speech => speech.Speaker is not null)
        || (held.Said.Speeches.Count > 0
            && held.Sources.All(source => source.Speeches.All(speech => speech.Speaker is null)));

    private static bool IsOnlyAlleged(IReadOnlyList<(GateReading Source, Claim Claim)> there) =>
        there.Count > 0 && there.All(pair => IsAlleged(pair.Source, pair.Claim.Token));

    private static bool IsAlleged(GateReading read, int claim) => Alleging(read).Any(at => Covers(read, at, claim));

    /// <summary>It reaches to the end of the clause behind it.</summary>
    private static bool Covers(GateReading read, int alleging, int claim) =>
        alleging < claim && read.Clauses[claim] - read.Clauses[alleging] <= 1;

    private static IEnumerable<int> Alleging(GateReading read)
    {
        GateWords words = GateLexicon.For(read.Language)["claimed"];
        return Enumerable.Range(0, read.Tokens.Count).Where(at => words.At(read.Tokens, at) > 0);
    }
}
