using NewsBot.Chats.Feedback;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Stories.Editing;

namespace NewsBot.Chats.Commands.Feedback;

/// <summary>What accepting a reader's word changed, so that it can be undone.</summary>
/// <param name="State">The state that the word had.</param>
/// <param name="IsHidden">True where the story was taken out.</param>
/// <param name="Moves">The articles that were moved.</param>
public sealed record FeedbackDone(string State, bool IsHidden, IReadOnlyList<ArticleMove> Moves);

/// <summary>Does to a story what a reader said and the operator accepted.</summary>
public sealed class FeedbackActs(StoryEditor editor)
{
    /// <summary>Does it; that something is wrong or double is only noted.</summary>
    public async Task<FeedbackDone> DoAsync(Session session, FeedbackItem item)
    {
        var story = new StoryId(item.Story);
        return item.Kind switch
        {
            "offtopic" => new FeedbackDone(item.State, await editor.HideAsync(session, story, isHidden: true), []),
            "merge" => new FeedbackDone(
                item.State, false, await editor.MergeAsync(session, story, new StoryId(item.Other))),
            "split" => new FeedbackDone(item.State, false, await editor.SplitAsync(session, story)),
            _ => new FeedbackDone(item.State, false, []),
        };
    }

    /// <summary>Takes it back.</summary>
    public async Task UndoAsync(Session session, FeedbackItem item, FeedbackDone done)
    {
        if (done.IsHidden)
            await editor.HideAsync(session, new StoryId(item.Story), isHidden: false);
        if (done.Moves.Count > 0)
            await editor.TakeBackAsync(session, done.Moves);
    }
}
