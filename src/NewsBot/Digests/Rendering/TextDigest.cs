using System.Text;
using NewsBot.Summaries;

namespace NewsBot.Digests.Rendering;

/// <summary>
/// A digest for the terminal: plain text, wrapped, with control and direction characters made harmless.
/// </summary>
public sealed class TextDigest(SideNames names)
{
    private const int Width = 100;

    /// <summary>Renders the digest; ends with a line break.</summary>
    public string Render(Digest digest)
    {
        IReadOnlyList<DigestWords> words = [.. digest.Languages.Select(DigestWords.In)];
        var text = new StringBuilder();
        string sample = digest.IsSample ? $"  [{string.Join(" / ", words.Select(w => w["sample"]))}]" : "";
        Append(text, $"NewsBot · {string.Join(" / ", words.Select(w => w.Title(digest)))}{sample}", 0);
        Append(text, string.Join(" / ", words.Select(w => w.When(digest))), 0);
        if (digest.IsSample)
        {
            foreach (DigestWords language in words)
                Append(text, language["sample-note"], 0);
        }

        foreach ((int index, DigestStory story) in digest.Stories.Index())
            AppendStory(text, index + 1, story, words);
        text.AppendLine();
        foreach (DigestWords language in words)
        {
            if (digest.LeftOut > 0)
                Append(text, language.Count("left-out", digest.LeftOut), 0);
            Append(text, language.How(digest.Stories.Select(story => story.Summary)), 0);
        }

        return text.ToString();
    }

    private static void AppendLocal(
        StringBuilder text, LocalSummary local, DigestStory story, DigestWords words, HashSet<string> quoted)
    {
        string? shared = LineLabel.ForAll(local, story, words);
        Append(text, $"[{words.Language}] {local.Headline.Text}", 3);
        Append(text, $"({shared ?? LineLabel.Of(local.Headline, story, words)})", 8);
        if (UpdateText.Of(story, local, words) is { } news)
            Append(text, news, 8);
        // A sentence in its original language is no translation: once it was shown, it says nothing anew.
        foreach (Line line in local.Lines.Where(line => line.Engine != LineEngine.Original || quoted.Add(line.Text)))
        {
            string shown = line.Engine == LineEngine.Original ? $"“{line.Text}”" : line.Text;
            string label = shared is null ? $" ({LineLabel.Of(line, story, words)})" : "";
            Append(text, $"- {shown}{label}", 8);
        }
    }

    private static string Count(DigestStory story, IReadOnlyList<DigestWords> words) =>
        story.Outlets == 0
            ? string.Join(' ', story.Languages)
            : $"{string.Join(" / ", words.Select(w => w.Count("outlets", story.Outlets)))} · "
                + string.Join(' ', story.Languages);

    private static void Append(StringBuilder text, string line, int indent)
    {
        foreach (string wrapped in TextWrap.Lines(SafeText.OneLine(line), Width - indent))
            text.Append(' ', indent).AppendLine(wrapped);
    }

    private void AppendStory(StringBuilder text, int number, DigestStory story, IReadOnlyList<DigestWords> words)
    {
        text.AppendLine();
        string update = story.IsUpdate ? $"[{string.Join(" / ", words.Select(w => w["update"]))}]" : "";
        Append(text, $"{number}. {update}".TrimEnd(), 0);
        var quoted = new HashSet<string>(StringComparer.Ordinal);
        foreach (DigestWords language in words)
        {
            if (story.Summary.ByLanguage.TryGetValue(language.Language, out LocalSummary? local))
                AppendLocal(text, local, story, language, quoted);
        }

        Append(text, $"{string.Join(" / ", words.Select(w => w["sources"]))}: {Count(story, words)}", 3);
        foreach (DigestSource source in story.Sources)
        {
            string side = source.Side is { } party
                ? $" [{string.Join(" / ", words.Select(w => names.Side(party, w)))}]"
                : "";
            Append(text, $"{source.Outlet} ({source.Language}){side} {source.Address.AbsoluteUri}", 5);
        }
    }
}
