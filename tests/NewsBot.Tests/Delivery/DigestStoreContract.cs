using System.Diagnostics;
using System.Text.Json;
using NewsBot.Delivery;
using NewsBot.Storage;
using NewsBot.Tests.Digests;

namespace NewsBot.Tests.Delivery;

public abstract class DigestStoreContract(Dialect dialect) : DeliveryContract(dialect)
{
    [Fact]
    public async Task A_digest_comes_back_as_it_was_issued()
    {
        Assert.Null(await Digests.LatestAsync());
        News[0] = SomeNews.Candidate(
            1,
            SomeNews.Article(11, "Kantor Presiden", "uk", side: "ua"),
            SomeNews.Article(12, "Газета «Приклад»", "uk"));
        IssuedDigest issued = (await IssueAsync(Jakarta(12)))!;
        IssuedDigest stored = (await Digests.LatestAsync())!;
        Assert.Equal(JsonSerializer.Serialize(issued), JsonSerializer.Serialize(stored));
        Assert.Equal(JsonSerializer.Serialize(issued), JsonSerializer.Serialize(await Digests.FindAsync(issued.Id)));
        Assert.Null(await Digests.FindAsync(new DigestId(99)));
    }

    [Fact]
    public async Task Digests_are_listed_newest_first_page_by_page()
    {
        for (int hour = 1; hour <= 5; hour++)
        {
            AddNews(10 + hour);
            await IssueAsync(Jakarta(hour));
        }

        IReadOnlyList<IssuedDigest> page = await Digests.ListAsync(2);
        Assert.Equal([Jakarta(5), Jakarta(4)], page.Select(digest => digest.Slot));
        page = await Digests.ListAsync(9, page[^1].Id);
        Assert.Equal([Jakarta(3), Jakarta(2), Jakarta(1)], page.Select(digest => digest.Slot));
    }

    [Fact]
    public async Task The_terminal_gets_each_digest_once_also_after_a_restart()
    {
        await IssueAsync(Jakarta(7));
        IssuedDigest shown = await NextToShowAsync();
        Assert.Equal(Jakarta(7), shown.Slot);
        AddNews(3);
        await IssueAsync(Jakarta(8));
        Assert.Equal(Jakarta(8), (await NextToShowAsync()).Slot);
        Assert.Null(await Digests.TakeUnshownAsync());
    }

    [Fact]
    public async Task A_digest_that_no_terminal_showed_for_a_day_is_left_to_the_page()
    {
        await IssueAsync(Jakarta(7));
        GoTo(20, days: 1);
        AddNews(3);
        await IssueAsync(Jakarta(19, days: 1));
        Assert.Equal(Jakarta(19, days: 1), (await NextToShowAsync()).Slot);
        Assert.Equal(2, (await Digests.ListAsync(9)).Count);
    }

    [Fact]
    public async Task Years_of_digests_and_memory_slow_nothing_down()
    {
        await FillAsync(20_000);
        await IssueAsync(Jakarta(7));
        long before = Stopwatch.GetTimestamp();
        for (int hour = 8; hour < 18; hour++)
        {
            AddNews(hour);
            Assert.NotNull(await IssueAsync(Jakarta(hour)));
            Assert.NotNull(await Digests.LatestAsync());
        }

        Assert.InRange(Stopwatch.GetElapsedTime(before), TimeSpan.Zero, TimeSpan.FromSeconds(4));
    }

    private async Task<IssuedDigest> NextToShowAsync()
    {
        var reader = new IssuedDigests(Digests, Signal, Clock);
        await foreach (IssuedDigest digest in reader.ToShowAsync(TestContext.Current.CancellationToken))
            return digest;
        throw new InvalidOperationException("The stream never ends.");
    }

    private Task FillAsync(int rows) => Database.WriteAsync(async session =>
    {
        string many =
            $"(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows}) SELECT i FROM n) t";
        await session.ExecuteAsync(
            $"""
            INSERT INTO memory (edition, story, version, facts, outlets, articles, told_at)
            SELECT 'daily', -i, 1, '[]', '[]', '[]', i FROM {many}
            """);
        await session.ExecuteAsync(
            $$"""
            INSERT INTO digest (edition, slot, kind, late, issued_at, content, shown_at)
            SELECT 'daily', i, 'regular', 0, i, '{}', 1 FROM {{many}}
            """);
        await session.ExecuteAsync(
            $"INSERT INTO slot (edition, slot, outcome, reason, settled_at) SELECT 'daily', i, 'issued', '', i "
                + $"FROM {many}");
    });
}

public sealed class DigestStoreOnSqlite() : DigestStoreContract(Dialect.Sqlite);

public sealed class DigestStoreOnPostgres() : DigestStoreContract(Dialect.Postgres);
