using System.Collections.Immutable;

namespace NewsBot.Discord;

public enum DiscordInteractionKind
{
    Command,
    Button,

    /// <summary>An option of a command is being typed; <see cref="DiscordInteraction.Focused"/> names it.</summary>
    Autocomplete,
}

/// <summary>
/// What somebody did. It must be answered within three seconds, and can be followed up for fifteen minutes.
/// </summary>
public sealed record DiscordInteraction(
    ulong Id, ulong ApplicationId, string Token, DiscordInteractionKind Kind, ulong UserId)
{
    /// <summary>The command with its subcommands, parted by spaces; empty for a button.</summary>
    public string Command { get; init; } = "";

    /// <summary>What was given for the options, as text in the invariant culture.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The option that is being typed.</summary>
    public string? Focused { get; init; }

    /// <summary>What the pressed button carries.</summary>
    public string? ButtonId { get; init; }

    /// <summary>The message the button stands under.</summary>
    public ulong? MessageId { get; init; }

    /// <summary>Null in a private conversation.</summary>
    public ulong? GuildId { get; init; }

    public ulong? ChannelId { get; init; }

    /// <summary>The channel of the thread that it came from, where Discord told it.</summary>
    public ulong? ParentId { get; init; }

    public string? UserName { get; init; }

    /// <summary>What the person may do in the channel, as Discord's bits; null in a private conversation.</summary>
    public ulong? Permissions { get; init; }

    /// <summary>The language of the person's client, such as <c>en-GB</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>The transport's own object, where it needs one.</summary>
    public object? Native { get; init; }

    /// <summary>Whether the person may manage the guild: a chat admin.</summary>
    public bool IsByManager => Permissions is { } bits
        && (bits & (DiscordPermissions.ManageGuild | DiscordPermissions.Administrator)) != 0;

    /// <summary>When it was made, by Discord's clock.</summary>
    public DateTimeOffset At => Snowflake.TimeOf(Id);

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Command}{ButtonId} of {UserId} ({Id})";
}

/// <summary>The bits of Discord's permissions that are asked for.</summary>
public static class DiscordPermissions
{
    public const ulong Administrator = 1 << 3;
    public const ulong ManageGuild = 1 << 5;
}
