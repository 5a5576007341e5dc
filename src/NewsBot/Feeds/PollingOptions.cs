using System.ComponentModel.DataAnnotations;

namespace NewsBot.Feeds;

/// <summary>How feeds are polled. Section <c>Polling</c>.</summary>
public sealed class PollingOptions
{
    /// <summary>How many feeds are fetched at a time.</summary>
    [Range(1, 512)]
    public int Parallelism { get; set; } = 64;

    /// <summary>How many of those that were slow last time, in a lane of their own.</summary>
    [Range(1, 512)]
    public int SlowParallelism { get; set; } = 16;

    /// <summary>A feed that takes longer than this is slow, and no longer takes a place from others.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan SlowAfter { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The shortest time between two polls of a feed.</summary>
    [Range(typeof(TimeSpan), "00:00:30", "1.00:00:00")]
    public TimeSpan ShortestInterval { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The longest time between two polls of a feed that is well.</summary>
    [Range(typeof(TimeSpan), "00:00:30", "7.00:00:00")]
    public TimeSpan LongestInterval { get; set; } = TimeSpan.FromHours(2);
}
