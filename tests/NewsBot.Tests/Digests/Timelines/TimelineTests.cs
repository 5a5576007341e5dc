using NewsBot.Digests.Timelines;
using NewsBot.Stories;

namespace NewsBot.Tests.Digests.Timelines;

/// <summary>Which days and events a timeline has.</summary>
public sealed class TimelineTests
{
    private static readonly TimeZoneInfo Jakarta = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");
    private static readonly DateTimeOffset Noon = new(2025, 3, 20, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_day_is_there_on_the_readers_calendar()
    {
        var timeline = Timeline.Of([Hour(1, -1, 3), Hour(1, -13, 2), Hour(1, -100, 9)], Noon, 3, Jakarta, 5);
        Assert.Equal(
            [(18, 0), (19, 2), (20, 3)], timeline.Days.Select(day => (day.Day.Day, day.Articles)));
    }

    [Fact]
    public void A_story_stands_on_the_day_on_which_most_was_written_about_it()
    {
        var timeline = Timeline.Of([Hour(1, -2, 3), Hour(1, -26, 5), Hour(2, -3, 1)], Noon, 3, Jakarta, 5);
        Assert.Equal(
            [(1L, 19, 8), (2L, 20, 1)],
            timeline.Events.Select(one => (one.Story.Value, one.Day.Day, one.Articles)));
    }

    [Fact]
    public void At_most_two_events_stand_on_a_day_and_as_many_as_asked_in_all()
    {
        CoverageHour[] hours = [.. Enumerable.Range(1, 9).Select(story => Hour(story, -1 - (story % 3 * 24), story))];
        Assert.Equal(
            [5L, 8L, 4L, 7L, 6L, 9L],
            Timeline.Of(hours, Noon, 5, Jakarta, 9).Events.Select(one => one.Story.Value)
                .Chunk(2).SelectMany(day => day.Order()));
        Assert.Equal(4, Timeline.Of(hours, Noon, 5, Jakarta, 4).Events.Count);
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(14, 12)]
    [InlineData(60, 12)]
    public void It_can_be_drawn(int days, int most)
    {
        CoverageHour[] hours =
            [.. Enumerable.Range(0, days * 24).Select(hour => Hour(hour / 30, -hour, 1 + (hour * 7 % 5)))];
        byte[] png = TimelinePicture.Draw(Timeline.Of(hours, Noon, days, Jakarta, most), "Статей на день");
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.InRange(png.Length, 3_000, 200_000);
        if (Environment.GetEnvironmentVariable("NEWSBOT_PICTURES") is { } folder)
            File.WriteAllBytes(Path.Combine(folder, $"timeline-{days}.png"), png);
    }

    private static CoverageHour Hour(long story, int hours, int articles) =>
        new(new StoryId(story), Noon.AddHours(hours), articles);
}
