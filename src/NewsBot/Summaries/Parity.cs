using NewsBot.Articles;
using NewsBot.Summaries.Lexicons;

namespace NewsBot.Summaries;

/// <summary>What two tellings of a story share in names, numbers and dates, and what only one of them has.</summary>
/// <param name="Shared">Keys that both have.</param>
/// <param name="OnlyFirst">Keys that only the first has.</param>
/// <param name="OnlySecond">Keys that only the second has.</param>
public sealed record Parity(
    IReadOnlyList<string> Shared, IReadOnlyList<string> OnlyFirst, IReadOnlyList<string> OnlySecond)
{
    /// <summary>The share of all keys that both have, 0 to 1; 1 where neither has any.</summary>
    public double Share => Shared.Count + OnlyFirst.Count + OnlySecond.Count is var all and > 0
        ? (double)Shared.Count / all
        : 1;

    /// <summary>Compares the headline and lines of two languages.</summary>
    public static Parity Between(
        LocalSummary first, LocalSummary second, IReadOnlyList<Article> articles, LineFacts facts)
    {
        HashSet<string> one = Keys(first, articles, facts), other = Keys(second, articles, facts);
        return new Parity(
            [.. one.Intersect(other, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. one.Except(other, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. other.Except(one, StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private static HashSet<string> Keys(LocalSummary local, IReadOnlyList<Article> articles, LineFacts facts)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (Line line in local.Lines.Prepend(local.Headline))
        {
            Article article = articles.FirstOrDefault(each => each.Id == line.Sources[0].Article) ?? articles[0];
            keys.UnionWith(facts.Of(line.Text, line.Language, OutletDay.Of(article)));
        }

        return keys;
    }
}
