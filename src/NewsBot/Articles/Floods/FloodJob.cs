using System.Globalization;
using Microsoft.Extensions.Options;
using Quartz;

namespace NewsBot.Articles.Floods;

/// <summary>Gives up the oldest of what waits where it is too much, and says so.</summary>
[DisallowConcurrentExecution]
public sealed partial class FloodJob(FloodStore store, IOptions<ArticlesOptions> options, ILogger<FloodJob> log) : IJob
{
    private const int MostNamed = 5;

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        int most = options.Value.MostWaiting;
        IReadOnlyList<WaitingEntry> givenUp = await store.GiveUpAsync(most, cancellationToken);
        if (givenUp.Count > 0)
            Log.GivenUp(log, most, givenUp.Count, ByFeed(givenUp));
    }

    private static string ByFeed(IReadOnlyList<WaitingEntry> givenUp)
    {
        KeyValuePair<string, int>[] feeds =
        [
            .. givenUp.CountBy(entry => entry.Feed, StringComparer.Ordinal)
                .OrderByDescending(feed => feed.Value)
                .ThenBy(feed => feed.Key, StringComparer.Ordinal),
        ];
        IEnumerable<string> named = feeds.Take(MostNamed)
            .Select(feed => string.Create(CultureInfo.InvariantCulture, $"{feed.Value} of {feed.Key}"));
        string[] others = feeds.Length > MostNamed
            ? [string.Create(
                CultureInfo.InvariantCulture,
                $"{feeds.Skip(MostNamed).Sum(feed => feed.Value)} of {feeds.Length - MostNamed} other feeds")]
            : [];
        return string.Join(", ", named.Concat(others));
    }

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Warning,
            "More than {Most} articles waited to be read; the oldest {Count} of the fullest feeds are given up: "
            + "{Feeds}.")]
        public static partial void GivenUp(ILogger log, int most, int count, string feeds);
    }
}
