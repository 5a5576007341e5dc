using NewsBot.Articles;
using NewsBot.Stories;
using NewsBot.Summaries.Extracts;
using NewsBot.Summaries.Frames;
using NewsBot.Summaries.Lexicons;
using NewsBot.Summaries.Rendering;
using NewsBot.Topics;

namespace NewsBot.Summaries;

/// <summary>
/// Tells a story in every digest language. Where there is coverage in a language: its title and sentences. Else a line
/// rendered from the facts found, and the key sentence in its original language. Pure: the same story gives the same
/// summary.
/// </summary>
public sealed class Summarizer(StoryFrames frames, FrameExtractor extractor, Gazetteer gazetteer)
{
    private const int MostActors = 4;
    private static readonly HashSet<string> NoFacts = new(StringComparer.Ordinal);
    private readonly LineFacts _lineFacts = new(gazetteer);
    private readonly FactWords _factWords = new(gazetteer);

    /// <summary>The summary of <paramref name="story"/> in each of <paramref name="languages"/>.</summary>
    public Summary Summarize(Story story, IReadOnlyList<string> languages)
    {
        IReadOnlyList<(SourcedFrame Source, IReadOnlyList<string> Checks)> told = frames.Of(story);
        Frame? main = told.Count > 0 ? told[0].Source.Frame : null;
        IReadOnlyList<CanonicalName> actors = Actors(story, main);
        IReadOnlyList<string> facts = StoryFacts.Of(told.Select(telling => telling.Source.Frame));
        var tellings = new Dictionary<string, LocalSummary>(StringComparer.Ordinal);
        foreach (string language in languages.Distinct(StringComparer.Ordinal))
        {
            // What the languages before it tell, so that this one tells the same where its coverage does.
            IReadOnlySet<string>[] before = [.. tellings.Values.SelectMany(local => local.Lines).Select(Facts)];
            Line? headline = tellings.Values.FirstOrDefault()?.Headline;
            tellings[language] = Tell(story, language, told, actors, Before(headline, before)) with
            {
                FactWords = Said(facts, language),
            };
        }

        return new Summary
        {
            Story = story.Id,
            Version = story.Version,
            ByLanguage = tellings,
            Facts = facts,
            Act = main is null ? null : TopicActs.Of(main),
            Actors = [.. actors.Select(actor => actor.Id)],
        };

        IReadOnlySet<string> Facts(Line line) =>
            story.Articles.FirstOrDefault(article => article.Id == line.Sources[0].Article) is { } article
                ? _lineFacts.Of(article, line.Sources[0].Sentence)
                : NoFacts;

        Told Before(Line? headline, IReadOnlyList<IReadOnlySet<string>> lines) =>
            headline is not null
            && story.Articles.FirstOrDefault(one => one.Id == headline.Sources[0].Article) is { } article
                ? new(_lineFacts.Of(headline.Text, headline.Language, OutletDay.Of(article)), article.Published, lines)
                : new(NoFacts, default, lines);
    }

    /// <summary>How the names, numbers and dates of two languages agree.</summary>
    public Parity Compare(Story story, LocalSummary first, LocalSummary second) =>
        Parity.Between(first, second, story.Articles, _lineFacts);

    private Dictionary<string, string> Said(IReadOnlyList<string> facts, string language) =>
        facts.Select(fact => (fact, words: _factWords.Say(fact, language)))
            .Where(said => said.words is not null)
            .ToDictionary(said => said.fact, said => said.words!, StringComparer.Ordinal);
    /// <summary>
    /// The lines that may stand for a headline, the best first: each fact that was found, then the topics, names and
    /// day alone.
    /// </summary>
    public IReadOnlyList<Line> Composed(Story story, string language)
    {
        IReadOnlyList<(SourcedFrame Source, IReadOnlyList<string> Checks)> told = frames.Of(story);
        IReadOnlyList<CanonicalName> actors = Actors(story, told.Count > 0 ? told[0].Source.Frame : null);
        return
        [
            .. told.Select(telling => Structured(telling, language)).OfType<Line>(),
            Topics(story, language, actors, told),
        ];
    }

