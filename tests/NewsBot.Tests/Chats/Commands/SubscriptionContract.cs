using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Chats.Commands;
using NewsBot.Delivery;
using NewsBot.Delivery.Readers;
using NewsBot.Storage;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Chats.Commands;

/// <summary>What people choose, and what is kept of it.</summary>
public abstract class SubscriptionContract(Dialect dialect) : DeskContract(dialect)
{
    [Fact]
    public async Task Start_says_what_the_bot_is_and_offers_the_subscription()
    {
        Assert.StartsWith("Hello!", await AskAsync("start"), StringComparison.Ordinal);
        Assert.Equal("subscribe", (await MessagesAsync())[0].Buttons[0][0].Action);
    }

    [Fact]
    public async Task Help_knows_who_asks()
    {
        string member = await AskAsync(
            "help", asked => asked with { FindRole = _ => Task.FromResult(CommandRole.Member) });
        Assert.Contains("/latest", member, StringComparison.Ordinal);
        Assert.DoesNotContain("/subscribe —", member, StringComparison.Ordinal);
        Assert.Contains("/subscribe —", await AskAsync("help"), StringComparison.Ordinal);
        Assert.Contains("/subscribe weekdays 8 Kyiv", await AskAsync("help /subscribe"), StringComparison.Ordinal);
        Assert.Contains("stores it before sending", await AskAsync("help delivery"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subscribe_takes_the_usual_hours_and_says_when_the_next_digests_come()
    {
        string answer = await AskAsync("subscribe");
        Assert.Contains("Monday, 10 February 2025, 19:00 WIB", answer, StringComparison.Ordinal);
        Assert.Contains("Tuesday, 11 February 2025, 07:00 WIB", answer, StringComparison.Ordinal);
        Assert.Equal(Daily, (await ChatAsync())!.Edition);
    }

    [Fact]
    public async Task Chats_that_want_the_same_hours_share_an_edition_which_ends_with_the_last_of_them()
    {
        await AskAsync("subscribe weekdays 8 Kyiv uk+en");
        Chat chat = (await ChatAsync())!;
        Edition edition = (await Editions.FindAsync(chat.Edition!.Value))!;
        Assert.Equal(("0 0 8 ? * MON-FRI", "Europe/Kyiv"), (edition.Cron, edition.Zone));
        Assert.Equal(["uk", "en"], chat.Languages!);

        await AskAsync("subscribe mon-fri 08:00 Kyiv", asked => asked with { Chat = Ana with { Value = "102" } });
        Assert.Equal(2, (await Editions.AllAsync()).Count);
        await AskAsync("unsubscribe");
        Assert.False((await Editions.FindAsync(edition.Id))!.IsPaused);
        await AskAsync("unsubscribe", asked => asked with { Chat = Ana with { Value = "102" } });
        Assert.True((await Editions.FindAsync(edition.Id))!.IsPaused);
        Assert.False((await Editions.FindAsync(Daily))!.IsPaused);
    }

    [Theory]
    [InlineData("subscribe blorp", "I do not understand “blorp”")]
    [InlineData("subscribe 0 * * * * ?", "cannot be used")]
    [InlineData("subscribe ru", "is not offered here")]
    [InlineData("language klingon", "I do not understand “klingon”")]
    [InlineData("latest blorp", "I do not understand “blorp”")]
    public async Task What_is_not_understood_is_answered_with_what_would_be(string text, string answer)
    {
        Assert.Contains(answer, await AskAsync(text), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync("audit"));
    }

    [Fact]
    public async Task Language_changes_the_digests_and_the_bots_own_words_and_is_audited()
    {
        Assert.StartsWith("Готово", await AskAsync("language українська+en"), StringComparison.Ordinal);
        Chat chat = (await ChatAsync())!;
        Assert.Equal(["uk", "en"], chat.Languages!);
        Assert.StartsWith("Вітаю", await AskAsync("start"), StringComparison.Ordinal);
        Assert.StartsWith("Baik", await AskAsync("language bot id"), StringComparison.Ordinal);
        Assert.Equal(["uk", "en"], (await ChatAsync())!.Languages!);
        IReadOnlyList<AuditEntry> audit = await new Auditing(Database).LatestAsync(9);
        Assert.Equal(["language", "language"], audit.Select(entry => entry.Command));
        Assert.Equal("telegram:7", audit[0].Who);
        Assert.Contains("\"own\":\"uk\"", audit[0].Before, StringComparison.Ordinal);
        Assert.Contains("\"own\":\"id\"", audit[0].After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Latest_numbers_the_stories_and_remembers_what_the_numbers_meant()
    {
        string one = await AskAsync("latest 1 en");
        Assert.Contains("1. 🇬🇧", one, StringComparison.Ordinal);
        Assert.DoesNotContain("2. ", one, StringComparison.Ordinal);
        Assert.Single((await NumbersAsync()).Split(','));
        Assert.Contains("2. 🇮🇩", await AskAsync("latest"), StringComparison.Ordinal);
        Assert.Equal(["1", "2"], (await NumbersAsync()).Split(',').Order());
    }

    [Case("A10")]
    [Fact]
    public async Task Forgetme_asks_once_more_and_then_nothing_is_left()
    {
        await AskAsync("subscribe");
        await AskAsync("latest");
        await AskAsync("forgetme");
        string action = (await MessagesAsync())[^1].Buttons[0][0].Action;
        Assert.NotNull((await ChatAsync())!.Edition);

        string last = await AskAsync(action, asked => asked with { IsButton = true });
        Assert.StartsWith("Done. Everything", last, StringComparison.Ordinal);
        Assert.Single(await AnswersAsync());
        Assert.Null((await ChatAsync())!.Edition);
        Assert.Equal("", (await ChatAsync())!.Identity.Title);
        Assert.Equal(0, await CountAsync("chat_answer"));
        Clock.Advance(TimeSpan.FromSeconds(50));
        Assert.Equal(1, await Sweeper.SweepAsync());
        Assert.Null(await ChatAsync());
        Assert.Equal(0, await CountAsync("outbox"));
        Assert.DoesNotContain(await new Auditing(Database).LatestAsync(9), entry => entry.Command == "subscribe");
    }

    [Fact]
    public async Task Whoever_comes_back_before_the_sweep_stays()
    {
        await AskAsync("forgetme yes");
        await AskAsync("subscribe");
        Assert.Equal(0, await Sweeper.SweepAsync());
        Assert.Equal(Daily, (await ChatAsync())!.Edition);
    }

    [Fact]
    public async Task A_forged_or_old_button_erases_nothing()
    {
        await AskAsync("subscribe");
        await AskAsync("forgetme");
        string action = (await MessagesAsync())[^1].Buttons[0][0].Action;
        Clock.Advance(TimeSpan.FromMinutes(11));
        foreach (string pressed in new[] { action, "forgetme yes", "forgetme yes 99999999999999", "forgetme yes x" })
        {
            string answer = await AskAsync(pressed, asked => asked with { IsButton = true });
            Assert.Contains("too old", answer, StringComparison.Ordinal);
        }

        Assert.Equal(Daily, (await ChatAsync())!.Edition);
    }

    private async Task<string> NumbersAsync() => (await Database.ReadAsync(
        session => session.ScalarAsync<string>("SELECT stories FROM chat_answer")))!;

    private ForgottenChats Sweeper => new(
        Database, Clock, new Diligence(new Vitals(Clock), Clock), NullLogger<ForgottenChats>.Instance);
}

public sealed class SubscriptionOnSqlite() : SubscriptionContract(Dialect.Sqlite);

public sealed class SubscriptionOnPostgres() : SubscriptionContract(Dialect.Postgres);
