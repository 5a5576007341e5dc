using NewsBot.Summaries.Gate.Reading;

namespace NewsBot.Summaries.Gate;

/// <summary>
/// Which of the cited clauses a clause of a line tells: those that share most of what they say with it.
/// </summary>
internal static class Alignment
{
    /// <summary>A clause that shares less than this part of what the nearest one shares is another matter.</summary>
    private const double NearAsNearest = 0.75;

    /// <summary>
    /// The claims of the sources with the same key as <paramref name="claim"/>, in the sentences that are nearest to
    /// its clause.
    /// </summary>
    public static IReadOnlyList<(GateReading Source, Claim Claim)> Nearest(GateCase held, Claim claim)
    {
        var same = held.Sources
            .SelectMany(source => source.Claims.Where(other => other.Key == claim.Key)
                .Select(other => (source, other, likeness: Likeness(held.Said, claim, source, other))))
            .ToList();
        double best = same.Select(pair => pair.likeness).DefaultIfEmpty(0).Max();
        return [.. same.Where(pair => pair.likeness >= best * NearAsNearest).Select(pair => (pair.source, pair.other))];
    }

    /// <summary>How many keys a clause shares with a whole source.</summary>
    public static int Shared(GateReading said, int clause, GateReading source) =>
        said.KeysFor(source, said.Clause(clause)).Count(source.KeysFor(said).Contains);

    private static double Likeness(GateReading said, Claim claim, GateReading source, Claim other)
    {
        HashSet<string> here = said.KeysFor(source, said.Clause(said.Clauses[claim.Token]));
        HashSet<string> there = source.KeysFor(said, source.Clause(source.Clauses[other.Token]));
        HashSet<string> whole = source.KeysFor(said);
        return here.Count(there.Contains) + (0.5 * here.Count(whole.Contains));
    }
}
