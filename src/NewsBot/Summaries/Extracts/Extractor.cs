using NewsBot.Articles;
using NewsBot.Summaries.Lexicons;
using NewsBot.Text;

namespace NewsBot.Summaries.Extracts;

/// <summary>
/// Takes headline and lines from coverage in one language: sentences of the lead that stand alone, none repeating
/// another, each outlet once before one speaks twice, the newest article first.
/// </summary>
public static class Extractor
{
    private const int MostLines = 3;

    /// <summary>What a sentence loses whose names, numbers and dates were all told by a line before it.</summary>
    private const double KnownFacts = 1.2;

    /// <summary>
    /// What a sentence loses, behind another, that names nobody and counts nothing: else it would win over any lead.
    /// </summary>
    private const double NoFacts = KnownFacts / 2;

    /// <summary>What the same facts as in the other language are worth; a place further up is 0.3.</summary>
    private const double SameFacts = 0.5;
    private const int Candidates = LineFacts.MostSentences;
    private const int MostKept = 2048;
    private const int LongTitle = 110;
    private const string Verbatim = "verbatim";
    private static readonly HashSet<string> None = new(StringComparer.Ordinal);

    /// <summary>What came so much earlier than the newest is older news.</summary>
    private static readonly TimeSpan SameNews = TimeSpan.FromHours(12);
    private static readonly TimeSpan Newer = TimeSpan.FromHours(1);

    private static readonly ArticleMemo<Material> Kept = new(MostKept, Prepare);

    /// <summary>
    /// The best title of the coverage; null where all ask or promise. It is the newest, or one of the hours before it
    /// that tells more of what the headline in another language tells.
    /// </summary>
    /// <param name="coverage">Articles in one language.</param>
    /// <param name="facts">What titles tell.</param>
    /// <param name="told">What the headline in another language tells; empty where there is none yet.</param>
    /// <param name="toldAt">When that was published: what came an hour later is newer news.</param>
    public static Line? Headline(
        IEnumerable<Article> coverage, LineFacts facts, IReadOnlySet<string> told, DateTimeOffset toldAt)
    {
        (Article Article, string Title)[] best =
        [
            .. coverage.Select(article => (Article: article, Title: Titles.Clean(article.Title, article.Outlet)))
                .Where(pair => Titles.Refusal(pair.Title, pair.Article.Language) is null)
                .GroupBy(pair => (pair.Article.Side is null ? 0 : 1, pair.Title.Length > LongTitle ? 1 : 0))
                .MinBy(group => group.Key) ?? Enumerable.Empty<(Article, string)>(),
        ];
        if (best.Length == 0)
            return null;
        DateTimeOffset newest = best.Max(pair => pair.Article.Published);
        bool isNewer = told.Count == 0 || newest > toldAt + Newer;
        (Article article, string title) = best.Where(pair => pair.Article.Published >= newest - SameNews)
            .OrderByDescending(pair => isNewer ? 0 : Math.Round(Alike(Tells(pair), told), 1))
            .ThenByDescending(pair => pair.Article.Published)
            .First();
        return ToLine(article, title, -1, LineEngine.Extract);

        IReadOnlySet<string> Tells((Article Article, string Title) pair) =>
            facts.Of(pair.Title, pair.Article.Language, OutletDay.Of(pair.Article));
    }

    /// <summary>One to three sentences; none only where no article has a sentence.</summary>
    /// <param name="coverage">Articles in one language.</param>
    /// <param name="engine">How the lines are labelled.</param>
    /// <param name="facts">What sentences tell, so that none tells only what another does.</param>
    /// <param name="told">
    /// Lines that the story is told by in another language: of sentences that are worth the same, those that tell the
    /// same facts are taken.
    /// </param>
    /// <param name="headline">What the headline above them tells.</param>
    /// <param name="most">How many lines at most.</param>
    public static IReadOnlyList<Line> Lines(
        IReadOnlyCollection<Article> coverage,
        LineEngine engine,
        LineFacts facts,
        IReadOnlyList<IReadOnlySet<string>>? told = null,
        IReadOnlySet<string>? headline = null,
        int most = MostLines)
    {
        Article[] newest = [.. coverage.OrderBy(a => a.Side is null ? 0 : 1).ThenByDescending(a => a.Published)];
        if (newest.Length == 0)
            return [];
        Material[] material = [.. newest.Select(Kept.Of)];
        Line[] lines =
        [
            .. Disputes.BothSides(
                    SentenceRanker.Choose(
                        [.. material.Select(one => one.Source)],
                        most,
                        Taste(newest, material, facts, told ?? [], headline ?? None)),
                    [.. material.Select(one => one.Texts)],
                    newest[0].Language,
                    most)
                .OrderBy(chosen => newest.Length == 1 ? chosen.Index : 0)
                .Select(chosen => ToLine(
                    newest[chosen.Article], material[chosen.Article].Candidates[chosen.Index], engine)),
        ];
        return lines.Length > 0 ? lines : Fallback(newest, engine);
    }

