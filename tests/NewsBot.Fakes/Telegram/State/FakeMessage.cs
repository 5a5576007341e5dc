using System.Text.Json.Nodes;
using NewsBot.Fakes.Telegram.Formatting;

namespace NewsBot.Fakes.Telegram.State;

/// <summary>A message in a chat.</summary>
public sealed class FakeMessage
{
    public required long Id { get; init; }

    public required FakeChat Chat { get; init; }

    /// <summary>Null where the bot wrote it.</summary>
    public FakeUser? From { get; init; }

    public required DateTimeOffset Date { get; init; }

    public DateTimeOffset? Edited { get; set; }

    public long? Thread { get; init; }

    public long? ReplyTo { get; init; }

    public bool IsSilent { get; init; }

    /// <summary>The text, or the caption of a photo, as a reader sees it.</summary>
    public FormattedText Content { get; set; } = new("", []);

    public FakePhoto? Photo { get; init; }

    public FakeDocument? Document { get; init; }

    /// <summary>Whether the text stands below something.</summary>
    public bool IsCaption => Photo is not null || Document is not null;

    public JsonNode? Markup { get; set; }

    /// <summary>Whether links are shown with a preview.</summary>
    public bool HasPreview { get; set; } = true;

    public string Text => Content.Text;
}

/// <summary>A photo. The id stands for the bytes wherever it is sent again.</summary>
public sealed record FakePhoto(string FileId, int Size);

/// <summary>A file.</summary>
public sealed record FakeDocument(string FileId, ReadOnlyMemory<byte> Content);
