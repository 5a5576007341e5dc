using NewsBot.Chats.Rendering;

namespace NewsBot.Chats.Discord.Rendering;

/// <summary>What embeds say, as the text of messages: for channels where the bot may write but not embed.</summary>
internal static class BareText
{
    /// <summary>Of one message. Source: Discord's documentation of messages.</summary>
    private const int Longest = 2000;

    /// <summary>As many texts as it takes, cut between lines.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<EmbedText> embeds)
    {
        var texts = new List<string>();
        string text = "";
        foreach (string line in embeds.SelectMany(Lines))
        {
            if (text.Length > 0 && text.Length + 1 + line.Length > Longest)
            {
                texts.Add(text.Trim('\n'));
                text = "";
            }

            text = text.Length == 0 ? line : $"{text}\n{line}";
        }

        texts.Add(text.Trim('\n'));
        return [.. texts.Where(each => each.Length > 0)];
    }

    /// <summary>Within one message, with an ellipsis where there was more.</summary>
    public static string OfOne(IReadOnlyList<EmbedText> embeds) =>
        Of(embeds) is [var only] ? only : TextCut.Shortened(string.Join('\n', Of([.. Plain(embeds)])), Longest);

    private static IEnumerable<EmbedText> Plain(IReadOnlyList<EmbedText> embeds) =>
        embeds.Select(embed => embed with { Text = embed.Plain ?? embed.Text });

    /// <summary>A line that is too long loses its styles, and can then be cut anywhere.</summary>
    private static IEnumerable<string> Lines(EmbedText embed)
    {
        if (embed.Title is { } title)
            yield return $"**{title}**";
        string[] lines = embed.Text.Split('\n');
        string[] plain = (embed.Plain ?? embed.Text).Split('\n');
        for (int at = 0; at < lines.Length; at++)
        {
            if (lines[at].Length <= Longest)
                yield return lines[at];
            else
                foreach (string piece in Pieces(plain.Length == lines.Length ? plain[at] : lines[at]))
                    yield return piece;
        }

        yield return "";
    }

    private static IEnumerable<string> Pieces(string line)
    {
        while (line.Length > 0)
        {
            int end = TextCut.Within(line, Longest);
            yield return line[..end].TrimEnd();
            line = line[end..];
        }
    }
}
