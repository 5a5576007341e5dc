using System.Diagnostics;
using System.Globalization;
using NewsBot.Fakes.Sites;
using NewsBot.Feeds;
using NewsBot.Measure;
using NewsBot.Storage;
using NewsBot.Tests.Conventions;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Feeds;

/// <summary>A process of its own polls, and is killed with SIGKILL wherever it happens to be.</summary>
public sealed class KilledPollerTests : IDisposable
{
    private const int Feeds = 150;
    private const int Entries = 3;
    private readonly string _folder = Scratch.NewFolder("newsbot-kill-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Case("K10")]
    [Fact]
    public async Task A_poller_that_is_killed_again_and_again_loses_no_entry_and_brings_none_twice()
    {
        await using FakeSite site = await FakeSite.StartAsync();
        site.Otherwise(request => FakePage.Feed(FakeFeed.Rss(request.Host, Entries, request.At)));
        foreach (int requests in new[] { 1, 40, 90 })
            await PollAndKillAsync(site, site.Requests.Count + requests);

        await using ServiceProvider services = LocalPolling.Services(_folder);
        await services.GetRequiredService<Migrations>().ApplyAsync();
        FeedStore feeds = services.GetRequiredService<FeedStore>();
        await feeds.ReleaseAllAsync();
        Feed[] configured = [.. Enumerable.Range(0, Feeds).Select(number => LocalPolling.Feed(number, site.Port))];
        await feeds.ReconcileAsync(configured);
        await services.GetRequiredService<Poller>().RunAsync(CancellationToken.None);

        Database database = services.GetRequiredService<Database>();
        IReadOnlyList<string> guids = await database.ReadAsync(s => s.QueryAsync<string>("SELECT guid FROM entry"));
        Assert.Equal(Feeds * Entries, guids.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Feeds * Entries, guids.Count);
        Assert.Equal(guids.Count, await services.GetRequiredService<WorkQueue>().CountAsync(StageNames.Articles));
    }

    private async Task PollAndKillAsync(FakeSite site, int whenAsked)
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "NewsBot.Measure.dll"), "poll-once", _folder,
            site.Port.ToString(CultureInfo.InvariantCulture), Feeds.ToString(CultureInfo.InvariantCulture),
        ];
        using Process process = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false })!;
        while (site.Requests.Count < whenAsked && !process.HasExited)
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        process.Kill();
        await process.WaitForExitAsync();
    }
}
