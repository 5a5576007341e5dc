using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Discord.State;

/// <summary>A person.</summary>
public sealed record FakeUser(ulong Id, string Name);

/// <summary>A server, as people call it.</summary>
public sealed class FakeGuild(ulong id, string name)
{
    public ulong Id => id;

    public string Name => name;
}

/// <summary>A channel or thread. Kinds: 0 text, 5 announcements, 11 thread, 15 forum.</summary>
public sealed class FakeChannel(ulong id, FakeGuild guild, string name, int kind)
{
    public ulong Id => id;

    public FakeGuild Guild => guild;

    public string Name => name;

    public int Kind => kind;

    public ulong? Parent { get; init; }

    /// <summary>Who made it.</summary>
    internal ulong Owner { get; set; } = 1;

    internal Dictionary<ulong, FakeMessage> Messages { get; } = [];

    /// <summary>What the bot is told when it writes here; null where it may.</summary>
    internal Denial? Denial { get; set; }

    /// <summary>The bot may write here, but not embed.</summary>
    internal bool IsWithoutEmbeds { get; set; }
}

/// <summary>Why the bot may not write to a channel.</summary>
public sealed record Denial(int Status, int Code, string Message)
{
    public static Denial MissingAccess { get; } = new(403, 50001, "Missing Access");

    public static Denial MissingPermissions { get; } = new(403, 50013, "Missing Permissions");

    public static Denial PrivateClosed { get; } = new(403, 50007, "Cannot send messages to this user");

    public static Denial ArchivedThread { get; } = new(400, 50083, "Thread is archived");

    public static Denial SlowMode { get; } =
        new(429, 20016, "This action cannot be performed due to slowmode rate limit");
}

/// <summary>A message in a channel.</summary>
public sealed class FakeMessage
{
    public required ulong Id { get; init; }

    public required FakeChannel Channel { get; init; }

    /// <summary>What it consists of: content, embeds, components, attachments, flags.</summary>
    public required JsonObject Parts { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? Edited { get; set; }

    public bool IsEphemeral { get; init; }

    public string? Nonce { get; init; }

    public string Content => (string?)Parts["content"] ?? "";

    /// <summary>Uploaded with it.</summary>
    public IReadOnlyList<Requests.UploadedFile> Files { get; set; } = [];
}
