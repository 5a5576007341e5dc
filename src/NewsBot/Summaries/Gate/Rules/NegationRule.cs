using NewsBot.Summaries.Gate.Reading;

namespace NewsBot.Summaries.Gate.Rules;

/// <summary>
/// What is denied in the line is denied in the cited clause that says the same, and the other way about.
/// </summary>
internal sealed class NegationRule : IGateRule
{
    private const int FewestShared = 2;
    private const double MostlyShared = 0.6;

    /// <inheritdoc/>
    public string Name => "negation";

    /// <inheritdoc/>
    public string? Refusal(GateCase held)
    {
        if (held.IsVerbatim)
            return null;
        foreach (Claim claim in held.Said.Claims)
        {
            IReadOnlyList<(GateReading Source, Claim Claim)> same = Alignment.Nearest(held, claim);
            bool contradicted = same.Count > 0 && same.All(pair => pair.Claim.IsNegated != claim.IsNegated);
            if (contradicted && !same.Any(pair => DeniesAlike(held.Said, claim, pair.Source, pair.Claim)))
                return Reason(held.Said, claim);
            if (same.Count == 0 && claim.IsNegated && !held.Sources.Any(source => source.Denials.Count > 0))
                return Reason(held.Said, claim);
        }

        // A frame is one act of a sentence, found by patterns that no denial crosses; the rest is not told.
        return held.Line.Maker == LineEngine.Structured ? null : OddWhole(held);
    }

    private static string Reason(GateReading said, Claim claim)
    {
        string word = said.Text.Substring(said.Tokens[claim.Token].Start, said.Tokens[claim.Token].Length);
        return claim.IsNegated
            ? $"\"{word}\" is denied here and not in the cited sentence"
            : $"\"{word}\" is stated here and denied in the cited sentence";
    }

    /// <summary>
    /// "No deal was reached" is "did not reach a deal": another word of the same clause is denied there, and both
    /// clauses deny as often. What the line states of a condition ("when he is ready") it denied before.
    /// </summary>
    private static bool DeniesAlike(GateReading said, Claim claim, GateReading source, Claim other)
    {
        int here = said.Denials.GetValueOrDefault(said.Clauses[claim.Token]);
        int there = source.Denials.GetValueOrDefault(source.Clauses[other.Token]);
        bool saidBefore = !claim.IsNegated
            && said.Claims.Any(before => before.Key == claim.Key && before.IsNegated && before.Token < claim.Token);
        return saidBefore || (here > 0 && there > 0 && here % 2 == there % 2);
    }

    /// <summary>
    /// The line denies once more, or once less, than the cited clauses that it tells; what it does not tell of a cited
    /// sentence does not count.
    /// </summary>
    private static string? OddWhole(GateCase held)
    {
        if (held.Sources.Count == 0)
            return null;
        int here = held.Said.Denials.Values.Sum();
        (int Denials, int Shared, int Of) told = held.Sources.Select(source => Told(held.Said, source))
            .Aggregate((one, other) => (one.Denials + other.Denials, one.Shared + other.Shared, one.Of));
        if (told.Denials % 2 == here % 2 || told.Shared < FewestShared)
            return null;
        return here > told.Denials
            ? "it denies something that the cited sentence states"
            : "it states something that the cited sentence denies";
    }

    /// <summary>How often the clauses that the line tells deny something.</summary>
    private static (int Denials, int Shared, int Of) Told(GateReading said, GateReading source)
    {
        HashSet<string> here = said.KeysFor(source);
        int denials = 0, shared = 0;
        foreach (int clause in source.Clauses.Distinct())
        {
            HashSet<string> there = source.KeysFor(said, source.Clause(clause));
            int both = there.Count(here.Contains);
            shared += both;
            bool things = there.Any(key => key[0] != 'n' && key != "c:say" && here.Contains(key));
            bool counted = there.Any(key => key[0] == '#' && here.Contains(key));
            bool goesOn = things && GateLexicon.For(source.Language)["concord"].At(
                source.Tokens, source.Clause(clause).First()) > 0; // "… nor withdrew its troops"
            if (counted || goesOn || (things && both >= FewestShared) || both >= there.Count * MostlyShared)
                denials += source.Denials.GetValueOrDefault(clause);
        }

        return (denials, shared, here.Count);
    }
}
