namespace NewsBot.Chats;

/// <summary>
/// What every platform's listener hands to. A call returns when the update is dealt with for good (its effect and its
/// answer are stored), so that the listener may acknowledge it. The same update may be handed in again; it is carried
/// out once.
/// </summary>
/// <param name="Command">Carries out what somebody asks.</param>
/// <param name="Event">Follows what happened to a chat.</param>
public sealed record ChatInbox(
    Func<IncomingCommand, CancellationToken, Task> Command,
    Func<ChatEvent, CancellationToken, Task> Event);
