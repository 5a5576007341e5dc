using NewsBot.Delivery.Platforms;
using NewsBot.Discord;

namespace NewsBot.Chats.Discord;

/// <summary>A channel, a thread or a private conversation: to Discord all of them are channels.</summary>
public static class DiscordAddress
{
    /// <summary>Discord.</summary>
    public static PlatformName Platform { get; } = new("discord");

    /// <summary>As delivery keeps it.</summary>
    public static ChatAddress Of(ulong channel) => new(Platform, Snowflake.Text(channel));

    /// <summary>Reads <see cref="Of"/>; null where it is no address of Discord's.</summary>
    public static ulong? Read(ChatAddress address) => Snowflake.Parse(address.Value);
}
