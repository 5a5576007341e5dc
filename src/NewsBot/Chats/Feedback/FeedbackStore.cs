using NewsBot.Delivery.Readers;
using NewsBot.Storage;

namespace NewsBot.Chats.Feedback;

/// <summary>What a reader said of a story.</summary>
public sealed record FeedbackItem
{
    /// <summary>Its number.</summary>
    public long Id { get; init; }

    /// <summary>The story.</summary>
    public long Story { get; init; }

    /// <summary>The story's version.</summary>
    public long Version { get; init; }

    /// <summary>wrong, duplicate, offtopic, merge or split.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The story to merge with; 0 for none.</summary>
    public long Other { get; init; }

    /// <summary>What the story was called.</summary>
    public string Headline { get; init; } = "";

    /// <summary>Platform and person.</summary>
    public string Who { get; init; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>open, accepted, rejected.</summary>
    public string State { get; init; } = "";
}

/// <summary>What readers said of stories, for whoever runs the bot to judge.</summary>
public sealed class FeedbackStore(Database database)
{
    private const string Columns = "id, story, version, kind, other, headline, who, at, state";

    /// <summary>Keeps what a reader said; saying it again changes nothing.</summary>
    /// <returns>Its number; null where it was said before.</returns>
    public static Task<long?> AddAsync(Session session, FeedbackItem item, ChatNumber chat) =>
        session.ScalarAsync<long?>(
            """
            INSERT INTO feedback (story, version, kind, other, headline, chat, who, at, state)
            VALUES (@Story, @Version, @Kind, @Other, @Headline, @chat, @Who, @At, 'open')
            ON CONFLICT (story, kind, other, who) DO NOTHING RETURNING id
            """,
            new
            {
                item.Story,
                item.Version,
                item.Kind,
                item.Other,
                item.Headline,
                item.Who,
                item.At,
                chat = chat.Value,
            });

    /// <summary>How much a person said since a moment.</summary>
    public static Task<long> CountAsync(Session session, string who, DateTimeOffset since) =>
        session.ScalarAsync<long>(
            "SELECT COUNT(*) FROM feedback WHERE who = @who AND at >= @since", new { who, since });

    /// <summary>How much waits to be judged.</summary>
    public Task<long> CountOpenAsync(CancellationToken cancellation = default) => database.ReadAsync(
        session => session.ScalarAsync<long>("SELECT COUNT(*) FROM feedback WHERE state = 'open'"), cancellation);

    /// <summary>Some of what waits to be judged, oldest first.</summary>
    public Task<IReadOnlyList<FeedbackItem>> OpenAsync(
        int skip, int most, CancellationToken cancellation = default) => database.ReadAsync(
            session => session.QueryAsync<FeedbackItem>(
                $"SELECT {Columns} FROM feedback WHERE state = 'open' ORDER BY id LIMIT @most OFFSET @skip",
                new { skip, most }),
            cancellation);

    /// <summary>One, as a transaction sees it; null where there is none of that number.</summary>
    public static Task<FeedbackItem?> FindAsync(Session session, long id) => session.FirstAsync<FeedbackItem>(
        $"SELECT {Columns} FROM feedback WHERE id = @id", new { id });

    /// <summary>Judges it, or opens it again.</summary>
    public static async Task<bool> SetAsync(Session session, long id, string state) =>
        await session.ExecuteAsync("UPDATE feedback SET state = @state WHERE id = @id", new { id, state }) > 0;

    /// <summary>Takes it away.</summary>
    public static async Task<bool> RemoveAsync(Session session, long id) =>
        await session.ExecuteAsync("DELETE FROM feedback WHERE id = @id", new { id }) > 0;

    /// <summary>What a person said in chats that stay is kept without saying who it was.</summary>
    public static Task ForgetAsync(Session session, string who) => session.ExecuteAsync(
        "UPDATE feedback SET who = 'forgotten:' || id WHERE who = @who", new { who });
}
