using System.ComponentModel.DataAnnotations;

namespace NewsBot.Stories;

/// <summary>How articles are gathered into stories.</summary>
public sealed class StoriesOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Stories";

    /// <summary>Articles published further apart than this never link directly, in hours.</summary>
    [Range(1, 720)]
    public int WindowHours { get; set; } = 72;

    /// <summary>
    /// Added to the odds that an article needs to join a story (natural logarithm): above 0 makes more and smaller
    /// stories, below 0 fewer and larger ones.
    /// </summary>
    [Range(-5.0, 5.0)]
    public double Strictness { get; set; }

    /// <summary>How many articles the window holds at most; of more the newest count.</summary>
    [Range(100, 100_000)]
    public int MostArticles { get; set; } = 20_000;

    /// <summary>
    /// How long an article waits at most for those that were polled with it, so that they join stories in the order of
    /// their publication and not in that of their reading.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The window as a time.</summary>
    public TimeSpan Window => TimeSpan.FromHours(WindowHours);
}
