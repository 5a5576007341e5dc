using NewsBot.Storage;

namespace NewsBot.Chats.Commands;

/// <summary>Undoes changes of one kind of thing.</summary>
public interface IReversal
{
    /// <summary>What the audit calls such things, before the colon: <c>chat</c>, <c>feed</c>, <c>job</c>.</summary>
    string Kind { get; }

    /// <summary>
    /// True where a thing's changes can only be undone latest first, because each says how all of it was before.
    /// </summary>
    bool IsOrdered => true;

    /// <summary>Makes it what it was, within the transaction; may be run again after a conflict.</summary>
    /// <returns>False where that is not possible any more.</returns>
    Task<bool> TryRevertAsync(Session session, AuditedChange change);
}
