namespace NewsBot.Delivery.Platforms;

/// <summary>A chat service that messages are sent through.</summary>
/// <param name="Value">Lower-case, such as <c>telegram</c>, <c>discord</c> or <c>local</c>.</param>
public readonly record struct PlatformName(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Where a chat is, in its platform's own words.</summary>
/// <param name="Platform">The service.</param>
/// <param name="Value">
/// The platform's id of the chat. Telegram: the chat id, with <c>/topic</c> behind it for a forum topic. Discord: the
/// id of the channel or thread. The local chat: <c>operator</c>.
/// </param>
public readonly record struct ChatAddress(PlatformName Platform, string Value)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Platform}:{Value}";
}
