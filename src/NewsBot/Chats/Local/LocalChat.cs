using NewsBot.Delivery.Platforms;

namespace NewsBot.Chats.Local;

/// <summary>The chat on the program's own page. There is one, and whoever is in it is the operator.</summary>
public static class LocalChat
{
    /// <summary>The platform.</summary>
    public static readonly PlatformName Platform = new("local");

    /// <summary>The chat.</summary>
    public static readonly ChatAddress Address = new(Platform, "operator");

    /// <summary>What it is.</summary>
    public static readonly ChatIdentity Identity = new(ChatKind.Private, "Operator");
}
