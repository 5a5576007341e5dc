using System.Collections.Immutable;

namespace NewsBot.Discord;

/// <summary>A slash command. Discord's rules: a name of 1 to 32 small letters, digits, - or _; a description of 1 to
/// 100 characters; at most 25 options, the required ones first.</summary>
public sealed record DiscordCommand(string Name, string Description)
{
    public IReadOnlyList<DiscordOption> Options { get; init; } = [];

    /// <summary>By Discord's locale, such as <c>id</c>, <c>uk</c>, <c>en-GB</c>.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = ImmutableDictionary<string, string>.Empty;

    public IReadOnlyDictionary<string, string> Descriptions { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Who sees it in a guild, as permission bits; null for everybody. Guilds can loosen it.</summary>
    public ulong? MemberPermissions { get; init; }

    /// <summary>Whether it is offered in guilds only, and not in private conversations.</summary>
    public bool IsGuildOnly { get; init; }
}

public sealed record DiscordOption(string Name, string Description, DiscordOptionType Type)
{
    public bool IsRequired { get; init; }

    /// <summary>Asks the bot for choices while it is being typed; excludes <see cref="Choices"/>.</summary>
    public bool HasAutocomplete { get; init; }

    public IReadOnlyList<DiscordChoice> Choices { get; init; } = [];

    public IReadOnlyDictionary<string, string> Names { get; init; } = ImmutableDictionary<string, string>.Empty;

    public IReadOnlyDictionary<string, string> Descriptions { get; init; } = ImmutableDictionary<string, string>.Empty;
}

/// <summary>The values are Discord's.</summary>
public enum DiscordOptionType
{
    None = 0,
    Text = 3,
    Integer = 4,
    Boolean = 5,
    Channel = 7,
}

/// <summary>A value to choose: up to 100 characters shown, up to 100 sent.</summary>
public sealed record DiscordChoice(string Name, string Value);
