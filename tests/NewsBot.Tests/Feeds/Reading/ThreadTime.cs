using System.Diagnostics;
using System.Globalization;

namespace NewsBot.Tests.Feeds.Reading;

/// <summary>
/// Processor time of the calling thread, so that a busy machine fails no test; where the system does not tell, time.
/// </summary>
internal static class ThreadTime
{
    private const string Source = "/proc/thread-self/schedstat";

    public static TimeSpan Used => File.Exists(Source)
        ? TimeSpan.FromMicroseconds(Nanoseconds(File.ReadAllText(Source)) / 1000)
        : Stopwatch.GetElapsedTime(0);

    private static long Nanoseconds(string statistics) =>
        long.Parse(statistics.Split(' ')[0], CultureInfo.InvariantCulture);
}
