using System.Globalization;
using NewsBot.Digests;
using NewsBot.Digests.Rendering;
using NewsBot.Summaries;

namespace NewsBot.Delivery.Messages;

/// <summary>
/// A story as a section of a message: headline and a few short lines a language, then who reported it.
/// </summary>
public sealed class StorySections(SideNames names)
{
    private const int MostLines = 4;
    private const int MostSources = 6;

    /// <summary>The section.</summary>
    /// <param name="story">The story.</param>
    /// <param name="number">What people call it by in this message; null where it is alone.</param>
    /// <param name="languages">ISO 639-1 codes, in the reader's order.</param>
    /// <param name="mark">A key of <see cref="DigestWords"/> that stands before the headline; null for none.</param>
    public MessageSection Of(DigestStory story, int? number, IReadOnlyList<string> languages, string? mark)
    {
        DigestWords[] words = [.. Told(story, languages).Select(DigestWords.In)];
        List<MessageBlock> blocks = [];
        var quoted = new HashSet<string>(StringComparer.Ordinal);
        foreach ((int index, DigestWords language) in words.Index())
        {
            blocks.AddRange(Local(
                story,
                language,
                quoted,
                index == 0 && number is { } counted ? string.Create(CultureInfo.InvariantCulture, $"{counted}. ") : "",
                mark is null ? null : language[mark]));
        }

        blocks.Add(Sources(story, words));
        return new MessageSection { Blocks = blocks };
    }

    /// <summary>The languages it is told in: those asked for; where none of them has it, all it has.</summary>
    private static IEnumerable<string> Told(DigestStory story, IReadOnlyList<string> languages)
    {
        string[] told = [.. languages.Where(story.Summary.ByLanguage.ContainsKey)];
        return told.Length > 0 ? told : story.Summary.ByLanguage.Keys.Order(StringComparer.Ordinal);
    }

    private static IEnumerable<MessageBlock> Local(
        DigestStory story, DigestWords words, HashSet<string> quoted, string number, string? mark)
    {
        LocalSummary local = story.Summary.ByLanguage[words.Language];
        string? shared = LineLabel.ForAll(local, story, words);
        string said = mark is null ? "" : $"{mark} · ";
        yield return new MessageBlock(
            BlockKind.Heading,
            [
                new Span($"{number}{LanguageMarks.Of(words.Language)} {said}"),
                new Span(local.Headline.Text, SpanStyle.Strong),
            ]);
        if (UpdateText.Of(story, local, words) is { } news)
            yield return MessageBlock.Of(BlockKind.Small, news);
        // A sentence in its original language is no translation: once it was shown, it says nothing anew.
        foreach (Line line in local.Lines.Take(MostLines)
            .Where(line => line.Engine != LineEngine.Original || quoted.Add(line.Text)))
            yield return Shown(line, shared is null ? LineLabel.Of(line, story, words) : null);
        yield return MessageBlock.Of(BlockKind.Small, shared ?? LineLabel.Of(local.Headline, story, words));
    }

    private static MessageBlock Shown(Line line, string? label)
    {
        List<Span> spans = [new Span(line.Text)];
        if (label is not null)
            spans.Add(new Span($" ({label})", SpanStyle.Emphasis));
        return new MessageBlock(line.Engine == LineEngine.Original ? BlockKind.Quote : BlockKind.Bullet, spans);
    }

    private MessageBlock Sources(DigestStory story, IReadOnlyList<DigestWords> words)
    {
        List<Span> spans = [new Span(Count(story, words) + ": ")];
        // An outlet that wrote of it more than once is one source.
        DigestSource[] sources = [.. story.Sources.DistinctBy(source => source.Outlet, StringComparer.Ordinal)];
        foreach ((int index, DigestSource source) in sources.Take(MostSources).Index())
        {
            spans.Add(new Span(index == 0 ? "" : ", "));
            spans.Add(new Span(source.Outlet, Link: source.Address));
            if (source.Side is { } side)
                spans.Add(new Span($" [{string.Join(" / ", words.Select(language => names.Side(side, language)))}]"));
        }

        if (sources.Length > MostSources)
            spans.Add(new Span(string.Create(CultureInfo.InvariantCulture, $" +{sources.Length - MostSources}")));
        return new MessageBlock(BlockKind.Small, [.. spans.Where(span => span.Text.Length > 0)]);
    }

    private static string Count(DigestStory story, IReadOnlyList<DigestWords> words)
    {
        string languages = string.Join(' ', story.Languages);
        return story.Outlets == 0
            ? $"{string.Join(" / ", words.Select(language => language["sources"]))} · {languages}"
            : $"{string.Join(" / ", words.Select(language => language.Count("outlets", story.Outlets)))} · {languages}";
    }
}
