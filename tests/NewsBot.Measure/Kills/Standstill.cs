using System.Globalization;
using NewsBot.Storage;

namespace NewsBot.Measure.Kills;

/// <summary>What a person needs to know where nothing is sent any more.</summary>
internal static class Standstill
{
    private const string Waiting =
        """
        SELECT state, COUNT(*) AS messages, MIN(not_before) AS earliest, MAX(uncertain) AS uncertain FROM outbox
        WHERE state IN ('ready', 'sending', 'held') GROUP BY state
        """;

    private const string Statements =
        """
        SELECT state, coalesce(wait_event, '-') AS waits, coalesce(extract(epoch FROM now() - xact_start), 0)::bigint
            AS seconds, left(regexp_replace(query, '\s+', ' ', 'g'), 100) AS query
        FROM pg_stat_activity WHERE state <> 'idle' AND pid <> pg_backend_pid()
        """;

    /// <summary>Rows that wait, who holds the lease, what the server does, and what each node said last.</summary>
    public static async Task<string> DescribeAsync(
        KillStore store, IEnumerable<Victim> victims, CancellationToken cancellation)
    {
        await using Database database = store.Open();
        long now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        IReadOnlyList<Row> rows =
            await database.ReadAsync(session => session.QueryAsync<Row>(Waiting), cancellation);
        IReadOnlyList<Lease> leases = await database.ReadAsync(
            session => session.QueryAsync<Lease>("SELECT owner, expires_at FROM platform_lease"), cancellation);
        IReadOnlyList<Statement> statements = store.Postgres is null
            ? []
            : await database.ReadAsync(session => session.QueryAsync<Statement>(Statements), cancellation);
        string[] lines =
        [
            .. rows.Select(row => Text($"{row.Messages} {row.State}, earliest in {(row.Earliest - now) / 1000} s, ")
                + $"at most {row.Uncertain} times uncertain"),
            .. leases.Select(lease => Text($"{lease.Owner} for {(lease.ExpiresAt - now) / 1000} s more")),
            .. statements.Select(one => $"{one.State}, waits for {one.Waits}, {one.Seconds} s: {one.Query}"),
            .. victims.SelectMany(victim => victim.Said.TakeLast(8).Prepend(Text($"process {victim.Id} said last:"))),
        ];
        return string.Join(Environment.NewLine, lines);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed class Row
    {
        public required string State { get; init; }

        public long Messages { get; init; }

        public long Earliest { get; init; }

        public long Uncertain { get; init; }
    }

    private sealed class Lease
    {
        public required string Owner { get; init; }

        public long ExpiresAt { get; init; }
    }

    private sealed class Statement
    {
        public required string State { get; init; }

        public required string Waits { get; init; }

        public long Seconds { get; init; }

        public required string Query { get; init; }
    }
}
