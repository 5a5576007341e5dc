namespace NewsBot.Chats.Local;

/// <summary>One message of the local chat.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Version">Rises with every message and every edit: what a page does not know has a higher one.</param>
/// <param name="At">When it was written.</param>
/// <param name="IsOwn">True for what the operator wrote.</param>
/// <param name="Content">The operator's text, or the bot's message as JSON.</param>
public sealed record LocalMessage(long Id, long Version, DateTimeOffset At, bool IsOwn, string Content);
