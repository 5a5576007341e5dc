using System.Reflection;
using NewsBot.Articles;
using NewsBot.Summaries.Extracts;
using NewsBot.Summaries.Lexicons;
using NewsBot.Text;
using NewsBot.Topics;

namespace NewsBot.Summaries.Frames;

/// <summary>A frame and the titles or sentences that it stands on.</summary>
public sealed record SourcedFrame(Frame Frame, IReadOnlyList<Provenance> Sources, int Position);

/// <summary>What an article's title and lead state.</summary>
/// <param name="Frames">Frames, the most telling first.</param>
/// <param name="Refusal">Why there is none; null where there is one.</param>
public sealed record ArticleFrames(IReadOnlyList<SourcedFrame> Frames, string? Refusal);

/// <summary>Reads frames from titles and leads in the four languages of the lexicons.</summary>
public sealed class FrameExtractor
{
    private const int LeadSentences = 3, MostSentences = 8;

    private const int MostKept = 8192;

    private readonly ArticleMemo<ArticleFrames> _kept;
    private readonly Dictionary<string, Lazy<FrameFinder>> _finders = new(StringComparer.Ordinal);

    public FrameExtractor(Gazetteer gazetteer)
    {
        _kept = new ArticleMemo<ArticleFrames>(MostKept, ReadAnew);
        var outlets = new Outlets(Resource("outlets.txt").Split('\n'));
        var tokenizer = new Tokenizer(gazetteer.Find, outlets);
        var capitals = new Capitals(id => gazetteer.TryGet(id, out CanonicalName? name) ? name : null);
        foreach (string language in new[] { "en", "id", "uk", "ru" })
        {
            _finders[language] = new Lazy<FrameFinder>(() => Finder(language, tokenizer, capitals));
        }
    }

    /// <summary>The frames of an article's title and first sentences.</summary>
    public ArticleFrames Read(Article article) => _kept.Of(article);

    private ArticleFrames ReadAnew(Article article)
    {
        if (Finder(article.Language) is not { } finder)
            return new ArticleFrames([], "language without patterns");
        DateOnly published = OutletDay.Of(article);
        string[] texts =
        [
            article.Title,
            .. Sentences.Split(article.Text, article.Language, MostSentences).Select(s => Dateline.Remove(s.Text)),
        ];
        List<FrameReading> readings = [];
        foreach (string text in texts)
        {
            // What comes after the lead is background; it is asked only where title and lead state nothing.
            if (readings.Count > LeadSentences && readings.Exists(reading => reading.Frames.Count > 0))
                break;
            FrameReading reading = finder.Find(text, published);
            if (EarlierNews.IsToldBy(text, article.Language))
                reading = reading with { Frames = [], Refusal = "recalled" };
            readings.Add(readings.Count >= LeadSentences ? Background(reading, readings) : reading);
        }

        IEnumerable<SourcedFrame> found = readings.SelectMany((reading, index) => reading.Frames.Select(
            frame => new SourcedFrame(frame, [new Provenance(article.Id, index - 1)], index)));
        SourcedFrame[] frames = [.. FrameMerge.Merge(found)];
        return new ArticleFrames(frames, frames.Length > 0 ? null : Refusal(readings));
    }

    /// <summary>
    /// What is done, behind the lead, by people whom title and lead do not name, is another story's news, often
    /// yesterday's.
    /// </summary>
    private static FrameReading Background(FrameReading reading, List<FrameReading> lead)
    {
        HashSet<string> named =
        [
            .. lead.SelectMany(before => before.Reading.Tokens).Select(token => token.Name?.Id).OfType<string>(),
        ];
        Frame[] own =
        [
            .. reading.Frames.Where(frame => frame.State is not (ActState.Done or ActState.Ongoing)
                || frame.Names.All(name => named.Contains(name.Id))),
        ];
        return reading with { Frames = own, Refusal = own.Length > 0 ? null : reading.Refusal ?? "background" };
    }

    /// <summary>What one title or sentence states.</summary>
    public FrameReading Read(string text, string language, DateOnly published) =>
        Finder(language)?.Find(text, published)
        ?? new FrameReading(new Reading(text, language, [], ""), [], "language without patterns");

    /// <summary>What a title is about, as ids of the purpose lexicon.</summary>
    public IReadOnlyList<string> Purposes(string text, string language) =>
        Finder(language)?.Purposes(text, new DateOnly(2025, 1, 1)) ?? [];

    private static FrameFinder Finder(string language, Tokenizer tokenizer, Capitals capitals)
    {
        var lexicon = new FrameLexicon(language, Resource($"frames.{language}.txt"));
        return new FrameFinder(lexicon, new FrameReader(lexicon, tokenizer, new Chunker(lexicon, capitals)));
    }

    private FrameFinder? Finder(string language) =>
        _finders.GetValueOrDefault(string.Equals(language, "ms", StringComparison.Ordinal) ? "id" : language)?.Value;

    private static string Refusal(List<FrameReading> readings) =>
        readings.Select(reading => reading.Refusal!)
            .GroupBy(reason => reason, StringComparer.Ordinal)
            .MaxBy(group => group.Count())!.Key;

    private static string Resource(string name)
    {
        Assembly assembly = typeof(FrameExtractor).Assembly;
        using var reader = new StreamReader(assembly.GetManifestResourceStream("Lexicons." + name)!);
        return reader.ReadToEnd();
    }
}
