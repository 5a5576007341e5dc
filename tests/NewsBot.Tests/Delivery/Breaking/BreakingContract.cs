using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsBot.Delivery;
using NewsBot.Delivery.Breaking;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Outbox;
using NewsBot.Delivery.Platforms;
using NewsBot.Delivery.Readers;
using NewsBot.Digests;
using NewsBot.Storage;
using NewsBot.Tests.Delivery.Outbox;
using NewsBot.Tests.Digests;

namespace NewsBot.Tests.Delivery.Breaking;

public abstract class BreakingContract(Dialect dialect) : DeliveryContract(dialect)
{
    private readonly FakePlatform _platform = new();
    private readonly IOptions<DeliveryOptions> _options = Options.Create(new DeliveryOptions());
    private BreakingDesk _desk = null!;

    public override async ValueTask InitializeAsync()
    {
        Platforms.Add(_platform);
        await base.InitializeAsync();
        _desk = NewDesk();
        News.Clear();
        await SubscribeAsync("1", wants: true);
        await SubscribeAsync("2", wants: false);
    }

    [Fact]
    public async Task What_four_independent_outlets_report_within_hours_is_told_once_to_those_who_want_it()
    {
        Report(outlets: 3, "act:call:done");
        await LookAsync();
        Assert.Empty(await RowsAsync());
        Report(outlets: 4, "act:call:done");
        await LookAsync();
        await LookAsync();
        _desk = NewDesk();
        await LookAsync();
        Assert.Equal("1", Assert.Single(await RowsAsync()).Address);
    }

    [Fact]
    public async Task Each_chat_says_how_many_outlets_it_waits_for()
    {
        await SubscribeAsync("3", wants: true, outlets: 2);
        await SubscribeAsync("6", wants: true, outlets: 6);
        Report(outlets: 2, "act:call:done");
        await LookAsync();
        Assert.Equal(["3"], await AddressesAsync());
        Report(outlets: 4, "act:call:done");
        await LookAsync();
        Assert.Equal(["3", "1"], await AddressesAsync());
        Report(outlets: 7, "act:call:done");
        await LookAsync();
        Assert.Equal(["3", "1", "6"], await AddressesAsync());
    }

    [Fact]
    public async Task A_chat_that_waits_for_fewer_from_now_on_is_not_told_again()
    {
        await TellAsync();
        await SubscribeAsync("1", wants: true, outlets: 2);
        Report(outlets: 5, "act:call:done");
        await LookAsync();
        Assert.Equal(["1"], await AddressesAsync());
    }

