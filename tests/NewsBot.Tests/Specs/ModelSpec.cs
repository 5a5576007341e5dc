using NewsBot.Fakes.Models;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Specs;

/// <summary>A language model is configured: what subscribers get of it, and what they get when it goes wrong.</summary>
public sealed class ModelSpec
{
    internal const string Worded =
        "Ukraine is ready to accept a US proposal for an immediate 30-day ceasefire with Russia.";

    private const string WordedId = "Ukraina siap menerima usulan AS untuk gencatan senjata segera selama 30 hari";
    private static readonly DateTimeOffset Evening = new(2025, 3, 11, 22, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Subscribers_get_its_lines_in_both_languages_labelled_and_one_call_is_made_for_the_story()
    {
        await using FakeModel model = await FakeModel.StartAsync();
        await using Newsroom room = await AtAsync(model);
        await room.StartAsync();
        await room.Running.ShowsAsync(Worded);
        Assert.Contains(WordedId, Flat(room.Running.Output), StringComparison.Ordinal);
        Assert.Contains("language model news-1", room.Running.Output, StringComparison.Ordinal);
        Assert.Contains("model bahasa news-1", room.Running.Output, StringComparison.Ordinal);
        Assert.Contains("worded or translated by a machine", Flat(room.Running.Output), StringComparison.Ordinal);
        Assert.Single(model.Requests);
        Assert.Equal(1, await room.CountAsync("SELECT COUNT(*) FROM model_call WHERE state = 'answered'"));
    }

    [Fact]
    public async Task A_model_of_the_other_protocol_is_asked_in_its_own_way()
    {
        await using FakeModel model = await FakeModel.StartAsync();
        await using Newsroom room = await AtAsync(model, $"anthropic:claude-fake@{model.Address}");
        await room.StartAsync();
        await room.Running.ShowsAsync(Worded);
        Assert.Contains("language model claude-fake", room.Running.Output, StringComparison.Ordinal);
        Assert.EndsWith("/messages", model.Requests.Single().Path, StringComparison.Ordinal);
        Assert.Equal("Bearer secret-key-1", model.Requests.Single().Headers["Authorization"]);
    }

    [Case("L10")]
    [Fact]
    public async Task A_restart_pays_for_nothing_twice()
    {
        await using FakeModel model = await FakeModel.StartAsync();
        await using Newsroom room = await AtAsync(model);
        await room.StartAsync();
        await room.Running.ShowsAsync(Worded);
        await room.StopAsync();
        await room.StartAsync();
        await room.Running.IdleAsync();
        Assert.Single(model.Requests);
    }

    [Theory]
    [InlineData("number")]
    [InlineData("date")]
    [InlineData("names")]
    [InlineData("negation")]
    [InlineData("quote")]
    [InlineData("unit")]
    public async Task What_it_makes_up_is_told_back_to_it_once_and_then_told_to_nobody(string lie)
    {
        await using FakeModel model = await FakeModel.StartAsync();
        model.Manner = FakeManners.False(FakeLies.All[lie]);
        await using Newsroom room = await AtAsync(model);
        await room.StartAsync();
        await room.Running.ShowsAsync(SpecNews.JeddahInEnglish.Title);
        string shown = Flat(room.Running.Output);
        string[] lies =
        [
            .. FakeFact.OfSeeds.SelectMany(fact => fact.Lines)
                .Select(line => FakeLies.All[lie](line.Value, line.Key))
                .Where(text => FakeFact.OfSeeds.All(fact => !fact.Lines.Values.Contains(text))),
        ];
        Assert.NotEmpty(lies);
        Assert.All(lies, text => Assert.DoesNotContain(text, shown, StringComparison.Ordinal));
        Assert.Equal(2, model.Requests.Count);
        Assert.Contains("was refused", model.Requests.Last().Body, StringComparison.Ordinal);
        Assert.Equal(1, await room.CountAsync("SELECT COUNT(*) FROM line_verdict WHERE worded = 1 AND refused > 0"));
    }

    [Fact]
    public async Task Why_shows_what_was_refused_and_by_which_rule()
    {
        await using FakeModel model = await FakeModel.StartAsync();
        model.Manner = FakeManners.False(FakeLies.NumberPlusOne);
        await using Newsroom room = await AtAsync(model);
        await room.StartAsync();
        await room.Running.ShowsAsync(SpecNews.JeddahInEnglish.Title);
        using Operator at = await Operator.AtAsync(room.Running);
        await at.EnterAsync();
        await Until.TrueAsync("the digest", async () =>
            (await at.PageAsync()).Contains(SpecNews.JeddahInEnglish.Title, StringComparison.Ordinal));
        await at.PostAsync("/why 1", await at.TokenAsync(), at.Origin);
        await Until.TrueAsync("the rule", async () =>
            (await at.PageAsync()).Contains("numbers: the number 31 is in no cited sentence",
            StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_that_it_puts_right_when_told_is_told()
    {
        await using FakeModel model = await FakeModel.StartAsync();
        model.Manner = FakeManners.Repentant(FakeManners.False(FakeLies.NumberPlusOne));
        await using Newsroom room = await AtAsync(model);
        await room.StartAsync();
        await room.Running.ShowsAsync(Worded);
        Assert.Equal(2, model.Requests.Count);
    }

    [Fact]
    public async Task A_story_that_grows_without_news_keeps_its_words_and_costs_nothing()
    {
        await using FakeModel model = await FakeModel.StartAsync();
        await using Newsroom room = await AtAsync(model);
        SpecOutlet post = room.Outlet("Morning Post", "en").Publish();
        await room.StartAsync();
        await room.Running.ShowsAsync(Worded);
        int calls = model.Requests.Count;
        post.Publish(SpecNews.JeddahInEnglish with { Title = "Kyiv backs a 30-day ceasefire as US resumes aid" });
        await room.ReadAtAsync(Evening.AddMinutes(40));
        Assert.Equal(calls, model.Requests.Count);
    }

    [Case("G07")]
    [Fact]
    public async Task Check_says_whether_it_answers_and_what_a_day_will_take()
    {
        await using FakeModel model = await FakeModel.StartAsync();
        await using Newsroom room = await AtAsync(model);
        string line = $"Models:Chat=openai:news-1@{model.Address}v1";
        BotRun well = await room.RunAsync(
            "check", "--set", line, "--set", "Models:InputPrice=0.25", "--set", "Models:OutputPrice=2");
        Assert.Equal(0, well.Code);
        Assert.Contains("Model: news-1 at 127.0.0.1 answers in", well.Output, StringComparison.Ordinal);
        Assert.Contains("calls a day", well.Output, StringComparison.Ordinal);
        model.Manner = FakeManners.Failing(401);
        BotRun refused = await room.RunAsync("check", "--set", line);
        Assert.Equal(1, refused.Code);
        Assert.Contains("the key is not accepted (HTTP 401)", refused.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_is_not_one_is_told_of_before_anything_starts()
    {
        await using Newsroom room = await Newsroom.AtAsync(Evening);
        BotRun run = await room.RunAsync(
            "check", "--set", "Models:Chat=gpt", "--set", "Models:Translator=deepl", "--set", "Models:Key=with space");
        Assert.Equal(2, run.Code);
        Assert.Contains("Models:Chat", run.Errors, StringComparison.Ordinal);
        Assert.Contains("Models:Translator", run.Errors, StringComparison.Ordinal);
        Assert.Contains("Models:Key", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("with space", run.Errors, StringComparison.Ordinal);
    }

    internal static async Task<Newsroom> AtAsync(FakeModel model, string? chat = null)
    {
        Newsroom room = await Newsroom.AtAsync(Evening);
        room.Outlet("Harbour Courier", "en").Publish(SpecNews.JeddahInEnglish);
        room.Settings.Add($"Models:Chat={chat ?? $"openai:news-1@{model.Address}v1"}");
        room.Settings.Add("Models:Key=secret-key-1");
        return room;
    }

    /// <summary>Without the line breaks of the screen.</summary>
    internal static string Flat(string shown) =>
        string.Join(' ', shown.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
