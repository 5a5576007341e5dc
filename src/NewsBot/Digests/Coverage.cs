using NewsBot.Articles;
using NewsBot.Stories;

namespace NewsBot.Digests;

/// <summary>Who reported a story: its sources, and how many independent outlets stand behind it.</summary>
public sealed record Coverage
{
    private Coverage(IReadOnlyList<DigestSource> sources)
    {
        Sources = sources;
        Independent = Outlets.Independent(sources.Where(source => source.Side is null));
        Sides = [.. sources.Select(source => source.Side).OfType<string>().Distinct(StringComparer.Ordinal)];
        Languages =
        [
            .. sources.GroupBy(source => source.Language, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
                .Select(group => group.Key),
        ];
    }

    /// <summary>First reporter first, one row an outlet and language.</summary>
    public IReadOnlyList<DigestSource> Sources { get; }

    /// <summary>How many outlets of different owners, parties' own ones not counted.</summary>
    public int Independent { get; }

    /// <summary>The parties whose own outlets are among the sources.</summary>
    public IReadOnlyList<string> Sides { get; }

    /// <summary>Most frequent first.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>
    /// The coverage of <paramref name="story"/>. An outlet that printed another's text reported it too.
    /// </summary>
    public static Coverage Of(Story story) =>
        new(
        [
            .. story.Articles
                .OrderBy(article => article.Published)
                .SelectMany(SourcesOf)
                .GroupBy(source => (source.Outlet.ToUpperInvariant(), source.Language))
                .Select(same => same.First() with { Articles = [.. same.SelectMany(source => source.Articles)] }),
        ]);

    private static IEnumerable<DigestSource> SourcesOf(Article article) =>
        article.Reprints
            .Select(copy => new DigestSource(copy.Outlet, copy.Address, article.Language, copy.Side, [article.Id]))
            .Prepend(new(article.Outlet, article.Address, article.Language, article.Side, [article.Id]));
}
