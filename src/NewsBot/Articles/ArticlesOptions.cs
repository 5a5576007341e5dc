using System.ComponentModel.DataAnnotations;

namespace NewsBot.Articles;

/// <summary>How articles are fetched, read and kept.</summary>
public sealed class ArticlesOptions
{
    /// <summary>How many pages are asked for, or wait in memory to be read, at once.</summary>
    [Range(1, 512)]
    public int Parallelism { get; set; } = 16;

    /// <summary>How many entries are in hand at once; most of the time they wait for their site's turn.</summary>
    [Range(1, 4096)]
    public int Waiting { get; set; } = 512;

    /// <summary>How many entries of one site may wait in place for their turn; the others are handed back.</summary>
    [Range(1, 512)]
    public int WaitingPerHost { get; set; } = 8;

    /// <summary>
    /// How many entries may wait to be read; beyond it the oldest of the feeds with the most waiting are given up.
    /// </summary>
    [Range(100, 1_000_000)]
    public int MostWaiting { get; set; } = 20_000;

    /// <summary>What is older at first sight is stored, and goes no further: old news is no news.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "3660.00:00:00")]
    public TimeSpan OldNews { get; set; } = TimeSpan.FromHours(72);

    /// <summary>How long after its first sight a text is compared with new ones.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00")]
    public TimeSpan CopyWindow { get; set; } = TimeSpan.FromHours(72);

    /// <summary>How long one page may be parsed.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan ParseTime { get; set; } = TimeSpan.FromSeconds(2);
}
