using Microsoft.Extensions.Options;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Summaries.Models;
using NewsBot.Tests.Conventions;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Summaries.Models;

public abstract class ModelLedgerContract(Dialect dialect) : StoreContract(dialect)
{
    private static readonly ModelsOptions Limits = new()
    {
        TokensPerDay = 1000,
        MoneyPerDay = 0.01m,
        InputPrice = 2,
        OutputPrice = 10,
        Chat = "openai:m@http://x/v1",
    };

    private static readonly CallReason Reason = new("story", new StoryId(3), 1);

    private ModelLedger Ledger => new(Database, Clock);

    private ModelCosts Costs => new(Database, Options.Create(Limits), Clock);

    [Case("L10")]
    [Fact]
    public async Task What_was_answered_is_not_asked_again_by_anybody()
    {
        Assert.Equal((Leave.Granted, null), await BeginAsync("a"));
        await Ledger.AnsweredAsync("a", "an answer", new Budget(Limits).Of(90, 20), TimeSpan.FromSeconds(2));
        Assert.Equal((Leave.Known, "an answer"), await BeginAsync("a"));
        Assert.Equal(1, (await Costs.DaysAsync(1)).Single().Calls);
    }

    [Fact]
    public async Task What_was_asked_and_never_answered_is_not_paid_for_twice()
    {
        await BeginAsync("a");
        Assert.Equal((Leave.Asked, null), await BeginAsync("a"));
        await Ledger.FailedAsync("a", isCharged: true, TimeSpan.Zero);
        Assert.Equal((Leave.Asked, null), await BeginAsync("a"));
        Assert.Equal(200, (await Costs.TodayAsync()).Tokens);
    }

    [Fact]
    public async Task Of_nodes_that_ask_the_same_at_once_one_pays()
    {
        for (int round = 0; round < 10; round++)
        {
            (Leave Leave, string? Answer)[] all = await Task.WhenAll(
                Enumerable.Range(0, 4).Select(_ => BeginAsync("same")));
            Assert.Equal(1, all.Count(one => one.Leave == Leave.Granted));
            Assert.Equal(3, all.Count(one => one.Leave == Leave.Asked));
            await Ledger.FailedAsync("same", isCharged: false, TimeSpan.Zero);
        }

        Assert.Equal(0, (await Costs.TodayAsync()).Tokens);
    }

    [Fact]
    public async Task What_was_refused_costs_nothing_and_may_be_asked_again()
    {
        await BeginAsync("a");
        await Ledger.FailedAsync("a", isCharged: false, TimeSpan.Zero);
        Assert.Equal(0, (await Costs.TodayAsync()).Tokens);
        Assert.Equal((Leave.Granted, null), await BeginAsync("a"));
    }

    [Fact]
    public async Task The_days_budget_holds_whoever_asks_and_is_new_the_next_day()
    {
        (Leave Leave, string? Answer)[] all = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(i => BeginAsync($"c{i}")));
        Assert.Equal(5, all.Count(one => one.Leave == Leave.Granted));
        Assert.All(all.Where(one => one.Leave != Leave.Granted), one => Assert.Equal(Leave.Spent, one.Leave));
        DayBudget today = await Costs.TodayAsync();
        Assert.Equal((1000, 1000, 7, true), (today.Tokens, today.MostTokens, today.Denied, today.IsSpent));
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal((Leave.Granted, null), await BeginAsync("next"));
    }

    [Fact]
    public async Task Costs_are_told_by_day_purpose_and_story()
    {
        await BeginAsync("a");
        await Ledger.AnsweredAsync("a", "text", new Budget(Limits).Of(90, 20), TimeSpan.FromSeconds(2));
        DayCost day = Assert.Single(await Costs.DaysAsync(7));
        Assert.Equal(("m", "story", 1, 0), (day.Model, day.Purpose, day.Calls, day.Failed));
        Assert.Equal((90, 20, 380, 2000), (day.TokensIn, day.TokensOut, day.Micros, day.Millis));
        Assert.Equal(new Cost(90, 20, 380), await Costs.StoryAsync(new StoryId(3)));
        Assert.Equal(default, await Costs.StoryAsync(new StoryId(4)));
        Assert.Equal(110, (await Costs.TodayAsync()).Tokens);
    }

    private Task<(Leave Leave, string? Answer)> BeginAsync(string hash) => Ledger.BeginAsync(
        hash, "m", Reason, (new Budget(Limits).Of(150, 50), new Budget(Limits)), CancellationToken.None);
}

public sealed class ModelLedgerOnSqlite() : ModelLedgerContract(Dialect.Sqlite);

public sealed class ModelLedgerOnPostgres() : ModelLedgerContract(Dialect.Postgres);
