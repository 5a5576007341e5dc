using NewsBot.Summaries.Gate.Reading;

namespace NewsBot.Summaries.Gate.Rules;

/// <summary>
/// "Dozens", "hundreds", "ribuan": a cited sentence has a count of the same order, or a number of which it may be
/// said.
/// </summary>
internal sealed class CountRule : IGateRule
{
    private const int Reach = 3;

    /// <inheritdoc/>
    public string Name => "counts";

    /// <inheritdoc/>
    public string? Refusal(GateCase held)
    {
        if (held.IsVerbatim)
            return null;
        VagueCount? unknown = held.Said.Counts.FirstOrDefault(count => !IsBacked(held, count));
        if (unknown is null)
            return null;
        string word = held.Said.Text.Substring(
            held.Said.Tokens[unknown.Token].Start, held.Said.Tokens[unknown.Token].Length);
        return $"no cited sentence has a count or number of which \"{word}\" may be said";
    }

    /// <summary>Where the same things are counted in a cited sentence, only what counts them stands for it.</summary>
    private static bool IsBacked(GateCase held, VagueCount count)
    {
        (Figure Figure, bool IsSame)[] told =
        [
            .. held.Sources.SelectMany(source => Figures(source)
                .Select(figure => (figure, IsSame(held.Said, count, source, figure)))),
        ];
        bool strict = Array.Exists(told, pair => pair.IsSame);
        return Array.Exists(told, pair => pair.IsSame == strict && IsOne(pair.Figure.Unit, count.Unit)
            && pair.Figure.Least >= count.Least && pair.Figure.Below <= count.Below);
    }

    private static IEnumerable<Figure> Figures(GateReading read) =>
    [
        .. read.Counts.Select(count => new Figure(count.Least, count.Below, count.Unit, count.Token + count.Words)),
        .. read.Numbers.Where(number => !number.IsOrdinal)
            .Select(number => new Figure(number.Value, number.Value + 1, number.Unit, number.Token + number.Words)),
    ];

    private static bool IsSame(GateReading said, VagueCount count, GateReading source, Figure figure) =>
        Things(said, count.Token + count.Words, source)
            .Intersect(Things(source, figure.End, said), StringComparer.Ordinal).Any();

    /// <summary>What stands behind a count: "dozens of Ukrainian prisoners".</summary>
    private static IEnumerable<string> Things(GateReading read, int from, GateReading other) =>
        read.KeysFor(other, Enumerable.Range(from, Math.Min(Reach, read.Tokens.Count - from)))
            .Where(key => key[0] is 'c' or 'w');

    private static bool IsOne(string? one, string? other) =>
        one is null || other is null || string.Equals(one, other, StringComparison.Ordinal);

    /// <summary>A count or a number of a source, as the numbers that it may be.</summary>
    private sealed record Figure(decimal Least, decimal Below, string? Unit, int End);
}
