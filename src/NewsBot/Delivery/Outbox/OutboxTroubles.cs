using NewsBot.Delivery.Platforms;
using NewsBot.Storage;

namespace NewsBot.Delivery.Outbox;

/// <summary>A part that was given up, for an operator to judge.</summary>
/// <param name="Row">Names it.</param>
/// <param name="Chat">Where it was to go.</param>
/// <param name="State">Dead where the platform refused it, held where three requests had no answer.</param>
/// <param name="Reason">What the platform said last.</param>
/// <param name="Created">When it was put in line.</param>
public sealed record Trouble(long Row, ChatAddress Chat, RowState State, string? Reason, DateTimeOffset Created);

/// <summary>What was given up; an operator sees it and may have it sent again.</summary>
public sealed class OutboxTroubles(Database database, TimeProvider clock, WorkSignal signal)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    /// <summary>What was given up, newest first.</summary>
    public async Task<IReadOnlyList<Trouble>> ListAsync(int most, CancellationToken cancellation = default) =>
    [
        .. (await database.ReadAsync(
            session => session.QueryAsync<Row>(
                """
                SELECT o.id, o.platform, chat.address, o.state, o.last_error, o.created_at
                FROM outbox o JOIN chat ON chat.id = o.chat
                WHERE o.state IN ('dead', 'held') ORDER BY o.id DESC LIMIT @most
                """,
                new { most }),
            cancellation)).Select(row => row.Read()),
    ];

    /// <summary>Sends it again, as if it were new.</summary>
    /// <returns>False where it is not given up (any more).</returns>
    public async Task<bool> RetryAsync(long row, CancellationToken cancellation = default)
    {
        DateTimeOffset now = clock.GetUtcNow();
        string? platform = await database.WriteAsync(
            session => session.ScalarAsync<string>(
                """
                UPDATE outbox SET state = 'ready', uncertain = 0, attempts = 0, begun = 0, tried_at = NULL,
                    not_before = @now, expires_at = @expires
                WHERE id = @row AND state IN ('dead', 'held')
                RETURNING platform
                """,
                new { row, now, expires = now + Life }),
            cancellation);
        if (platform is not null)
            signal.Ring(OutboxPost.Bell(new PlatformName(platform)));
        return platform is not null;
    }

    private sealed record Row(
        long Id,
        string Platform,
        string Address,
        string State,
        string? LastError,
        DateTimeOffset CreatedAt)
    {
        public Trouble Read() => new(
            Id,
            new ChatAddress(new PlatformName(Platform), Address),
            RowStates.Read(State),
            LastError,
            CreatedAt);
    }
}
