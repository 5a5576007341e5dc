using NewsBot.Storage;

namespace NewsBot.Delivery.Readers;

/// <summary>How many chats of a platform are in a state.</summary>
public sealed record ChatCount
{
    /// <summary>The platform.</summary>
    public string Platform { get; init; } = "";

    /// <summary>active, suspended.</summary>
    public string State { get; init; } = "";

    /// <summary>All of them.</summary>
    public long Chats { get; init; }

    /// <summary>Those that get digests.</summary>
    public long Subscribed { get; init; }
}

/// <summary>Every chat, for whoever runs the bot.</summary>
public sealed class ChatDirectory(Database database)
{
    /// <summary>How many there are, by platform and state.</summary>
    public Task<IReadOnlyList<ChatCount>> CountAsync(CancellationToken cancellation = default) => database.ReadAsync(
        session => session.QueryAsync<ChatCount>(
            """
            SELECT platform, state, COUNT(*) AS chats, COUNT(edition) AS subscribed FROM chat
            GROUP BY platform, state ORDER BY platform, state
            """),
        cancellation);

    /// <summary>Some of the chats, in the order they were met, latest first.</summary>
    public async Task<IReadOnlyList<Chat>> PageAsync(int skip, int most, CancellationToken cancellation = default) =>
    [
        .. (await database.ReadAsync(
            session => session.QueryAsync<ChatRow>(
                $"SELECT {ChatStore.Columns} FROM chat ORDER BY id DESC LIMIT @most OFFSET @skip",
                new { skip, most }),
            cancellation)).Select(row => row.Read()),
    ];
}
