namespace NewsBot.Chats.Discord.Rendering;

/// <summary>
/// Fills messages with embeds in order: one a section; a section stays in one message if it fits one.
/// </summary>
internal sealed class EmbedPacker
{
    private const int LongestText = 4096;
    private const int MostText = 6000;
    private const int MostEmbeds = 10;
    private readonly List<List<EmbedText>> _messages = [];

    /// <summary>The messages.</summary>
    public IReadOnlyList<IReadOnlyList<EmbedText>> Messages => _messages;

    /// <summary>Puts in one section.</summary>
    public void Add(string? title, IReadOnlyList<MarkdownLine> lines)
    {
        List<EmbedText> section = Embeds(title, lines);
        if (section.Count == 0)
            return;
        if (!Fits([], section) || !FitsLast(section))
            _messages.Add([]);
        foreach (EmbedText embed in section)
        {
            if (!FitsLast([embed]))
                _messages.Add([]);
            _messages[^1].Add(embed);
        }

        _messages.RemoveAll(message => message.Count == 0);
    }

    private bool FitsLast(List<EmbedText> more) => _messages is [.., var last] && Fits(last, more);

    private static bool Fits(List<EmbedText> some, List<EmbedText> more) =>
        some.Count + more.Count <= MostEmbeds && some.Concat(more).Sum(embed => embed.Length) <= MostText;

    private static List<EmbedText> Embeds(string? title, IReadOnlyList<MarkdownLine> lines)
    {
        var embeds = new List<EmbedText>();
        if (title is not null)
            embeds.Add(new EmbedText(title, "", null));
        foreach (MarkdownLine line in lines)
        {
            if (embeds is [.., var last] && last.Text.Length + 1 + line.Text.Length <= LongestText)
                embeds[^1] = Joined(last, line);
            else
                embeds.Add(new EmbedText(null, line.Text, line.Plain));
        }

        return embeds;
    }

    private static EmbedText Joined(EmbedText embed, MarkdownLine line) => embed.Text.Length == 0
        ? embed with { Text = line.Text, Plain = line.Plain }
        : embed with { Text = $"{embed.Text}\n{line.Text}", Plain = $"{embed.Plain}\n{line.Plain}" };
}
