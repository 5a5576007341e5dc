namespace NewsBot.Discord;

/// <summary>How the connection to Discord stands; that of the shard that stands worst.</summary>
public enum DiscordConnectionState
{
    Stopped,
    Connecting,
    Ready,
    Reconnecting,

    /// <summary>Discord closed it for a reason that no retry can cure. It stays so.</summary>
    Failed,
}
