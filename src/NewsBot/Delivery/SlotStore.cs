using NewsBot.Storage;

namespace NewsBot.Delivery;

/// <summary>What became of a slot.</summary>
public enum SlotOutcome
{
    /// <summary>A digest was issued at its hour.</summary>
    Issued,

    /// <summary>A digest was issued after its hour.</summary>
    Late,

    /// <summary>There was nothing new to tell.</summary>
    NothingNew,

    /// <summary>The program did not run, or too late.</summary>
    Missed,
}

/// <summary>A slot that something was decided about.</summary>
/// <param name="Edition">Whose.</param>
/// <param name="Slot">When it was due.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reason">Why, for a person.</param>
/// <param name="Settled">When that was decided.</param>
public sealed record SettledSlot(
    EditionId Edition,
    DateTimeOffset Slot,
    SlotOutcome Outcome,
    string Reason,
    DateTimeOffset Settled);

/// <summary>The slots of editions. A slot is decided once, whoever tries again.</summary>
public sealed class SlotStore(Database database)
{
    /// <summary>Records a slot within a transaction; false where it was decided before.</summary>
    public static async Task<bool> TrySettleAsync(Session session, SettledSlot slot) =>
        await session.ExecuteAsync(
            """
            INSERT INTO slot (edition, slot, outcome, reason, settled_at)
            VALUES (@edition, @Slot, @outcome, @Reason, @Settled)
            ON CONFLICT (edition, slot) DO NOTHING
            """,
            new
            {
                edition = slot.Edition.Value,
                slot.Slot,
                outcome = Names[(int)slot.Outcome],
                slot.Reason,
                slot.Settled,
            }) > 0;

    /// <summary>Records slots that were missed.</summary>
    public Task MissAsync(IReadOnlyList<SettledSlot> slots, CancellationToken cancellation = default) =>
        slots.Count == 0
            ? Task.CompletedTask
            : database.WriteAsync(
                async session =>
                {
                    foreach (SettledSlot slot in slots)
                        await TrySettleAsync(session, slot);
                },
                cancellation);

    /// <summary>The newest slot up to <paramref name="now"/> that something was decided about.</summary>
    public async Task<DateTimeOffset?> LastAsync(
        EditionId edition,
        DateTimeOffset now,
        CancellationToken cancellation = default) =>
        (await database.ReadAsync(
            session => session.ScalarAsync<long?>(
                "SELECT MAX(slot) FROM slot WHERE edition = @Value AND slot <= @now",
                new { edition.Value, now }),
            cancellation)) is { } last
            ? DateTimeOffset.FromUnixTimeMilliseconds(last)
            : null;

    /// <summary>The latest slots of an edition, newest first.</summary>
    public Task<IReadOnlyList<SettledSlot>> LatestAsync(
        EditionId edition,
        int most,
        CancellationToken cancellation = default) =>
        ReadAsync("edition = @edition", edition, most, cancellation);

    /// <summary>The latest missed slots of all editions, newest first.</summary>
    public Task<IReadOnlyList<SettledSlot>> MissedAsync(int most, CancellationToken cancellation = default) =>
        ReadAsync("outcome = 'missed'", default, most, cancellation);

    private static readonly string[] Names = ["issued", "late", "nothing-new", "missed"];

    private async Task<IReadOnlyList<SettledSlot>> ReadAsync(
        string which,
        EditionId edition,
        int most,
        CancellationToken cancellation) =>
    [
        .. (await database.ReadAsync(
            session => session.QueryAsync<Row>(
                $"""
                SELECT edition, slot, outcome, reason, settled_at FROM slot
                WHERE {which} ORDER BY slot DESC LIMIT @most
                """,
                new { edition = edition.Value, most }),
            cancellation)).Select(row => row.Read()),
    ];

    private sealed record Row(
        string Edition,
        DateTimeOffset Slot,
        string Outcome,
        string Reason,
        DateTimeOffset SettledAt)
    {
        public SettledSlot Read() =>
            new(new EditionId(Edition), Slot, (SlotOutcome)Array.IndexOf(Names, Outcome), Reason, SettledAt);
    }
}
