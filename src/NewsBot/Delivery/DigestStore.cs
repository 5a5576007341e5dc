using NewsBot.Storage;

namespace NewsBot.Delivery;

/// <summary>Issued digests. None is ever changed or dropped.</summary>
public sealed class DigestStore(Database database, TimeProvider clock)
{
    private const string Columns = "id, edition, slot, kind, late, issued_at, content";

    /// <summary>Adds a digest within the transaction that settles its slot and remembers what it tells.</summary>
    public static async Task<DigestId> AddAsync(Session session, IssuedDigest digest) =>
        new(await session.ScalarAsync<long>(
            """
            INSERT INTO digest (edition, slot, kind, late, issued_at, content)
            VALUES (@edition, @Slot, @kind, @late, @Issued, @content)
            RETURNING id
            """,
            new
            {
                edition = digest.Edition.Value,
                digest.Slot,
                kind = digest.Kind == IssueKind.First ? "first" : "regular",
                late = digest.IsLate ? 1L : 0L,
                digest.Issued,
                content = DigestJson.Write(digest.Digest),
            }));

    /// <summary>What an edition has issued since a moment, in order, as a transaction sees it.</summary>
    public static async Task<IReadOnlyList<IssuedDigest>> SinceAsync(
        Session session, EditionId edition, DateTimeOffset since) =>
    [
        .. (await session.QueryAsync<Row>(
            $"SELECT {Columns} FROM digest WHERE edition = @Value AND issued_at >= @since ORDER BY id",
            new { edition.Value, since })).Select(row => row.Read()),
    ];

    /// <summary>The newest digest of all editions; null where none was issued yet.</summary>
    public async Task<IssuedDigest?> LatestAsync(CancellationToken cancellation = default) =>
        await ListAsync(1, before: null, cancellation) is [var newest, ..] ? newest : null;

    /// <summary>One digest; null where there is none of that number.</summary>
    public async Task<IssuedDigest?> FindAsync(DigestId id, CancellationToken cancellation = default) =>
        (await database.ReadAsync(
            session => session.FirstAsync<Row>($"SELECT {Columns} FROM digest WHERE id = @Value", new { id.Value }),
            cancellation))?.Read();

    /// <summary>Digests, newest first.</summary>
    /// <param name="most">How many.</param>
    /// <param name="before">Only older ones than this; null from the newest on.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<IssuedDigest>> ListAsync(
        int most,
        DigestId? before = null,
        CancellationToken cancellation = default) =>
    [
        .. (await database.ReadAsync(
            session => session.QueryAsync<Row>(
                $"SELECT {Columns} FROM digest WHERE id < @before ORDER BY id DESC LIMIT @most",
                new { before = before?.Value ?? long.MaxValue, most }),
            cancellation)).Select(row => row.Read()),
    ];

    /// <summary>True once the edition has issued anything.</summary>
    public async Task<bool> HasIssuedAsync(EditionId edition, CancellationToken cancellation = default) =>
        await database.ReadAsync(
            session => session.ScalarAsync<long?>(
                "SELECT id FROM digest WHERE edition = @Value LIMIT 1",
                new { edition.Value }),
            cancellation) is not null;

    /// <summary>
    /// Takes the oldest digest that the terminal has not shown. It counts as shown before it is printed: a digest is
    /// never shown twice, and one whose printing was cut off is on the page.
    /// </summary>
    public async Task<IssuedDigest?> TakeUnshownAsync(CancellationToken cancellation = default) =>
        (await database.WriteAsync(
            session => session.FirstAsync<Row>(
                $"""
                UPDATE digest SET shown_at = @now
                WHERE shown_at IS NULL AND id = (SELECT MIN(id) FROM digest WHERE shown_at IS NULL)
                RETURNING {Columns}
                """,
                new { now = clock.GetUtcNow() }),
            cancellation))?.Read();

    private sealed record Row(
        long Id,
        string Edition,
        DateTimeOffset Slot,
        string Kind,
        long Late,
        DateTimeOffset IssuedAt,
        string Content)
    {
        public IssuedDigest Read() => new()
        {
            Id = new DigestId(Id),
            Edition = new EditionId(Edition),
            Slot = Slot,
            Kind = Kind == "first" ? IssueKind.First : IssueKind.Regular,
            IsLate = Late != 0,
            Issued = IssuedAt,
            Digest = DigestJson.Read(Content),
        };
    }
}
