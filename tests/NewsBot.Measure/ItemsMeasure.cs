using System.Diagnostics;
using NewsBot.Feeds;
using NewsBot.Storage;

namespace NewsBot.Measure;

/// <summary>
/// Years of news, by which entries are known again: whether retention keeps the database within bounds, and whether a
/// poll still finds its entries fast.
/// </summary>
internal sealed class ItemsMeasure : IMeasure
{
    private const int Waves = 10, Feeds = 200, Looks = 101, Asked = 100;

    /// <summary>How much larger than in the first months the file may become.</summary>
    private const double MostGrowth = 1.1;

    /// <summary>Milliseconds.</summary>
    private const double MostLook = 5;

    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    public string Verb => "items";

    public string Usage =>
        "[--items N]: the keys of N entries (10,000,000) over ten months, with retention: size, and a poll's look";

    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        int items = arguments.Number("items", 10_000_000);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsbot-items-");
        try
        {
            await using var database = new SqliteDatabase(Path.Combine(folder.FullName, "newsbot.db"));
            await new Migrations(database, TimeProvider.System).ApplyAsync(cancellation);
            var sizes = new List<long>();
            DateTimeOffset now = TimeProvider.System.GetUtcNow();
            for (int wave = 0; wave < Waves; wave++, now += Month)
            {
                await FillAsync(database, (wave * (items / Waves), items / Waves), now, cancellation);
                await new SeenStore(database).ForgetAsync(now - SeenStore.Kept, cancellation);
                sizes.Add(await SizeAsync(database, cancellation));
            }

            return Report(items, sizes, await LookAsync(database, cancellation));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static MeasureResult Report(int items, List<long> sizes, double look)
    {
        double early = sizes.Take(Waves / 2).Max(), late = sizes[^1];
        var json = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["items"] = items,
            ["early_mb"] = Math.Round(early / 1e6),
            ["late_mb"] = Math.Round(late / 1e6),
            ["look_ms"] = Math.Round(look, 2),
        };
        IEnumerable<(string What, double Is, double Most)> promises =
            [("growth of the file", late / early, MostGrowth), ("milliseconds of a look", look, MostLook)];
        return new MeasureResult(json, [.. json.Select(pair => $"{pair.Key}: {pair.Value}")])
        {
            Broken =
            [
                .. promises.Where(promise => promise.Is > promise.Most).Select(promise => FormattableString.Invariant(
                    $"{promise.What}: {promise.Is:0.00}, at most {promise.Most} allowed")),
            ],
        };
    }

    /// <summary>Keys without an order among the months; a prime makes each another.</summary>
    private static Task<int> FillAsync(
        SqliteDatabase database, (int First, int Count) wave, DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(
            session => session.ExecuteAsync(
                """
                WITH RECURSIVE n (i) AS (
                    SELECT @First + 1 UNION ALL SELECT i + 1 FROM n WHERE i < @First + @Count)
                INSERT INTO feed_seen (feed, key, entry, seen_at)
                SELECT i % @Feeds, i * 2654435761 % 4294967291, i, @now FROM n ORDER BY 1, 2
                """,
                new { wave.First, wave.Count, Feeds, now }),
            cancellation);

    private static Task<long> SizeAsync(SqliteDatabase database, CancellationToken cancellation) => database.ReadAsync(
        session => session.ScalarAsync<long>("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"),
        cancellation);

    /// <summary>The median of what a poll of a feed asks: which of a hundred keys are known.</summary>
    private static async Task<double> LookAsync(SqliteDatabase database, CancellationToken cancellation)
    {
        var times = new List<double>();
        for (int feed = 0; feed < Looks; feed++)
        {
            IReadOnlyList<long> keys = await database.ReadAsync(
                session => session.QueryAsync<long>(
                    "SELECT key FROM feed_seen WHERE feed = @feed ORDER BY entry DESC LIMIT @Asked",
                    new { feed, Asked }),
                cancellation);
            long start = Stopwatch.GetTimestamp();
            int known = (await database.ReadAsync(
                session => SeenStore.KnownAsync(session, feed, keys), cancellation)).Count;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (known != keys.Count || known == 0)
                throw new InvalidOperationException("The measurement is void: keys are missing.");
        }

        return times.Order().ElementAt(times.Count / 2);
    }
}
