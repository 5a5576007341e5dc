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

    /// <summary>The summary of <paramref name="story"/> in each of <paramref name="languages"/>.</summary>
    public Summary Summarize(Story story, IReadOnlyList<string> languages)
    {
        IReadOnlyList<(SourcedFrame Source, IReadOnlyList<string> Checks)> told = frames.Of(story);
        Frame? main = told.Count > 0 ? told[0].Source.Frame : null;
        IReadOnlyList<CanonicalName> actors = Actors(story, main);
        return new Summary
        {
            Story = story.Id,
            Version = story.Version,
            ByLanguage = languages.Distinct(StringComparer.Ordinal).ToDictionary(
                language => language,
                language => Tell(story, language, told, actors),
                StringComparer.Ordinal),
            Facts = StoryFacts.Of(told.Select(telling => telling.Source.Frame)),
            Act = main is null ? null : TopicActs.Of(main),
            Actors = [.. actors.Select(actor => actor.Id)],
        };
    }

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
            .. told.Select(telling => Structured(telling, language)).OfType<Line>(), Topics(story, language, actors),
        ];
    }

    private LocalSummary Tell(
        Story story,
        string language,
        IReadOnlyList<(SourcedFrame Source, IReadOnlyList<string> Checks)> told,
        IReadOnlyList<CanonicalName> actors)
    {
        Article[] own =
        [
            .. story.Articles.Where(article => string.Equals(article.Language, language, StringComparison.Ordinal)),
        ];
        Line[] structured = [.. told.Select(telling => Structured(telling, language)).OfType<Line>()];
        if (own.Length > 0)
        {
            Line headline = Extractor.Headline(own) ?? structured.FirstOrDefault() ?? Topics(story, language, actors);
            return new LocalSummary(headline, Extractor.Lines(own, LineEngine.Extract));
        }

        return new LocalSummary(
            structured.FirstOrDefault() ?? Topics(story, language, actors),
            [
                .. told.Skip(1)
                    .Where(telling => SecondLine.Adds(telling.Source.Frame, told[0].Source.Frame))
                    .Select(telling => Structured(telling, language)).OfType<Line>().Take(1),
                .. Extractor.Lines(KeyCoverage(story, told), LineEngine.Original, most: 1),
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
    private Line Topics(Story story, string language, IReadOnlyList<CanonicalName> actors)
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
            Sources = [.. story.Articles.Select(article => new Provenance(article.Id, -1))],
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
}
