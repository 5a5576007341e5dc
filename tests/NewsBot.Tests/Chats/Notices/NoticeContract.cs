using NewsBot.Chats;
using NewsBot.Chats.Commands;
using NewsBot.Chats.Notices.Sources;
using NewsBot.Delivery.Platforms;
using NewsBot.Feeds;
using NewsBot.Storage;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Chats.Notices;

/// <summary>What operators are told of without asking: each trouble once, and many as one message.</summary>
public abstract class NoticeContract(Dialect dialect) : NoticeBench(dialect)
{
    [Fact]
    public async Task Messages_that_were_given_up_are_told_once_and_together()
    {
        await OrderAsync("chats");
        await AskAsync("start", asked => asked with { Chat = Ana with { Value = "102" } });
        await LookAsync();
        Assert.Empty(await NoticesAsync());
        await Database.WriteAsync(session => session.ExecuteAsync("UPDATE outbox SET state = 'dead'"));
        await LookAsync();
        await LookAsync();
        string told = Assert.Single(await NoticesAsync());
        Assert.Contains("given up: 2", told, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync("outbox WHERE lane = 'notice' AND chat = 1"));

        // The notice itself was refused: that is not told, or it would never end.
        await Database.WriteAsync(session => session.ExecuteAsync("UPDATE outbox SET state = 'held'"));
        Clock.Advance(TimeSpan.FromHours(1));
        await LookAsync();
        Assert.Single(await NoticesAsync());
    }

    [Fact]
    public async Task More_of_the_same_waits_for_its_turn()
    {
        await OrderAsync("chats");
        await Database.WriteAsync(session => session.ExecuteAsync("UPDATE outbox SET state = 'dead'"));
        await LookAsync();
        await OrderAsync("chats");
        await Database.WriteAsync(session => session.ExecuteAsync(
            "UPDATE outbox SET state = 'dead' WHERE lane = 'reply'"));
        await LookAsync();
        Assert.Single(await NoticesAsync());
        Clock.Advance(TimeSpan.FromMinutes(15));
        await LookAsync();
        Assert.Equal(2, (await NoticesAsync()).Count);
    }

    [Fact]
    public async Task A_chat_that_is_gone_is_told_each_time_it_goes()
    {
        await OrderAsync("chats");
        ChatAddress bela = Ana with { Value = "102" };
        await AskAsync("start", asked => asked with { Chat = bela });
        for (int times = 1; times <= 2; times++)
        {
            await Events.HandleAsync(new ChatEvent.Removed(bela, $"r{times}", "blocked"), CancellationToken.None);
            await LookAsync();
            await LookAsync();
            Assert.Equal(times, (await NoticesAsync()).Count);
            await Events.HandleAsync(new ChatEvent.Restored(bela, $"b{times}"), CancellationToken.None);
            Clock.Advance(TimeSpan.FromHours(2));
        }

        Assert.Contains("blocked", (await NoticesAsync())[0], StringComparison.Ordinal);
    }

    [Case("F20")]
    [Fact]
    public async Task What_ended_the_program_twice_is_told_once_by_its_title()
    {
        Assert.Empty(await new WorkNotices(Database).FindAsync(CancellationToken.None));
        await OrderAsync("chats");
        await Database.WriteAsync(session => session.ExecuteAsync(
            """
            INSERT INTO entry (id, feed, title, html, categories, first_seen)
            VALUES (7, 'a', 'A page of all memory', '', '[]', 0);
            INSERT INTO work
                (stage, id, revision, state, attempts, deaths, started, lease_until, not_before, created_at)
            VALUES ('articles', 7, 0, 'quarantined', 0, 2, 0, 0, 0, 0), ('summaries', 8, 0, 'ready', 0, 0, 0, 0, 0, 0)
            """));
        await LookAsync();
        await LookAsync();
        Assert.Contains(
            "articles #7: A page of all memory", Assert.Single(await NoticesAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_fails_is_told_after_a_day_and_again_when_it_fails_anew()
    {
        await OrderAsync("chats");
        var feeds = new FeedStore(Database, Clock, NodeName.OfThisProcess());
        await feeds.ReconcileAsync([Some("a"), Some("b")]);
        await FailAsync("a", Clock.GetUtcNow() - TimeSpan.FromHours(23));
        await LookAsync();
        Assert.Empty(await NoticesAsync());
        Clock.Advance(TimeSpan.FromHours(2));
        await LookAsync();
        Assert.Contains("a (Outlet a): no answer", Assert.Single(await NoticesAsync()), StringComparison.Ordinal);
        Clock.Advance(TimeSpan.FromHours(2));
        await LookAsync();
        Assert.Single(await NoticesAsync());
        await FailAsync("a", Clock.GetUtcNow() - TimeSpan.FromDays(1));
        await LookAsync();
        Assert.Equal(2, (await NoticesAsync()).Count);
    }

    [Fact]
    public async Task A_refused_token_is_told_over_the_other_platforms()
    {
        await OrderAsync("chats");
        await AskAsync("chats", asked => asked with
        {
            Chat = new ChatAddress(new PlatformName("local"), "operator"),
            FindRole = _ => Task.FromResult(CommandRole.Operator),
        });
        var telegram = State("telegram");
        await telegram.RefusedAsync(Clock.GetUtcNow(), CancellationToken.None);
        await LookAsync();
        Clock.Advance(TimeSpan.FromMinutes(1));
        await telegram.RefusedAsync(Clock.GetUtcNow(), CancellationToken.None);
        await LookAsync();
        Assert.Contains("telegram", Assert.Single(await NoticesAsync()), StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync("outbox WHERE lane = 'notice' AND platform = 'local'"));
        await telegram.AcceptedAsync(CancellationToken.None);
        await telegram.RefusedAsync(Clock.GetUtcNow(), CancellationToken.None);
        await LookAsync();
        Assert.Equal(2, (await NoticesAsync()).Count);
    }

    [Fact]
    public async Task Nobody_is_told_who_does_not_run_the_bot_any_more_nor_a_group()
    {
        await OrderAsync("chats");
        await AskAsync("chats", asked => asked with
        {
            Chat = Ana with { Value = "-5" },
            Identity = Together,
            FindRole = _ => Task.FromResult(CommandRole.Operator),
        });
        await Database.WriteAsync(session => session.ExecuteAsync("UPDATE outbox SET state = 'dead'"));
        await LookAsync(Roll with { People = ["8"] });
        Assert.Empty(await NoticesAsync());
        await LookAsync();
        Assert.Single(await NoticesAsync());
    }
}

public sealed class NoticesOnSqlite() : NoticeContract(Dialect.Sqlite);

public sealed class NoticesOnPostgres() : NoticeContract(Dialect.Postgres);
