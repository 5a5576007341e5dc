using NewsBot.Storage;

namespace NewsBot.Chats.Local;

/// <summary>The conversation of the local chat.</summary>
public sealed class LocalMessageStore(Database database, TimeProvider clock)
{
    private const string Columns = "id, version, at, own, content";

    /// <summary>
    /// Adds a message; the same nonce again is the same message. Versions are given one after the other, so that no
    /// reader passes one by that is committed later.
    /// </summary>
    /// <param name="nonce">Names the bot's part for good; null for the operator's own text.</param>
    /// <param name="content">See <see cref="LocalMessage.Content"/>.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<long> AddAsync(string? nonce, string content, CancellationToken cancellation = default) =>
        database.WriteAsync(
            async session => await session.ScalarAsync<long>(
                """
                INSERT INTO local_message (version, at, own, nonce, content)
                VALUES (@version, @now, @own, @nonce, @content)
                ON CONFLICT (nonce) DO UPDATE SET content = excluded.content
                RETURNING id
                """,
                new
                {
                    version = await NextVersionAsync(session),
                    now = clock.GetUtcNow(),
                    own = nonce is null ? 1L : 0L,
                    nonce,
                    content,
                }),
            cancellation);

    /// <summary>Gives a message another content; false where it is not there.</summary>
    public Task<bool> EditAsync(long id, string content, CancellationToken cancellation = default) =>
        database.WriteAsync(
            async session => await session.ExecuteAsync(
                "UPDATE local_message SET content = @content, version = @version WHERE id = @id AND own = 0",
                new { id, content, version = await NextVersionAsync(session) }) > 0,
            cancellation);

    /// <summary>The newest messages, oldest of them first.</summary>
    public async Task<IReadOnlyList<LocalMessage>> NewestAsync(int most, CancellationToken cancellation = default) =>
        Read(await database.ReadAsync(
            session => session.QueryAsync<Row>(
                $"SELECT {Columns} FROM local_message ORDER BY id DESC LIMIT @most",
                new { most }),
            cancellation)).Reverse().ToArray();

    /// <summary>What was written or edited since a version, in the order of that.</summary>
    public async Task<IReadOnlyList<LocalMessage>> SinceAsync(
        long version,
        int most,
        CancellationToken cancellation = default) =>
        Read(await database.ReadAsync(
            session => session.QueryAsync<Row>(
                $"SELECT {Columns} FROM local_message WHERE version > @version ORDER BY version LIMIT @most",
                new { version, most }),
            cancellation));

    private static LocalMessage[] Read(IEnumerable<Row> rows) =>
        [.. rows.Select(row => new LocalMessage(row.Id, row.Version, row.At, row.Own != 0, row.Content))];

    /// <summary>The row of the counter is locked until the transaction ends.</summary>
    private static async Task<long> NextVersionAsync(Session session) => await session.ScalarAsync<long>(
        """
        INSERT INTO platform_state (platform, name, value) VALUES ('local', 'version', '1')
        ON CONFLICT (platform, name) DO UPDATE SET value = CAST(CAST(platform_state.value AS BIGINT) + 1 AS TEXT)
        RETURNING CAST(value AS BIGINT)
        """);

    private sealed record Row(long Id, long Version, DateTimeOffset At, long Own, string Content);
}