    [Fact]
    public async Task In_quiet_hours_it_comes_without_a_sound()
    {
        await SubscribeAsync("3", wants: true, quiet: "11:00-13:00");
        await SubscribeAsync("4", wants: true, quiet: "22:00-07:00");
        await TellAsync();
        Assert.Equal(
            ["1 0", "3 1", "4 0"],
            (await RowsAsync()).Select(row => $"{row.Address} {row.Silent}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_old_is_told_by_digests_alone()
    {
        Report(outlets: 6, "act:call:done");
        Clock.Advance(TimeSpan.FromHours(4));
        await LookAsync();
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task One_more_outlet_is_no_news_and_a_new_fact_changes_the_message_for_an_hour()
    {
        await TellAsync();
        Report(outlets: 5, "act:call:done");
        await LookAsync();
        Assert.Single(await RowsAsync());
        Report(outlets: 6, "act:call:done", "number:3000:soldiers");
        await LookAsync();
        Row edit = (await RowsAsync())[^1];
        Assert.Equal(("77", null), (edit.Edits, edit.RepliesTo));
    }

    [Fact]
    public async Task What_is_no_longer_reported_is_corrected()
    {
        await TellAsync("act:call:done", "number:3000:soldiers");
        Report(outlets: 5, "act:call:done");
        await LookAsync();
        Assert.Equal("77", (await RowsAsync())[^1].Edits);
    }

    [Fact]
    public async Task After_an_hour_what_is_new_is_a_message_that_replies_to_the_first()
    {
        await TellAsync();
        Clock.Advance(TimeSpan.FromMinutes(61));
        Report(outlets: 6, "act:call:done", "act:agreement:done");
        await LookAsync();
        Row next = (await RowsAsync())[^1];
        Assert.Equal((null, "77"), (next.Edits, next.RepliesTo));
        Assert.Equal(2, (await RowsAsync()).Count);
    }

    [Fact]
    public async Task A_message_that_still_waits_says_the_new_thing_at_once()
    {
        Report(outlets: 4, "act:call:done");
        await LookAsync();
        string before = Assert.Single(await RowsAsync()).Content;
        Report(outlets: 6, "act:call:done", "act:agreement:done");
        await LookAsync();
        Assert.NotEqual(before, Assert.Single(await RowsAsync()).Content);
    }

    [Fact]
    public async Task A_digest_tells_the_story_all_the_same()
    {
        await TellAsync();
        Assert.NotNull(await IssueAsync(Jakarta(12)));
    }

    private async Task TellAsync(params string[] facts)
    {
        Report(outlets: 4, facts.Length > 0 ? facts : ["act:call:done"]);
        await LookAsync();
        await Database.WriteAsync(
            session => session.ExecuteAsync("UPDATE outbox SET state = 'sent', platform_id = '77'"));
    }

    private void Report(int outlets, params string[] facts)
    {
        double now = (SomeNews.Noon - Clock.GetUtcNow()).TotalHours;
        News.Clear();
        News.Add(SomeNews.Candidate(
            1,
            facts,
            [.. Enumerable.Range(1, outlets).Select(i => SomeNews.Article(10 + i, $"Harian {i}", hoursOld: now))]));
    }

    private Task LookAsync() => _desk.LookAsync(TestContext.Current.CancellationToken);

    private BreakingDesk NewDesk()
    {
        var messages = new DigestMessages(new StorySections(SideNames));
        return new BreakingDesk(
            Database,
            (_, since, _) => Task.FromResult<IReadOnlyList<DigestCandidate>>(
                [.. News.Where(news => news.Story.Updated >= since)]),
            new BreakingPost(
                Platforms, messages, Database, new DigestPost(Platforms, messages, Signal, Clock), _options, Clock),
            _options,
            NullLogger<BreakingDesk>.Instance);
    }

    private Task SubscribeAsync(string address, bool wants, string? quiet = null, int? outlets = null) =>
        Database.WriteAsync(async session =>
        {
            Chat chat = await ChatStore.MeetAsync(
                session,
                new ChatAddress(_platform.Name, address),
                new ChatIdentity(ChatKind.Private, "Pembaca"),
                Clock.GetUtcNow());
            await ChatStore.ChangeAsync(
                session,
                chat with { Edition = Daily, WantsBreaking = wants, BreakingOutlets = outlets, Quiet = quiet },
                Clock.GetUtcNow());
        });

    private async Task<IEnumerable<string>> AddressesAsync() => (await RowsAsync()).Select(row => row.Address);

    /// <summary>First parts of what was put in line for breaking news.</summary>
    private Task<IReadOnlyList<Row>> RowsAsync() => Database.ReadAsync(session => session.QueryAsync<Row>(
        """
        SELECT chat.address, o.edits, o.replies_to, o.silent, payload.content
        FROM outbox o JOIN chat ON chat.id = o.chat JOIN payload ON payload.id = o.payload
        WHERE o.lane = 'breaking' AND o.part = 0 ORDER BY o.id
        """));

    private sealed record Row(string Address, string? Edits, string? RepliesTo, long Silent, string Content);
}

public sealed class BreakingOnSqlite() : BreakingContract(Dialect.Sqlite);

public sealed class BreakingOnPostgres() : BreakingContract(Dialect.Postgres);
