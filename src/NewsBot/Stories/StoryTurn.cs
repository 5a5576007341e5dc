using NewsBot.Storage;

namespace NewsBot.Stories;

/// <summary>
/// A turn at clustering. The row it takes is held until the transaction ends, so that one node clusters at a time and
/// each sees what all before it did.
/// </summary>
/// <param name="Number">Rises with each turn.</param>
/// <param name="NextStory">The id that the next new story gets.</param>
internal sealed record StoryTurn(long Number, long NextStory)
{
    /// <summary>Takes the turn; waits for another node to end its own.</summary>
    public static async Task<StoryTurn> TakeAsync(Session session) =>
        (await session.FirstAsync<StoryTurn>(
            "UPDATE story_turn SET turn = turn + 1 WHERE id = 1 RETURNING turn AS number, next_story"))!;

    /// <summary>Keeps the ids that were given in this turn from being given again.</summary>
    public static Task EndAsync(Session session, long nextStory) =>
        session.ExecuteAsync("UPDATE story_turn SET next_story = @nextStory WHERE id = 1", new { nextStory });
}
