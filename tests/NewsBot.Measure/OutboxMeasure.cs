using NewsBot.Delivery.Platforms;
using NewsBot.Measure.Broadcast;
using NewsBot.Storage;

namespace NewsBot.Measure;

/// <summary>How long a look at what waits and a claim of it take, when the outbox has grown large.</summary>
internal sealed class OutboxMeasure : IMeasure
{
    private const int Chats = 10_000;

    /// <summary>Milliseconds.</summary>
    private const double MostClaim = 5;

    private static readonly PlatformName Platform = new("telegram");

    public string Verb => "outbox";

    public string Usage =>
        "[--rows N]: a look at what waits and a claim, where the outbox holds N rows (1,000,000; 10,000 wait)";

    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        int rows = arguments.Number("rows", 1_000_000);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsbot-outbox-");
        try
        {
            await using var database = new SqliteDatabase(Path.Combine(folder.FullName, "newsbot.db"));
            await new Migrations(database, TimeProvider.System).ApplyAsync(cancellation);
            await FillAsync(database, rows, cancellation);
            ClaimTimes times = await ClaimTimes.TakeAsync(database, Platform, cancellation);
            var json = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["rows"] = rows,
                ["look_ms"] = Math.Round(times.Look, 2),
                ["claim_ms"] = Math.Round(times.Claim, 2),
                ["claim_p99_ms"] = Math.Round(times.SlowClaim, 2),
            };
            return new MeasureResult(json, [.. json.Select(pair => $"{pair.Key}: {pair.Value}")])
            {
                Broken = times.Claim > MostClaim
                    ? [$"a claim takes {times.Claim:0.0} ms, at most {MostClaim} allowed"]
                    : [],
            };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>As after months: every chat has got many digests, and waits for one.</summary>
    private static Task FillAsync(SqliteDatabase database, int rows, CancellationToken cancellation) =>
        database.WriteAsync(
            async session =>
            {
                long now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
                await session.ExecuteAsync(
                    """
                    INSERT INTO payload (id, hash, content, used_at) VALUES (1, 'x', '{}', @now);
                    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @Chats)
                    INSERT INTO chat (id, platform, address, kind, title, state, refusals, breaking, hold_until,
                        next_seq, created_at, changed_at)
                    SELECT i, 'telegram', CAST(i AS TEXT), 'private', '', 'active', 0, 0, 0, 1000, @now, @now FROM n;
                    WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < @rows - 1)
                    INSERT INTO outbox (platform, chat, seq, part, parts, turn, dedupe_key, lane, payload, silent,
                        state, not_before, expires_at, lease_until, fence, attempts, uncertain, begun, plain,
                        created_at)
                    SELECT 'telegram', i % @Chats + 1, i / @Chats, 0, 1, i * 7919 % 1000003, CAST(i AS TEXT), 'digest',
                        1, 0, CASE WHEN i >= @rows - @Chats THEN 'ready' ELSE 'sent' END, 0, @later, 0, 0, 0, 0, 0, 0,
                        @now
                    FROM n
                    """,
                    new { now, Chats, rows, later = now + 86_400_000 });
            },
            cancellation);
}