    private LocalSummary Tell(
        Story story,
        string language,
        IReadOnlyList<(SourcedFrame Source, IReadOnlyList<string> Checks)> told,
        IReadOnlyList<CanonicalName> actors,
        Told before)
    {
        Article[] own =
        [
            .. story.Articles.Where(article => string.Equals(article.Language, language, StringComparison.Ordinal)),
        ];
        Line[] structured = [.. told.Select(telling => Structured(telling, language)).OfType<Line>()];
        if (own.Length > 0)
        {
            Line headline = Extractor.Headline(own, _lineFacts, before.Headline, before.At)
                ?? structured.FirstOrDefault()
                ?? Topics(story, language, actors, told);
            IReadOnlySet<string> above = _lineFacts.Of(headline.Text, headline.Language, OutletDay.Of(own[0]));
            return new LocalSummary(
                headline, Extractor.Lines(own, LineEngine.Extract, _lineFacts, before.Lines, above));
        }

        return new LocalSummary(
            structured.FirstOrDefault() ?? Topics(story, language, actors, told),
            [
                .. told.Skip(1)
                    .Where(telling => SecondLine.Adds(telling.Source.Frame, told[0].Source.Frame))
                    .Select(telling => Structured(telling, language)).OfType<Line>().Take(1),
                .. Extractor.Lines(
                    KeyCoverage(story, told), LineEngine.Original, _lineFacts, most: 1),
            ]);
    }

    private static Line? Structured((SourcedFrame Source, IReadOnlyList<string> Checks) telling, string language) =>
        FrameText.For(language)?.Say(telling.Source.Frame) is { } text
            ? new Line
            {
                Text = text,
                Language = language,
                Engine = LineEngine.Structured,
                Sources = telling.Source.Sources,
                Checks = telling.Checks,
            }
            : null;

    /// <summary>The last rung: what the story is about, whom it names, and when.</summary>
    private Line Topics(
        Story story,
        string language,
        IReadOnlyList<CanonicalName> actors,
        IReadOnlyList<(SourcedFrame Source, IReadOnlyList<string> Checks)> told)
    {
        Article first = story.Articles[0];
        string[] purposes =
        [
            .. story.Articles.SelectMany(article => extractor.Purposes(article.Title, article.Language))
                .GroupBy(id => id, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
                .Select(group => group.Key)
                .Take(2),
        ];
        FrameText text = FrameText.For(language) ?? FrameText.For("en")!;
        return new Line
        {
            Text = text.Topics(purposes, actors, OutletDay.Of(first)),
            Language = FrameText.For(language) is null ? "en" : language,
            Engine = LineEngine.Structured,
            Sources =
            [
                .. story.Articles.Select(article => new Provenance(article.Id, -1))
                    .Concat(told.Count > 0 ? told[0].Source.Sources : []).Distinct(),
            ],
            Checks = ["names"],
        };
    }

    /// <summary>
    /// The article that the headline stands on; without one, independent coverage if there is any, in the language that
    /// most articles are in.
    /// </summary>
    private static Article[] KeyCoverage(
        Story story,
        IReadOnlyList<(SourcedFrame Source, IReadOnlyList<string> Checks)> told)
    {
        if (told.Count > 0)
            return [.. story.Articles.Where(article => article.Id == told[0].Source.Sources[0].Article)];
        Article[] independent = [.. story.Articles.Where(article => article.Side is null)];
        IEnumerable<Article> coverage = independent.Length > 0 ? independent : story.Articles;
        return
        [
            .. coverage.GroupBy(article => article.Language, StringComparer.Ordinal).MaxBy(group => group.Count())!,
        ];
    }

    /// <summary>The main frame's people first, then those whom most titles name.</summary>
    private CanonicalName[] Actors(Story story, Frame? main)
    {
        IEnumerable<CanonicalName> titled = story.Articles
            .SelectMany(article => gazetteer.Find(article.Title, article.Language)
                .Select(mention => mention.Name)
                .DistinctBy(name => name.Id, StringComparer.Ordinal))
            .Where(name => name.Kind is NameKind.Person or NameKind.Country)
            .GroupBy(name => name.Id, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .Select(group => group.First());
        IEnumerable<CanonicalName> all = (main?.Names ?? []).Concat(titled);
        return [.. all.DistinctBy(name => name.Id, StringComparer.Ordinal).Take(MostActors)];
    }

    /// <summary>What the languages before this one tell.</summary>
    private sealed record Told(
        IReadOnlySet<string> Headline, DateTimeOffset At, IReadOnlyList<IReadOnlySet<string>> Lines);
}
