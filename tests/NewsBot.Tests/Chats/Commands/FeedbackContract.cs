using NewsBot.Delivery.Messages;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Summaries;

namespace NewsBot.Tests.Chats.Commands;

/// <summary>What readers say of stories, and what whoever runs the bot makes of it; and words to everybody.</summary>
public abstract class FeedbackContract(Dialect dialect) : DeskContract(dialect)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.WriteAsync(async session =>
        {
            await session.ExecuteAsync(
                """
                INSERT INTO story (id, topic, version, articles, began, updated)
                VALUES (1, 'ukraine-peace', 1, 1, 0, 0), (2, 'ukraine-peace', 1, 1, 0, 0)
                """);
            await session.ExecuteAsync(
                """
                INSERT INTO story_article (topic, article, story, published, joined_at, turn, why)
                VALUES ('ukraine-peace', 11, 1, 0, 0, 0, ''), ('ukraine-peace', 21, 2, 0, 0, 0, '')
                """);
            foreach (var news in News)
                await new SummaryStore(Database, Clock).SaveAsync(session, news.Summary);
        });
        await AskAsync("latest");
    }

    [Fact]
    public async Task A_reader_says_what_is_wrong_once_and_the_operator_sees_it()
    {
        Assert.StartsWith("Thank you", await AskAsync("feedback 1 wrong"), StringComparison.Ordinal);
        Assert.StartsWith("You have said that", await AskAsync("feedback #1 salah"), StringComparison.Ordinal);
        string list = await OrderAsync("feedback list");
        Assert.Contains("What readers said: 1", list, StringComparison.Ordinal);
        Assert.Contains("#1 wrong · Kedua presiden berbicara", list, StringComparison.Ordinal);
        Assert.Equal("feedback accept 1", (await MessagesAsync())[^1].Buttons[0][0].Action);
        Assert.StartsWith("#1 is rejected", await OrderAsync("feedback reject 1"), StringComparison.Ordinal);
        Assert.StartsWith("Nothing that readers", await OrderAsync("feedback list"), StringComparison.Ordinal);
        Assert.Contains("does not wait", await OrderAsync("feedback accept 1"), StringComparison.Ordinal);
        Assert.StartsWith("Undone", await OrderAsync("undo"), StringComparison.Ordinal);
        Assert.Contains("What readers said: 1", await OrderAsync("feedback list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Off_topic_takes_the_story_out_and_undone_it_is_back()
    {
        long story = await NumberAsync(0);
        await AskAsync("feedback 1 offtopic");
        Assert.Equal(2, (await ChangedAsync()).Count);
        await OrderAsync("feedback accept #1");
        Assert.DoesNotContain(story, await ChangedAsync());
        await OrderAsync("undo");
        Assert.Contains(story, await ChangedAsync());
    }

    [Fact]
    public async Task Merge_makes_two_stories_one_and_undone_they_are_two()
    {
        await AskAsync("feedback 1 merge 2");
        Assert.StartsWith("#1 is accepted. ", await OrderAsync("feedback accept 1"), StringComparison.Ordinal);
        Assert.Equal([1L], await ChangedAsync());
        await OrderAsync("undo");
        Assert.Equal([1L, 2L], (await ChangedAsync()).Order());
    }

    [Theory]
    [InlineData("feedback", "Say which story")]
    [InlineData("feedback 1", "Say which story")]
    [InlineData("feedback 1 blorp", "Say which story")]
    [InlineData("feedback 1 merge", "Say which story")]
    [InlineData("feedback 9 wrong", "I do not know which story")]
    [InlineData("feedback 1 merge 1", "I do not know which story")]
    [InlineData("feedback list", "for whoever runs this bot")]
    [InlineData("feedback accept 1", "for whoever runs this bot")]
    public async Task What_is_not_understood_or_not_allowed_keeps_nothing(string text, string answer)
    {
        Assert.Contains(answer, await AskAsync(text), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync("feedback"));
    }

    [Fact]
    public async Task What_a_forgotten_person_said_is_forgotten()
    {
        await AskAsync("feedback 1 wrong");
        foreach (string text in new[] { "latest", "feedback 1 split" })
            await AskAsync(text, asked => asked with { Chat = Ana with { Value = "-9" }, Identity = Together });
        Assert.Equal(2, await CountAsync("feedback WHERE who = 'telegram:7'"));
        await AskAsync("forgetme yes");
        Assert.Equal(1, await CountAsync("feedback"));
        Assert.Equal(0, await CountAsync("feedback WHERE who = 'telegram:7'"));
    }

    [Fact]
    public async Task A_broadcast_is_shown_first_and_sent_once_to_those_who_subscribed()
    {
        await AskAsync("subscribe");
        await AskAsync("start", asked => asked with { Chat = Ana with { Value = "102" } });
        string shown = await OrderAsync("broadcast The bot rests tonight.");
        Assert.Contains("Chats: 1.", shown, StringComparison.Ordinal);
        Assert.Contains("The bot rests tonight.", shown, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync("outbox WHERE lane = 'notice'"));
        MessageButton button = (await MessagesAsync())[^1].Buttons[0][0];
        for (int times = 0; times < 2; times++)
            await PressAsync(button.Action);
        Assert.Equal(1, await CountAsync("outbox WHERE lane = 'notice'"));
        Assert.Contains("The bot rests tonight.", await AnswersAsync());

        Clock.Advance(TimeSpan.FromMinutes(11));
        foreach (string stale in new[] { button.Action, "broadcast yes", "broadcast yes x", "broadcast no 1" })
            Assert.Contains("too old", await PressAsync(stale), StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync("outbox WHERE lane = 'notice'"));
    }

    [Fact]
    public async Task Nothing_is_spent_where_no_model_is_configured() =>
        Assert.Contains("Cost: 0", await OrderAsync("cost"), StringComparison.Ordinal);

    [Fact]
    public async Task What_models_cost_is_told_by_the_day_with_what_is_left()
    {
        await Database.WriteAsync(session => session.ExecuteAsync(
            """
            INSERT INTO model_call (hash, day, purpose, model, story, version, state, tokens_in, tokens_out, micros,
                millis, asked_at)
            VALUES ('a', 20250210, 'story', 'some-model', 1, 1, 'answered', 900, 100, 12500, 5, 0),
                ('b', 20250210, 'story', 'some-model', 1, 1, 'failed', 900, 100, 0, 5, 0)
            """));
        await Database.WriteAsync(session => session.ExecuteAsync(
            "INSERT INTO model_day (day, tokens, micros, denied) VALUES (20250210, 2000, 12500, 3)"));
        string told = await OrderAsync("cost");
        Assert.Contains("last 7 days: 0.0125", told, StringComparison.Ordinal);
        Assert.Contains("2000 of", told, StringComparison.Ordinal);
        Assert.Contains("not made: 3", told, StringComparison.Ordinal);
        Assert.Contains(
            "2025-02-10 · some-model · story · calls: 2 (failed: 1), tokens: 2000, cost: 0.0125",
            told,
            StringComparison.Ordinal);
    }

    private Task<string> PressAsync(string action) => AskAsync(action, asked => asked with
    {
        IsButton = true,
        FindRole = _ => Task.FromResult(NewsBot.Chats.Commands.CommandRole.Operator),
    });

    private async Task<IReadOnlyList<long>> ChangedAsync() =>
        [.. (await new StoryStore(Database).ChangedSinceAsync(DateTimeOffset.UnixEpoch)).Select(one => one.Id.Value)];

    private async Task<long> NumberAsync(int index) => long.Parse(
        (await Database.ReadAsync(session => session.ScalarAsync<string>("SELECT stories FROM chat_answer")))!
            .Split(',')[index],
        System.Globalization.CultureInfo.InvariantCulture);
}

public sealed class FeedbackOnSqlite() : FeedbackContract(Dialect.Sqlite);

public sealed class FeedbackOnPostgres() : FeedbackContract(Dialect.Postgres);
