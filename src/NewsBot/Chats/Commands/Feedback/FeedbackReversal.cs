using System.Globalization;
using NewsBot.Chats.Feedback;
using NewsBot.Storage;

namespace NewsBot.Chats.Commands.Feedback;

/// <summary>Takes back what a reader said, or what was decided about it.</summary>
internal sealed class FeedbackReversal(FeedbackActs acts) : IReversal
{
    /// <inheritdoc/>
    public string Kind => "feedback";

    /// <inheritdoc/>
    public async Task<bool> TryRevertAsync(Session session, AuditedChange change)
    {
        if (!long.TryParse(change.Name, CultureInfo.InvariantCulture, out long id)
            || await FeedbackStore.FindAsync(session, id) is not { } item)
            return false;
        if (change.Was<FeedbackDone>() is not { } done)
            return await FeedbackStore.RemoveAsync(session, id);
        await acts.UndoAsync(session, item, done);
        return await FeedbackStore.SetAsync(session, id, done.State);
    }
}
