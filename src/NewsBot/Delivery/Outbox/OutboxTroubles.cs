using NewsBot.Delivery.Platforms;
using NewsBot.Storage;

namespace NewsBot.Delivery.Outbox;

/// <summary>A part that was given up, for an operator to judge.</summary>
/// <param name="Row">Names it.</param>
/// <param name="Chat">Where it was to go.</param>
/// <param name="State">Dead where the platform refused it, held where three requests had no answer.</param>
/// <param name="Reason">What the platform said last.</param>
/// <param name="Created">When it was put in line.</param>
public sealed record Trouble(long Row, ChatAddress Chat, RowState State, string? Reason, DateTimeOffset Created)
{
    /// <summary>The chat's title; raw text from outside.</summary>
    public string Title { get; init; } = "";

    /// <summary>What it was.</summary>
    public Lane Lane { get; init; }
}

/// <summary>What became of a part that was given up, so that it can be taken back.</summary>
/// <param name="Row">Names it.</param>
/// <param name="State">Its state, as it is written in the table.</param>
public sealed record TroubleMark(long Row, string State);

/// <summary>What was given up; an operator sees it and may have it sent again, or dropped.</summary>
public sealed class OutboxTroubles(Database database, TimeProvider clock, WorkSignal signal)
{
    private const string GivenUp = "('dead', 'held')";
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    /// <summary>What was given up, newest first.</summary>
    public async Task<IReadOnlyList<Trouble>> ListAsync(
        int most, int skip = 0, CancellationToken cancellation = default) =>
    [
        .. (await database.ReadAsync(
            session => session.QueryAsync<Row>(
                $"""
                SELECT o.id, o.platform, chat.address, chat.title, o.lane, o.state, o.last_error, o.created_at
                FROM outbox o JOIN chat ON chat.id = o.chat
                WHERE o.state IN {GivenUp} ORDER BY o.id DESC LIMIT @most OFFSET @skip
                """,
                new { most, skip }),
            cancellation)).Select(row => row.Read()),
    ];

    /// <summary>How many parts are given up at present.</summary>
    public Task<long> CountAsync(CancellationToken cancellation = default) => database.ReadAsync(
        session => session.ScalarAsync<long>($"SELECT COUNT(*) FROM outbox WHERE state IN {GivenUp}"), cancellation);

    /// <summary>Sends it again, as if it were new.</summary>
    /// <returns>False where it is not given up (any more).</returns>
    public async Task<bool> RetryAsync(long row, CancellationToken cancellation = default) =>
        (await database.WriteAsync(session => RetryAsync(session, [row]), cancellation)).Count > 0;

    /// <summary>Sends parts again as if they were new, within the caller's transaction.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="rows">Which; null for all that are given up.</param>
    /// <returns>Those that were, with the state they had.</returns>
    public async Task<IReadOnlyList<TroubleMark>> RetryAsync(Session session, IReadOnlyCollection<long>? rows)
    {
        DateTimeOffset now = clock.GetUtcNow();
        IReadOnlyList<Mark> found = await FindAsync(session, rows);
        await session.ExecuteAsync(
            $"""
            UPDATE outbox SET state = 'ready', uncertain = 0, attempts = 0, begun = 0, tried_at = NULL,
                not_before = @now, expires_at = @expires
            WHERE id {session.Among("ids")} AND state IN {GivenUp}
            """,
            new { ids = Ids(found), now, expires = now + Life });
        foreach (string platform in found.Select(mark => mark.Platform).Distinct(StringComparer.Ordinal))
            signal.Ring(OutboxPost.Bell(new PlatformName(platform)));
        return Marks(found);
    }

    /// <summary>Lets parts go, within the caller's transaction: they are not sent, and not shown any more.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="rows">Which; null for all that are given up.</param>
    /// <returns>Those that were, with the state they had.</returns>
    public static async Task<IReadOnlyList<TroubleMark>> DropAsync(Session session, IReadOnlyCollection<long>? rows)
    {
        IReadOnlyList<Mark> found = await FindAsync(session, rows);
        await session.ExecuteAsync(
            $"UPDATE outbox SET state = 'expired' WHERE id {session.Among("ids")} AND state IN {GivenUp}",
            new { ids = Ids(found) });
        return Marks(found);
    }

    /// <summary>Takes back that parts were let go; those that retention has erased meanwhile are gone.</summary>
    /// <returns>How many are given up again.</returns>
    public static async Task<int> TakeBackAsync(Session session, IEnumerable<TroubleMark> marks)
    {
        int back = 0;
        foreach (TroubleMark mark in marks.Where(mark => mark.State is "dead" or "held"))
        {
            back += await session.ExecuteAsync(
                "UPDATE outbox SET state = @State WHERE id = @Row AND state = 'expired'", mark);
        }

        return back;
    }

    private static Task<IReadOnlyList<Mark>> FindAsync(Session session, IReadOnlyCollection<long>? rows) =>
        session.QueryAsync<Mark>(
            $"SELECT id, state, platform FROM outbox WHERE state IN {GivenUp}"
                + (rows is null ? "" : $" AND id {session.Among("ids")}") + " ORDER BY id",
            new { ids = rows?.ToArray() ?? [] });

    private static long[] Ids(IEnumerable<Mark> marks) => [.. marks.Select(mark => mark.Id)];

    private static IReadOnlyList<TroubleMark> Marks(IEnumerable<Mark> marks) =>
        [.. marks.Select(mark => new TroubleMark(mark.Id, mark.State))];

    private sealed record Mark(long Id, string State, string Platform);

    private sealed record Row(
        long Id,
        string Platform,
        string Address,
        string Title,
        string Lane,
        string State,
        string? LastError,
        DateTimeOffset CreatedAt)
    {
        public Trouble Read() => new(
            Id,
            new ChatAddress(new PlatformName(Platform), Address),
            RowStates.Read(State),
            LastError,
            CreatedAt)
        {
            Title = Title,
            Lane = LaneNames.Read(Lane),
        };
    }
}
