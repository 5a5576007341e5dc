using Microsoft.Extensions.Time.Testing;
using NewsBot.Articles;
using NewsBot.Articles.Pages;

namespace NewsBot.Tests.Articles;

public sealed class ArticlePolicyTests
{
    private static readonly DateTimeOffset Seen = new(2025, 2, 10, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_pages_time_wins_over_the_feeds_and_the_feeds_over_first_sight()
    {
        var page = new PageTime(Seen.AddHours(-2), HasTime: true);
        Assert.Equal(Seen.AddHours(-2), PublicationTime.Of(page, Seen.AddHours(-1), Seen));
        Assert.Equal(Seen.AddHours(-1), PublicationTime.Of(null, Seen.AddHours(-1), Seen));
        Assert.Equal(Seen, PublicationTime.Of(null, null, Seen));
    }

    [Fact]
    public void No_article_is_from_the_future()
    {
        Assert.Equal(Seen, PublicationTime.Of(new PageTime(Seen.AddMinutes(5), true), null, Seen));
        Assert.Equal(
            Seen.AddHours(-1), PublicationTime.Of(new PageTime(Seen.AddDays(1), true), Seen.AddHours(-1), Seen));
        Assert.Equal(Seen, PublicationTime.Of(null, Seen.AddYears(10), Seen));
    }

    [Fact]
    public void A_day_without_a_time_takes_the_time_of_the_feed()
    {
        var day = new PageTime(new DateTimeOffset(2025, 2, 10, 0, 0, 0, TimeSpan.Zero), HasTime: false);
        Assert.Equal(Seen.AddHours(-1), PublicationTime.Of(day, Seen.AddHours(-1), Seen));
        Assert.Equal(day.At, PublicationTime.Of(day, Seen.AddDays(-9), Seen));
    }

    [Fact]
    public void A_wave_of_one_site_leaves_places_for_others_and_comes_back_a_second_apart()
    {
        var clock = new FakeTimeProvider(Seen);
        var lanes = new HostLanes(2, clock);
        IDisposable? first = lanes.TryEnter("a.test", out _);
        Assert.NotNull(first);
        Assert.NotNull(lanes.TryEnter("a.test", out _));
        Assert.Null(lanes.TryEnter("A.test", out DateTimeOffset third));
        Assert.Null(lanes.TryEnter("a.test", out DateTimeOffset fourth));
        Assert.Equal(TimeSpan.FromSeconds(1), fourth - third);
        Assert.True(third > Seen);
        Assert.NotNull(lanes.TryEnter("b.test", out _));
        first.Dispose();
        first.Dispose();
        Assert.NotNull(lanes.TryEnter("a.test", out _));
        Assert.Null(lanes.TryEnter("a.test", out _));
    }
}
