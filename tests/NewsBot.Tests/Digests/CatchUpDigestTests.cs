using NewsBot.Delivery;
using NewsBot.Digests;

namespace NewsBot.Tests.Digests;

/// <summary>One digest made of several, and the hours that it stands for.</summary>
public sealed class CatchUpDigestTests
{
    [Fact]
    public void Each_story_is_told_once_as_it_was_last_and_is_new_where_it_was_new_in_the_first()
    {
        Digest first = Digest(leftOut: 1, Story(1, version: 1), Story(2, version: 1, isUpdate: true));
        Digest last = Digest(leftOut: 2, Story(1, version: 3, isUpdate: true), Story(3, version: 1));
        Digest made = CatchUpDigest.Of([first, last]);
        Assert.Equal(
            [(1L, 3L, false), (3L, 1L, false), (2L, 1L, true)],
            made.Stories.Select(story => (story.Id.Value, story.Version, story.IsUpdate)));
        Assert.Equal(3, made.LeftOut);
    }

    [Fact]
    public void It_does_not_grow_without_end()
    {
        Digest[] digests = [.. Enumerable.Range(0, 5).Select(night => Digest(
            leftOut: 0, [.. Enumerable.Range(0, 8).Select(story => Story((night * 8) + story + 1, version: 1))]))];
        Digest made = CatchUpDigest.Of(digests);
        Assert.Equal((12, 28), (made.Stories.Count, made.LeftOut));
    }

    [Theory]
    [InlineData("22:00-07:00", "2025-02-10T23:30", "2025-02-10T22:00", "2025-02-11T07:00")]
    [InlineData("22:00-07:00", "2025-02-11T06:59", "2025-02-10T22:00", "2025-02-11T07:00")]
    [InlineData("22:00-07:00", "2025-02-11T07:00", null, null)]
    [InlineData("13:00-14:30", "2025-02-11T13:00", "2025-02-11T13:00", "2025-02-11T14:30")]
    [InlineData("22:00-07:00", "2025-03-30T05:00", "2025-03-29T22:00", "2025-03-30T07:00")] // An hour is skipped.
    [InlineData("nonsense", "2025-02-11T07:00", null, null)]
    public void Quiet_hours_have_a_beginning_and_an_end(string hours, string now, string? since, string? until)
    {
        TimeZoneInfo kyiv = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");
        var span = QuietSpan.Of(hours, Instant(now, kyiv)!.Value, kyiv);
        Assert.Equal((Instant(since, kyiv), Instant(until, kyiv)), (span?.Since, span?.Until));
    }

    private static DateTimeOffset? Instant(string? local, TimeZoneInfo zone)
    {
        if (local is null)
            return null;
        var time = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);
        return new DateTimeOffset(time, zone.GetUtcOffset(time)).ToUniversalTime();
    }

    private static Digest Digest(int leftOut, params DigestStory[] stories) => new()
    {
        Moment = SomeNews.Noon,
        Zone = "Asia/Jakarta",
        Languages = ["id", "en"],
        Stories = stories,
        LeftOut = leftOut,
    };

    private static DigestStory Story(long id, long version, bool isUpdate = false)
    {
        DigestCandidate candidate = SomeNews.Candidate(id, SomeNews.Article(id));
        return new DigestStory
        {
            Id = candidate.Story.Id,
            Version = version,
            IsUpdate = isUpdate,
            Summary = candidate.Summary,
            Sources = [],
            Outlets = 1,
            Languages = ["id"],
            RankReasons = [],
            Latest = SomeNews.Noon,
        };
    }
}
