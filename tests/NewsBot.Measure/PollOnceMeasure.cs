using System.Globalization;
using NewsBot.Feeds;
using NewsBot.Storage;

namespace NewsBot.Measure;

/// <summary>Polls local feeds once, as the service does at its start. Tests kill it on the way.</summary>
internal sealed class PollOnceMeasure : IMeasure
{
    public string Verb => "poll-once";

    public string Usage => "DIR PORT N: polls N local feeds on a port into the database of a folder, once";

    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        int port = int.Parse(arguments.Plain(1), CultureInfo.InvariantCulture);
        int count = int.Parse(arguments.Plain(2), CultureInfo.InvariantCulture);
        await using ServiceProvider services = LocalPolling.Services(arguments.Plain(0));
        await services.GetRequiredService<Migrations>().ApplyAsync(cancellation);
        FeedStore feeds = services.GetRequiredService<FeedStore>();
        await feeds.ReleaseAllAsync(cancellation);
        await feeds.ReconcileAsync(
            [.. Enumerable.Range(0, count).Select(number => LocalPolling.Feed(number, port))], cancellation);
        PollReport report = await services.GetRequiredService<Poller>().RunAsync(cancellation);
        var json = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["feeds"] = report.Feeds,
            ["new_entries"] = report.NewEntries,
        };
        return new MeasureResult(json, [$"{report.Feeds} feeds, {report.NewEntries} new entries"]);
    }
}
