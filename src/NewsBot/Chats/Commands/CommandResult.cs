using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Readers;
using NewsBot.Storage;
using NewsBot.Stories;

namespace NewsBot.Chats.Commands;

/// <summary>What a command comes to.</summary>
/// <param name="Reply">What is answered.</param>
public sealed record CommandResult(ChatMessage Reply)
{
    /// <summary>What is changed; null for nothing.</summary>
    public CommandChange? Change { get; init; }

    /// <summary>The stories that the answer numbers, in order, so that <c>/story 2</c> finds the second.</summary>
    public IReadOnlyList<StoryId> Numbered { get; init; } = [];

    /// <summary>What was asked, where buttons leaf through the answer; null where none do.</summary>
    public string? Question { get; init; }

    /// <summary>True where everything about the chat is to be forgotten, but for this last word.</summary>
    public bool Forgets { get; init; }

    /// <summary>
    /// What is done once all is stored, so that it need not wait for its turn; nothing is lost where it is not done.
    /// </summary>
    public Func<CancellationToken, Task>? Hasten { get; init; }

    /// <summary>True where whoever asked was found to run the bot.</summary>
    public bool IsByOperator { get; init; }
}

/// <summary>
/// Changes something, within the transaction that also stores the answer; says what was there before.
/// </summary>
/// <remarks>It may be run again after a conflict, so it has no effect outside the database.</remarks>
/// <param name="session">The transaction.</param>
/// <param name="chat">The chat in which it was asked, as this transaction sees it.</param>
public delegate Task<Changed> CommandChange(Session session, Chat chat);

/// <summary>What was changed, for the audit.</summary>
/// <param name="Subject">Such as <c>chat:7</c> or <c>job:poll</c>; empty where it turned out that nothing is.</param>
/// <param name="Before">As it was; written as JSON.</param>
/// <param name="After">As it is.</param>
public sealed record Changed(string Subject, object? Before, object? After)
{
    /// <summary>What is answered instead, where only the transaction could tell; null to leave it.</summary>
    public ChatMessage? Reply { get; init; }

    /// <summary>Nothing was changed after all, and this is why.</summary>
    public static Changed Nothing(ChatMessage reply) => new("", null, null) { Reply = reply };
}
