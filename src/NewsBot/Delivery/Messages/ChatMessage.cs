namespace NewsBot.Delivery.Messages;

/// <summary>
/// What is to be said in a chat, on no platform in particular. Texts are raw, as the outside gave them: a renderer
/// makes them harmless, escapes and splits them.
/// </summary>
public sealed record ChatMessage
{
    /// <summary>Its sections, in order; a message that is too long is split between them first.</summary>
    public required IReadOnlyList<MessageSection> Sections { get; init; }

    /// <summary>Rows of buttons below the message (below its last part).</summary>
    public IReadOnlyList<IReadOnlyList<MessageButton>> Buttons { get; init; } = [];

    /// <summary>A picture above the text; null for none.</summary>
    public MessageImage? Image { get; init; }

    /// <summary>A file to keep, with the text about it; null for none. A message has a picture or a file.</summary>
    public MessageFile? File { get; init; }

    /// <summary>True where only the one who asked should see it, on a platform that can do so.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>A message of one section.</summary>
    public static ChatMessage Of(IEnumerable<MessageBlock> blocks) =>
        new() { Sections = [new MessageSection { Blocks = [.. blocks] }] };
}

/// <summary>What belongs together: a story, or an answer.</summary>
public sealed record MessageSection
{
    /// <summary>Its blocks, in order.</summary>
    public required IReadOnlyList<MessageBlock> Blocks { get; init; }
}

/// <summary>One paragraph.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Spans">Its text.</param>
public sealed record MessageBlock(BlockKind Kind, IReadOnlyList<Span> Spans)
{
    /// <summary>A block of one plain text.</summary>
    public static MessageBlock Of(BlockKind kind, string text) => new(kind, [new Span(text)]);
}

/// <summary>What a paragraph is.</summary>
public enum BlockKind
{
    /// <summary>A plain paragraph.</summary>
    Line,

    /// <summary>A headline.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    Bullet,

    /// <summary>Somebody's words in their original language.</summary>
    Quote,

    /// <summary>A label, a count, a foot line: said quietly.</summary>
    Small,

    /// <summary>Text that keeps its columns.</summary>
    Code,
}

/// <summary>A run of text.</summary>
/// <param name="Text">Raw text.</param>
/// <param name="Style">How it stands out.</param>
/// <param name="Link">Where it leads; null for nowhere.</param>
public sealed record Span(string Text, SpanStyle Style = SpanStyle.Plain, Uri? Link = null);

/// <summary>How a run stands out.</summary>
public enum SpanStyle
{
    /// <summary>It does not.</summary>
    Plain,

    /// <summary>Bold.</summary>
    Strong,

    /// <summary>Italic.</summary>
    Emphasis,

    /// <summary>Fixed width: a command, a name of a setting.</summary>
    Code,
}

/// <summary>A button.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Action">
/// What it does: a command with its arguments, such as <c>latest 5</c>. At most 48 bytes of UTF-8; whoever presses it
/// is judged again.
/// </param>
public sealed record MessageButton(string Text, string Action);

/// <summary>A picture.</summary>
/// <param name="Png">Its bytes.</param>
/// <param name="Description">What it shows, for those who do not see it.</param>
public sealed record MessageImage(ReadOnlyMemory<byte> Png, string Description);

/// <summary>A file.</summary>
/// <param name="Name">Its name, with an extension.</param>
/// <param name="MediaType">What it is, such as <c>text/x-opml</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record MessageFile(string Name, string MediaType, ReadOnlyMemory<byte> Content);
