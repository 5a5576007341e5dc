using System.Globalization;
using NewsBot.Articles;
using NewsBot.CommandLine;
using NewsBot.Summaries;
using NewsBot.Summaries.Gate;
using NewsBot.Text;

namespace NewsBot.Measure.Integrity;

/// <summary>A line that is true to what it cites, and what may be made false in it.</summary>
/// <param name="Line">The line.</param>
/// <param name="Article">The first article it cites, all of it.</param>
/// <param name="MaySwap">Whether its two names may not change places.</param>
internal sealed record FaithfulLine(GateLine Line, Article Article, bool MaySwap)
{
    /// <summary>The lines of <c>faithful.tsv</c> (or another such file), worded as a model would.</summary>
    public static IReadOnlyList<FaithfulLine> Written(string file = "faithful.tsv")
    {
        IReadOnlyList<Article> articles = SampleArticles.Load();
        using Stream stream = typeof(FaithfulLine).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n').Where(row => row.Length > 0 && row[0] != '#')
                .Select(row => Parse(row.Split('\t'), articles)),
        ];
    }

    /// <summary>Every sentence of some articles, as an extract would tell it.</summary>
    public static IEnumerable<FaithfulLine> Extracts(IEnumerable<Article> articles) =>
        articles.SelectMany(article => Sentences.Split(article.Text, article.Language).Select((sentence, index) =>
            new FaithfulLine(
                new GateLine(
                    sentence.Text,
                    article.Language,
                    LineEngine.Extract,
                    GateSource.Of([new Provenance(article.Id, index)], [article])),
                article,
                MaySwap: false)));

    private static FaithfulLine Parse(string[] cells, IReadOnlyList<Article> articles)
    {
        Provenance[] cited = [.. cells[1].Split(',').Select(cite => Cited(cite.Split(':')))];
        var line = new GateLine(cells[2], cells[0], LineEngine.Model, GateSource.Of(cited, articles));
        return new FaithfulLine(line, articles[(int)cited[0].Article.Value - 1], cells.Length > 3);
    }

    private static Provenance Cited(string[] cite) => new(
        new ArticleId(int.Parse(cite[0], CultureInfo.InvariantCulture)),
        cite[1] == "T" ? -1 : int.Parse(cite[1], CultureInfo.InvariantCulture));
}
