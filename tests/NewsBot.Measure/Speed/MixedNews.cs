using NewsBot.Articles;
using NewsBot.Feeds;
using NewsBot.Measure.Stories;
using NewsBot.Text;

namespace NewsBot.Measure.Speed;

/// <summary>An article that nobody has written.</summary>
internal sealed record MixedArticle(string Language, string Title, IReadOnlyList<string> Paragraphs)
{
    private const int Outlets = 20;

    /// <summary>As it is stored, by one of twenty outlets a language.</summary>
    public Article ToArticle(DateTimeOffset published) => new()
    {
        Id = new ArticleId(0),
        Address = new Uri($"https://mixed.example/{published.Ticks}"),
        Feed = new FeedId("mixed"),
        Outlet = $"Outlet {Language} {published.Ticks / 1000 % Outlets}",
        Kind = OutletKind.Newspaper,
        Language = Language,
        Title = Title,
        Text = string.Join('\n', Paragraphs),
        TextFrom = TextSource.Page,
        Published = published,
        FirstSeen = published,
    };
}

/// <summary>
/// As many articles as are wanted, of the usual length: each begins as one of the given rows and goes on with sentences
/// of others in its language, so that no two are copies and all share names and words as coverage does.
/// </summary>
internal sealed class MixedNews
{
    private const int UsualLength = 2500, SentencesPerParagraph = 2;
    private readonly IReadOnlyList<LabelledRow> _rows;
    private readonly Dictionary<string, string[]> _sentences;
    private readonly Random _random;
    private int _next;

    private MixedNews(IReadOnlyList<LabelledRow> rows, Random random)
    {
        _rows = rows;
        _random = random;
        _sentences = rows.GroupBy(row => row.Language, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => group.SelectMany(row => Split(row.Text, row.Language)).ToArray(),
            StringComparer.Ordinal);
    }

    /// <summary>Reads labelled news; without a file the set and the samples of this project.</summary>
    public static async Task<MixedNews> ReadAsync(IReadOnlyList<string> files, CancellationToken cancellation)
    {
        IReadOnlyList<LabelledRow> rows = files.Count > 0
            ? await LabelledRow.ReadAsync(files, withDates: true, cancellation)
            : [.. await OwnAsync(cancellation), .. Samples()];
        return new MixedNews(rows, new Random(1));
    }

    /// <summary>The next one; the rows are taken in turn.</summary>
    public MixedArticle Next()
    {
        LabelledRow row = _rows[_next++ % _rows.Count];
        string[] others = _sentences[row.Language];
        List<string> sentences = [.. Split(row.Text, row.Language)];
        while (others.Length > 0 && sentences.Sum(sentence => sentence.Length) < UsualLength)
            sentences.Add(others[_random.Next(others.Length)]);
        string[] paragraphs = [.. sentences.Chunk(SentencesPerParagraph).Select(some => string.Join(' ', some))];
        return new MixedArticle(row.Language, row.Title, paragraphs);
    }

    /// <summary>A headline, for a link beside an article.</summary>
    public string Headline() => _rows[_random.Next(_rows.Count)].Title;

    private static IEnumerable<string> Split(string text, string language) =>
        Sentences.Split(text, language).Select(sentence => sentence.Text);

    private static async Task<IReadOnlyList<LabelledRow>> OwnAsync(CancellationToken cancellation)
    {
        using var lines = new StreamReader(
            typeof(MixedNews).Assembly.GetManifestResourceStream("relevance-own.jsonl")!);
        var rows = new List<LabelledRow>();
        while (await lines.ReadLineAsync(cancellation) is { } line)
        {
            if (line.Length > 0)
                rows.Add(LabelledRow.Read(line, withDates: true));
        }

        return rows;
    }

    private static IEnumerable<LabelledRow> Samples() => NewsBot.CommandLine.SampleArticles.Load().Select(
        article => new LabelledRow(article.Language, article.Published, article.Title, article.Text, Event: null));
}
