using System.Globalization;
using NewsBot.Summaries;

namespace NewsBot.Digests;

/// <summary>How high a story stands, and why.</summary>
/// <param name="Score">Higher is more important.</param>
/// <param name="Reasons">Each part of the score, in words.</param>
public sealed record Rank(double Score, IReadOnlyList<string> Reasons);

/// <summary>Ranks by independent outlets, newness, the weight of the act and of the actors.</summary>
/// <param name="options">Weights.</param>
/// <param name="name">Says an act or actor in words, by its id.</param>
public sealed class Ranking(DigestOptions options, Func<string, string> name)
{
    private const double UsualWeight = 0.5;

    /// <summary>
    /// Ranks one story: <c>w·log2(1 + outlets) + w·2^(-age / half-life) + w·act + w·actors</c>. More outlets never
    /// lower it.
    /// </summary>
    public Rank Of(Summary summary, Coverage coverage, TimeSpan age)
    {
        (double Value, string Words)[] parts =
        [
            OutletPart(coverage),
            NewnessPart(age < TimeSpan.Zero ? TimeSpan.Zero : age),
            ActPart(summary.Act),
            ActorPart(summary.Actors),
        ];
        return new Rank(
            parts.Sum(part => part.Value),
            [.. parts.Where(part => part.Value > 0).Select(part => Invariant($"{part.Words} (+{part.Value:0.00})"))]);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private (double Value, string Words) OutletPart(Coverage coverage)
    {
        double outlets = coverage.Independent + (options.PartyShare * coverage.Sides.Count);
        string words = Invariant($"independent outlets: {coverage.Independent}");
        if (coverage.Sides.Count > 0)
            words += $", parties' own: {string.Join(", ", coverage.Sides)}";
        return (options.OutletWeight * Math.Log2(1 + outlets), words);
    }

    private (double Value, string Words) NewnessPart(TimeSpan age) =>
        (options.NewnessWeight * Math.Pow(2, -age.TotalHours / options.NewnessHalfLifeHours),
            Invariant($"latest report {age.TotalHours:0.#} h before"));

    private (double Value, string Words) ActPart(string? act) =>
        act is null
            ? (0, "no act")
            : (options.ActWeight * options.Acts.GetValueOrDefault(act, UsualWeight), $"act: {name(act)}");

    private (double Value, string Words) ActorPart(IReadOnlyList<string> actors)
    {
        (string Actor, double Weight)[] weightiest =
        [
            .. actors.Distinct(StringComparer.Ordinal)
                .Select(actor => (actor, options.WeightOfActor(actor) ?? UsualWeight))
                .OrderByDescending(pair => pair.Item2)
                .Take(2),
        ];
        return (options.ActorWeight * weightiest.Sum(pair => pair.Weight),
            $"actors: {string.Join(", ", weightiest.Select(pair => name(pair.Actor)))}");
    }
}
