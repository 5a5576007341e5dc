using NewsBot.Discord;

namespace NewsBot.Chats.Discord;

/// <summary>The way back to who asked: open for a quarter of an hour. Its text is secret.</summary>
/// <param name="Interaction">What is answered.</param>
/// <param name="IsPrivate">True where only who asked sees the answer.</param>
public sealed record DiscordRoute(DiscordInteraction Interaction, bool IsPrivate)
{
    private static readonly TimeSpan Open = TimeSpan.FromMinutes(14);

    /// <summary>Whether Discord still takes an answer.</summary>
    public bool IsOpenAt(DateTimeOffset now) => now - Interaction.At < Open;

    /// <summary>As the outbox keeps it.</summary>
    public string Write() => string.Join(
        ' ',
        Snowflake.Text(Interaction.Id),
        Snowflake.Text(Interaction.ApplicationId),
        Interaction.Token,
        IsPrivate ? "private" : "open");

    /// <summary>Reads <see cref="Write"/>; null where it is none.</summary>
    public static DiscordRoute? Read(string? text)
    {
        string[] parts = text?.Split(' ') ?? [];
        if (parts.Length != 4 || Snowflake.Parse(parts[0]) is not { } id || Snowflake.Parse(parts[1]) is not { } app)
            return null;
        return new DiscordRoute(
            new DiscordInteraction(id, app, parts[2], DiscordInteractionKind.Command, 0), parts[3] == "private");
    }
}
