using NewsBot.Fakes.Models;
using NewsBot.Fakes.Sites;
using NewsBot.Fakes.Telegram;
using NewsBot.Fakes.Telegram.State;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Specs.Throwing;

/// <summary>Something that nobody expected is thrown at whoever works in the background.</summary>
public sealed class ThrowingSpec
{
    private static readonly DateTimeOffset Night = new(2025, 2, 12, 23, 50, 0, TimeSpan.Zero);

    /// <summary>They have no loop: what they throw ends the start, which says so.</summary>
    private static readonly string[] StartSteps = ["LocalSubscription", "SchedulerLife"];

    [Case("K11")]
    [Fact]
    public async Task Whoever_works_in_the_background_comes_back_and_nobody_else_notices()
    {
        var clock = new MovableClock(Night);
        var workforce = new Workforce();
        await using FakeSite site = await FakeSite.StartAsync();
        await using FakeModel model = await FakeModel.StartAsync();
        await using FakeTelegram telegram = await FakeTelegram.StartAsync(clock: clock);
        SpecOutlet courier =
            new SpecOutlet(site, "Harbour Courier", 2).Publish(SpecNews.CallInEnglish.At(Night.AddHours(-2)));
        await using Bot bot = new Bot { Clock = clock, Adjust = workforce.Join }.Reading(courier, "en");
        await using RunningBot running = await bot.StartAsync(
            "--set", $"Telegram:Address={telegram.Address.GetLeftPart(UriPartial.Authority)}",
            "--set", $"Telegram:Token={telegram.Token}",
            "--set", $"Models:Chat=openai:news-1@{model.Address}v1", "--set", "Models:Key=secret-key-1");
        FakeUser ada = telegram.AddUser();
        telegram.UserSends(ada, "/help");

        await PassAsync("the news", TimeSpan.FromSeconds(2), () =>
            running.Output.Contains(courier.Name, StringComparison.Ordinal)
            && workforce.All.All(worker => worker.IsBack || !worker.Name.EndsWith("Stage", StringComparison.Ordinal)));
        await PassAsync("all of them", TimeSpan.FromMinutes(5), () => workforce.All.All(worker => worker.IsBack));
        Assert.Equal(StartSteps, workforce.StartSteps.Order(StringComparer.Ordinal));

        // What was asked at first may have been given up; what is asked now is answered.
        FakeUser mei = telegram.AddUser();
        telegram.UserSends(mei, "/help");
        await PassAsync("an answer", TimeSpan.Zero, () => telegram.Ledger.Sent(mei.Id).Count > 0);
        Assert.InRange(telegram.Ledger.Sent(ada.Id).Count, 0, 1);
        Assert.True(await running.IsWellAsync());
        Assert.Equal(0, await running.StopAsync());

        Task PassAsync(string what, TimeSpan step, Func<bool> condition) => Until.TrueAsync(
            what,
            () =>
            {
                clock.MoveTo(clock.GetUtcNow() + step);
                return condition();
            },
            () => string.Join('\n', workforce.All) + "\n" + running.Errors);
    }
}
