using FsCheck.Xunit;
using NewsBot.Delivery.Pacing;
using NewsBot.Delivery.Platforms;

namespace NewsBot.Tests.Delivery.Pacing;

public sealed class PacingTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Property]
    public void No_second_sees_more_than_the_rate_and_one(byte[] pauses)
    {
        var pace = new TokenPace(29);
        List<TimeSpan> slots = [];
        TimeSpan now = TimeSpan.Zero;
        foreach (byte pause in pauses.SelectMany(pause => Enumerable.Repeat(pause, 9)))
        {
            now += TimeSpan.FromMilliseconds(pause % 7 == 0 ? pause * 10 : 0);
            if (pace.TryTake(now, TimeSpan.FromMilliseconds(100)) is { } slot)
                slots.Add(slot);
        }

        Assert.All(
            slots,
            slot => Assert.InRange(slots.Count(other => other >= slot && other < slot + Second), 1, 30));
    }

    [Fact]
    public void The_first_two_seconds_are_half_as_fast()
    {
        var pace = new TokenPace(20);
        List<TimeSpan> slots = [];
        while (slots.Count < 100)
        {
            slots.Add(pace.TryTake(slots.LastOrDefault(Second * 5), Second)!.Value);
        }

        Assert.Equal(10, slots.Count(slot => slot < Second * 6));
        Assert.Equal(20, slots.Count(slot => slot >= Second * 8 && slot < Second * 9));
    }

    [Fact]
    public void A_token_that_was_too_fast_is_a_fifth_slower_and_recovers_by_one_a_quiet_minute()
    {
        var pace = new TokenPace(30);
        pace.Slow(TimeSpan.Zero);
        Assert.Equal(24, pace.PerSecond);
        pace.TryTake(TimeSpan.FromSeconds(59), Second);
        Assert.Equal(24, pace.PerSecond);
        pace.TryTake(TimeSpan.FromMinutes(3), Second);
        Assert.Equal(27, pace.PerSecond);
        pace.TryTake(TimeSpan.FromMinutes(30), Second);
        Assert.Equal(30, pace.PerSecond);
    }

    [Fact]
    public void A_group_gets_a_burst_and_then_its_interval()
    {
        var paces = new ChatPaces(new PlatformPace
        {
            PerSecond = 29,
            InFlight = 6,
            PrivateChat = new ChatPace(Second, 1),
            Group = new ChatPace(Second * 3, 3),
        });
        List<TimeSpan> sent = [];
        for (TimeSpan now = TimeSpan.Zero; now < Second * 13; now += Second / 4)
        {
            if (paces.Earliest(1, ChatKind.Group, now) > now)
                continue;
            paces.Take(1, ChatKind.Group, now);
            sent.Add(now);
        }

        Assert.Equal([0, 0.25, 0.5, 3, 6, 9, 12], sent.Select(moment => moment.TotalSeconds));
    }

    [Fact]
    public void Answers_go_first_until_their_fifth_is_used_and_bulk_is_never_stopped()
    {
        var share = new ReplyShare();
        int answers = 0;
        for (int slot = 0; slot < 1000; slot++)
        {
            bool reply = share.IsReplysTurn(repliesWait: true, bulkWaits: true);
            answers += reply ? 1 : 0;
            Assert.True(reply || slot >= 6);
            share.Used(reply);
        }

        Assert.InRange(answers, 195, 215);
        Assert.True(share.IsReplysTurn(repliesWait: true, bulkWaits: false));
        Assert.False(share.IsReplysTurn(repliesWait: false, bulkWaits: true));
    }

    [Fact]
    public void Three_chats_told_to_wait_within_ten_seconds_mean_the_whole_bot()
    {
        DateTimeOffset now = DateTimeOffset.UnixEpoch;
        var limited = new SendOutcome.Limited(Second * 7, IsForAll: false, "slow down");
        var standing = new Standing();
        Assert.False(standing.Hear("1", limited, TimeSpan.Zero, now));
        Assert.False(standing.Hear("1", limited, Second, now));
        Assert.False(standing.Hear("2", limited, Second * 2, now));
        Assert.False(standing.Hear("3", limited, Second * 12, now));
        Assert.True(standing.IsOpen(Second * 12, now));
        Assert.False(standing.Hear("4", limited, Second * 13, now));
        Assert.True(standing.Hear("5", limited, Second * 14, now));
        Assert.False(standing.IsOpen(Second * 14, now + (Second * 6.9)));
        Assert.True(standing.IsOpen(Second * 14, now + (Second * 7)));
    }

    [Fact]
    public void Silence_wants_a_question_answered_first()
    {
        var standing = new Standing();
        for (int request = 0; request < 3; request++)
            standing.Hear("1", new SendOutcome.Unknown("no answer"), TimeSpan.Zero, DateTimeOffset.UnixEpoch);
        Assert.True(standing.MustProbe);
        standing.Answered();
        Assert.True(standing.IsOpen(TimeSpan.Zero, DateTimeOffset.UnixEpoch));
    }
}
