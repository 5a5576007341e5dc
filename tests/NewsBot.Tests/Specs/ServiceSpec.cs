using NewsBot.Fakes.Sites;
using NewsBot.Tests.Conventions;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Specs;

/// <summary>Somebody starts the service and leaves it running.</summary>
public sealed class ServiceSpec
{
    private static readonly DateTimeOffset Morning = new(2025, 2, 13, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_first_digest_is_on_the_screen_and_at_the_page_in_both_languages()
    {
        await using FakeSite site = await FakeSite.StartAsync();
        await using Bot bot = Reading(site);
        await using RunningBot running = await bot.StartAsync();
        await HoldAsync(running, site);
    }

    [Fact]
    public async Task It_is_the_same_on_PostgreSQL()
    {
        string database = await PostgresServer.NewDatabaseAsync();
        await using FakeSite site = await FakeSite.StartAsync();
        await using Bot bot = Reading(site);
        await using RunningBot running = await bot.StartAsync(
            "--set", "Storage:Provider=postgres", "--set", $"Storage:ConnectionString={database}");
        await HoldAsync(running, site);
    }

    [Case("G06")]
    [Case("S07")]
    [Fact]
    public async Task It_says_that_it_is_well_and_refuses_a_second_one_on_the_same_data_or_port()
    {
        await using FakeSite site = await FakeSite.StartAsync();
        await using Bot bot = Reading(site);
        await using RunningBot running = await bot.StartAsync();
        string port = $"Web:Port={running.Page.Port}";

        Assert.Contains("\"status\":\"well\"", await running.GetAsync("/healthz"), StringComparison.Ordinal);
        BotRun health = await bot.RunAsync("health", "--set", port);
        Assert.Equal(0, health.Code);

        BotRun second = await bot.RunAsync("--config", bot.Config);
        Assert.Equal(1, second.Code);
        Assert.Single(Problems(second.Errors),
            line => line.StartsWith("Another NewsBot already runs on", StringComparison.Ordinal));

        await using Bot other = Reading(site);
        await using BotProcess taken = other.StartProcess("--set", port);
        await taken.SeesAsync("the end of the second", () => taken.HasExited);
        Assert.Equal(1, taken.Code);
        string said = Assert.Single(Problems(taken.Errors));
        Assert.Contains("is in use", said, StringComparison.Ordinal);
        Assert.Equal(0, await running.StopAsync());
    }

    [Fact]
    public async Task Health_fails_with_one_line_where_nothing_runs()
    {
        await using var bot = new Bot();
        BotRun run = await bot.RunAsync("health", "--set", $"Web:Port={ClosedPort.Any()}");
        Assert.Equal(1, run.Code);
        Assert.StartsWith("No NewsBot answers at", Assert.Single(Lines(run.Errors)), StringComparison.Ordinal);
    }

    private static Bot Reading(FakeSite site) => new Bot { Clock = new MovableClock(Morning) }
        .Reading(new SpecOutlet(site, "Harbour Courier", 2).Publish(SpecNews.CallInEnglish), "en")
        .Reading(
            new SpecOutlet(site, "Warta Dermaga", 3).Publish(SpecNews.CallInIndonesian, SpecNews.Chilli.At(Morning)),
            "id");

    private static async Task HoldAsync(RunningBot running, FakeSite site)
    {
        await running.ShowsAsync("How it was made");
        string page = await running.GetAsync("/");
        foreach (string seen in new[] { running.Output, page })
        {
            Assert.Contains("Sepakat Mulai Perundingan Akhiri Perang Ukraina", seen, StringComparison.Ordinal);
            Assert.Contains("Trump and Putin agree to start talks", seen, StringComparison.Ordinal);
            Assert.Contains("2 media / 2 outlets", seen, StringComparison.Ordinal);
            Assert.Contains($"http://127.0.0.2:{site.Port}/outlet-2/", seen, StringComparison.Ordinal);
            Assert.Contains($"http://127.0.0.3:{site.Port}/outlet-3/", seen, StringComparison.Ordinal);
            Assert.DoesNotContain(SpecNews.Chilli.Title, seen, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("2.\n", running.Output, StringComparison.Ordinal);
        Assert.Equal(1, running.Digests);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What it says beside where its files are.</summary>
    private static IEnumerable<string> Problems(string errors) => Lines(errors).Where(line =>
        !line.StartsWith("Configuration: ", StringComparison.Ordinal)
            && !line.StartsWith("Data: ", StringComparison.Ordinal));
}
