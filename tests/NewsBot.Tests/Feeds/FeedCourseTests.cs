using FsCheck.Xunit;
using NewsBot.Feeds;
using NewsBot.Http;

namespace NewsBot.Tests.Feeds;

public sealed class FeedCourseTests
{
    private static readonly DateTimeOffset Now = new(2025, 2, 10, 5, 0, 0, TimeSpan.Zero);
    private static readonly FetchHints NoHints = new(null, null, null);
    private readonly FeedRhythm _rhythm = new(new PollingOptions());

    [Fact]
    public void N10_a_move_is_believed_at_the_third_poll_in_a_row_and_told_once()
    {
        var to = new Uri("https://new.example/feed");
        StoredFeed feed = Some();
        for (int poll = 1; poll <= 2; poll++)
            feed = After(feed, Unchanged(to));
        Assert.Null(feed.History.Address);
        feed = After(feed, Unchanged(to));
        Assert.Equal(to, feed.Address);
        Assert.Contains("moved", feed.History.Note, StringComparison.Ordinal);
        feed = After(feed, Unchanged(null));
        Assert.Null(feed.History.Note);
    }

    [Fact]
    public void N10_a_move_that_is_taken_back_is_not_believed()
    {
        var to = new Uri("https://new.example/feed");
        StoredFeed feed = After(After(Some(), Unchanged(to)), Unchanged(to));
        feed = After(After(feed, Unchanged(null)), Unchanged(to));
        Assert.Null(feed.History.Address);
        Assert.Equal(1, feed.History.MovedPolls);
    }

    [Fact]
    public void N21_gone_stops_the_feed_at_once_and_says_so()
    {
        StoredFeed feed = After(Some(), Failed(FetchFailureKind.Gone));
        Assert.Equal(FeedStatus.Gone, feed.Status);
        Assert.Contains("no longer polled", feed.History.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void N21_not_found_stops_the_feed_after_seven_days()
    {
        StoredFeed feed = Some();
        for (int day = 0; day < 7; day++)
        {
            feed = After(feed, Failed(FetchFailureKind.NotFound), Now.AddDays(day));
            Assert.Equal(FeedStatus.Active, feed.Status);
        }

        Assert.Equal(FeedStatus.Gone, After(feed, Failed(FetchFailureKind.NotFound), Now.AddDays(7)).Status);
        StoredFeed mended = After(feed, Unchanged(null));
        Assert.Equal(FeedStatus.Active, After(mended, Failed(FetchFailureKind.NotFound), Now.AddDays(9)).Status);
    }

    [Fact]
    public void Failures_are_counted_and_forgotten_when_it_is_well()
    {
        StoredFeed feed = After(After(Some(), Failed(FetchFailureKind.ServerError)), Failed(FetchFailureKind.TooSlow));
        Assert.Equal((2, FetchFailureKind.TooSlow), (feed.History.Failures, feed.History.Failure!.Value));
        feed = After(feed, Unchanged(null));
        Assert.Equal(0, feed.History.Failures);
        Assert.Null(feed.History.Note);
    }

    [Theory]
    [InlineData(1, 20, 48)]
    [InlineData(2, 60, 96)]
    [InlineData(5, 280, 360)]
    [InlineData(400, 280, 360)]
    public void A_failing_feed_is_asked_ever_more_seldom_up_to_six_hours(int failures, double least, double most)
    {
        var history = new FeedHistory { Failures = failures, EntriesPerDay = 30 };
        foreach (double jitter in new[] { 0, 0.5, 1.0 })
            Assert.InRange(_rhythm.Wait(history, null, jitter).TotalMinutes, least, most);
    }

    [Theory]
    [InlineData(10, 24)]
    [InlineData(3600, 60)]
    [InlineData(1e7, 1440)]
    [InlineData(0, 24)]
    public void N19_retry_after_is_held_between_the_interval_and_a_day(double seconds, double minutes)
    {
        var history = new FeedHistory { Failures = 1, EntriesPerDay = 30 };
        Assert.Equal(minutes, _rhythm.Wait(history, TimeSpan.FromSeconds(seconds), 0.5).TotalMinutes, 1e-6);
    }

    [Theory]
    [InlineData(300, null, 10)]
    [InlineData(24, null, 30)]
    [InlineData(0.1, null, 120)]
    [InlineData(300, 60, 60)]
    [InlineData(300, 100_000, 120)]
    [InlineData(24, 5, 30)]
    public void A_feed_is_asked_in_its_own_rhythm_and_as_seldom_as_it_asks(double perDay, int? hint, double minutes)
    {
        var history = new FeedHistory
        {
            EntriesPerDay = perDay,
            Hint = hint is null ? null : TimeSpan.FromMinutes(hint.Value),
        };
        Assert.Equal(minutes, _rhythm.Interval(history).TotalMinutes, 1e-6);
    }

    [Fact]
    public void The_rhythm_is_learned_from_the_dates_of_the_entries()
    {
        var hourly = new FeedDocument
        {
            Format = FeedFormat.Rss,
            Entries = [.. Enumerable.Range(0, 48).Select(n => new Entry { Title = "x", Published = Now.AddHours(-n) })],
        };
        double perDay = 1;
        for (int poll = 0; poll < 20; poll++)
            perDay = FeedRhythm.EntriesPerDay(perDay, hourly, Now);
        Assert.InRange(perDay, 23, 26);
        var undated = hourly with { Entries = [new Entry { Title = "x" }] };
        Assert.Equal(perDay, FeedRhythm.EntriesPerDay(perDay, undated, Now));
    }

    [Property]
    public bool No_feed_is_asked_at_once_or_never(int failures, double perDay, double? retryAfter, double jitter)
    {
        double clean(double value) => double.IsFinite(value) ? Math.Abs(value) : 1;
        var history = new FeedHistory { Failures = Math.Abs(failures % 1000), EntriesPerDay = clean(perDay) };
        TimeSpan? retry = retryAfter is { } r ? TimeSpan.FromSeconds(Math.Min(clean(r), 31_536_000)) : null;
        TimeSpan wait = _rhythm.Wait(history, retry, clean(jitter) % 1);
        return wait >= TimeSpan.FromMinutes(9) && wait <= TimeSpan.FromHours(24);
    }

    private static StoredFeed Some() =>
        new(1, SomeFeeds.At(new Uri("https://old.example/feed")), FeedStatus.Active, new FeedHistory(), Now);

    private static FeedUnchanged Unchanged(Uri? moved) => new(NoHints, WithBody: false) { PermanentAddress = moved };

    private static FeedFailed Failed(FetchFailureKind kind) => new(new FetchFailed(kind, "it failed"));

    private static StoredFeed After(StoredFeed feed, PollAttempt attempt, DateTimeOffset? at = null)
    {
        (FeedHistory history, FeedStatus status) = FeedCourse.After(feed, attempt, at ?? Now);
        return feed with { History = history, Status = status };
    }
}
