namespace NewsBot.Discord;

/// <summary>A message. It mentions nobody, whatever its text says.</summary>
public sealed record DiscordMessageSpec(string? Content)
{
    public IReadOnlyList<DiscordEmbed> Embeds { get; init; } = [];

    /// <summary>Up to five rows of up to five buttons.</summary>
    public IReadOnlyList<IReadOnlyList<DiscordButton>> Buttons { get; init; } = [];

    /// <summary>Up to ten; an embed shows one as <c>attachment://name</c>.</summary>
    public IReadOnlyList<DiscordFile> Files { get; init; } = [];

    /// <summary>The message it answers; where that is gone, it is sent all the same.</summary>
    public ulong? ReplyTo { get; init; }

    /// <summary>It makes no sound where it is read.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Links in the content get no preview.</summary>
    public bool HasNoPreviews { get; init; }
}

public sealed record DiscordEmbed
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? Url { get; init; }

    /// <summary>0xRRGGBB.</summary>
    public int? Color { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    public string? Author { get; init; }

    public string? Footer { get; init; }

    public string? ImageUrl { get; init; }

    public string? ThumbnailUrl { get; init; }

    public IReadOnlyList<DiscordField> Fields { get; init; } = [];
}

public sealed record DiscordField(string Name, string Value, bool IsInline = false);

/// <summary>Has an id, which is sent back when it is pressed, or an address, which is opened.</summary>
public sealed record DiscordButton(string Label, string? Id, string? Url = null)
{
    public bool IsDisabled { get; init; }
}

public sealed record DiscordFile(string Name, string ContentType, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>For those who cannot see it.</summary>
    public string? Description { get; init; }
}
