using System.Text.Json;
using NewsBot.Fakes.Sites;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Specs.Throwing;

/// <summary>Somebody in the background fails again and again, and the bot says so of itself.</summary>
public sealed class HealthSpec
{
    private static readonly DateTimeOffset Night = new(2025, 2, 12, 23, 50, 0, TimeSpan.Zero);

    /// <summary>Who is broken, and what an operator reads then.</summary>
    private static readonly Dictionary<string, string> Early = new(StringComparer.Ordinal)
    {
        ["IndexFilling"] = "search index",
        ["FrontDoor"] = "opening",
    };

    private static readonly Dictionary<string, string> Later = new(StringComparer.Ordinal)
    {
        ["Dispatcher"] = "sending to local",
        ["Pipeline"] = "stage articles",
        ["ForgottenChats"] = "forgotten chats",
        ["PollJob"] = "job poll",
        ["WatchJob"] = "job watch",
        ["FloodJob"] = "job flood",
        ["BreakingJob"] = "job breaking",
        ["NoticeJob"] = "job notices",
        ["RetentionJob"] = "job retention",
        ["IssueJob"] = "edition daily",
    };

    [Case("K11")]
    [Fact]
    public async Task Whoever_keeps_failing_is_named_while_pages_are_served_and_is_forgotten_when_it_goes_well_again()
    {
        var clock = new MovableClock(Night);
        var workforce = new Workforce { SparesOthers = true };
        await using FakeSite site = await FakeSite.StartAsync();
        SpecOutlet courier =
            new SpecOutlet(site, "Harbour Courier", 2).Publish(SpecNews.CallInEnglish.At(Night.AddHours(-2)));
        await using Bot bot = new Bot { Clock = clock, Adjust = workforce.Join }.Reading(courier, "en");
        workforce.Broken.TryAdd("IndexFilling", true);
        await using RunningBot running = await bot.StartAsync();

        await NamesAsync(Early, TimeSpan.FromSeconds(2));
        await running.OpensAsync();
        await NamesAsync(Later, TimeSpan.FromMinutes(5));
        Assert.Equal(
            workforce.All.Select(worker => worker.Name)
                .Where(name => !name.EndsWith("Stage", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            Early.Keys.Concat(Later.Keys).Order(StringComparer.Ordinal));
        Assert.Equal(0, await running.StopAsync());

        async Task NamesAsync(Dictionary<string, string> names, TimeSpan step)
        {
            foreach (string worker in names.Keys)
                workforce.Broken.TryAdd(worker, true);
            await PassAsync("all named", step, (status, failing) =>
                status == "degraded" && names.Values.All(failing.Contains));
            workforce.Broken.Clear();
            await PassAsync("all well", step, (status, failing) => status == "well" && failing.Count == 0);
        }

        Task PassAsync(string what, TimeSpan step, Func<string, IReadOnlyCollection<string>, bool> condition)
        {
            string seen = "";
            return Until.TrueAsync(
                what,
                async () =>
                {
                    clock.MoveTo(clock.GetUtcNow() + step);
                    seen = await running.GetAsync("/healthz");
                    JsonElement health = JsonDocument.Parse(seen).RootElement;
                    return condition(
                        health.GetProperty("status").GetString()!,
                        [.. health.GetProperty("failing").EnumerateArray()
                            .Select(one => one.GetProperty("worker").GetString()!)]);
                },
                () => $"{seen}\n{running.Errors}");
        }
    }
}
