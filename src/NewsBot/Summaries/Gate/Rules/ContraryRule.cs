using NewsBot.Summaries.Gate.Reading;

namespace NewsBot.Summaries.Gate.Rules;

/// <summary>
/// What the cited sentences support is not opposed in the line, what they cancel is not held, at least is not at most:
/// where the line has only one of two contraries and they have only the other, it is turned round.
/// </summary>
internal sealed class ContraryRule : IGateRule
{
    /// <summary>The one pair that is told with "no": "no less than".</summary>
    private const string Comparison = "atleast";

    [Flags]
    private enum Sides
    {
        None = 0,
        One = 1,
        Other = 2,
    }

    /// <inheritdoc/>
    public string Name => "contraries";

    /// <inheritdoc/>
    public string? Refusal(GateCase held)
    {
        if (!held.Line.IsWorded)
            return null;
        for (int pair = 0; pair < GateLexicon.For(held.Said.Language).Contraries.Count; pair++)
        {
            Sides said = Of(held.Said, pair);
            Sides told = held.Sources.Aggregate(Sides.None, (sides, source) => sides | Of(source, pair));
            if ((said, told) is (Sides.One, Sides.Other) or (Sides.Other, Sides.One))
                return $"it says the contrary of the cited sentences ({GateLexicon.For("en").Contraries[pair].Name})";
        }

        return null;
    }

    /// <summary>
    /// Which of the two it has; none counts in a clause that denies something, where all may be turned.
    /// </summary>
    private static Sides Of(GateReading read, int pair)
    {
        (string name, GateWords one, GateWords other) = GateLexicon.For(read.Language).Contraries[pair];
        Sides found = Sides.None;
        for (int at = 0; at < read.Tokens.Count;)
        {
            int first = one.At(read.Tokens, at), second = other.At(read.Tokens, at);
            bool counts = name is Comparison || !read.Denials.ContainsKey(read.Clauses[at]);
            if (first + second > 0 && counts)
                found |= first >= second ? Sides.One : Sides.Other;
            at += Math.Max(1, Math.Max(first, second));
        }

        return found;
    }
}