    private static ExtractTaste Taste(
        Article[] articles,
        Material[] material,
        LineFacts facts,
        IReadOnlyList<IReadOnlySet<string>> told,
        IReadOnlySet<string> headline)
    {
        SentenceFacts[] known = [.. articles.Select(article => facts.Of(article))];
        IReadOnlySet<string> Of(int article, int index) => known[article][material[article].Candidates[index].Index];
        return new ExtractTaste
        {
            Bonus = (article, index) => told.Count == 0
                ? 0
                : SameFacts * told.Max(line => Alike(Of(article, index), line)),
            Loss = (later, chosen) =>
            {
                IReadOnlySet<string> tells = Of(later.Article, later.Index);
                if (tells.Count == 0)
                    return chosen.Count == 0 ? 0 : NoFacts;
                int repeated = tells.Count(fact => chosen.Any(line => Of(line.Article, line.Index).Contains(fact)));
                double nothingNew = tells.All(fact => headline.Contains(fact)
                    || chosen.Any(line => Of(line.Article, line.Index).Contains(fact))) ? NoFacts : 0;
                return (KnownFacts * repeated / tells.Count) + nothingNew;
            },
        };
    }

    private static double Alike(IReadOnlySet<string> one, IReadOnlySet<string> other) =>
        one.Count == 0 || other.Count == 0
            ? 0
            : one.Count(other.Contains) / Math.Sqrt((double)one.Count * other.Count);

    private static Material Prepare(Article article)
    {
        Candidate[] fit = Fit(article);
        var source = new ExtractSource(article.Outlet, article.Title, [.. fit.Select(candidate => candidate.Text)]);
        return new Material(fit, new PreparedSource(source, article.Language));
    }

    private static Candidate[] Fit(Article article)
    {
        IReadOnlyList<Sentence> sentences = Sentences.Split(article.Text, article.Language, Candidates);
        return
        [
            .. Enumerable.Range(0, sentences.Count).Select(index => Whole(sentences, index))
                .Where(candidate => Fitness.Refusal(candidate.Text, article.Language) is null),
        ];
    }

    /// <summary>
    /// A sentence, with the one behind it where that says whose word it is: without it a party's word would stand as a
    /// fact. Both are told whole or not at all.
    /// </summary>
    private static Candidate Whole(IReadOnlyList<Sentence> sentences, int index)
    {
        string text = Shortening.Shorten(Dateline.Remove(sentences[index].Text));
        string next = index + 1 < sentences.Count ? sentences[index + 1].Text : "";
        return Attributions.SaysWhoseWord(next)
            ? new Candidate($"{text} {next}", index, Count: 2)
            : new Candidate(text, index, Count: 1);
    }

    /// <summary>Where nothing stands alone, the newest article's first sentence, or its title.</summary>
    private static Line[] Fallback(Article[] articles, LineEngine engine)
    {
        foreach (Article article in articles)
        {
            IReadOnlyList<Sentence> sentences = Sentences.Split(article.Text, article.Language, 1);
            if (sentences is [{ Text.Length: <= Fitness.MostLength * 2 } first, ..])
                return [ToLine(article, Dateline.Remove(first.Text), 0, engine)];
        }

        return [ToLine(articles[0], Titles.Clean(articles[0].Title, articles[0].Outlet), -1, engine)];
    }

    private static Line ToLine(Article article, Candidate chosen, LineEngine engine) =>
        ToLine(article, chosen.Text, chosen.Index, engine) with
        {
            Sources =
            [
                .. Enumerable.Range(chosen.Index, chosen.Count).Select(index => new Provenance(article.Id, index)),
            ],
        };

    private static Line ToLine(Article article, string text, int sentence, LineEngine engine) => new()
    {
        Text = sentence < 0
            ? TitleDays.Resolve(text, article)
            : RelativeDays.Resolve(text, article.Language, OutletDay.Of(article)),
        Language = article.Language,
        Engine = engine,
        Sources = [new Provenance(article.Id, sentence)],
        Checks = [Verbatim],
    };

    private readonly record struct Candidate(string Text, int Index, int Count);

    private sealed record Material(Candidate[] Candidates, PreparedSource Source)
    {
        public IReadOnlyList<string> Texts { get; } = [.. Candidates.Select(candidate => candidate.Text)];
    }
}
