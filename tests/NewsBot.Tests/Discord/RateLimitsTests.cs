using Microsoft.Extensions.Time.Testing;
using NewsBot.Discord;
using NewsBot.Discord.Rest;

namespace NewsBot.Tests.Discord;

public sealed class RateLimitsTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task Buckets_of_interactions_long_past_are_forgotten()
    {
        var limits = new RateLimits(new DiscordOptions("token"), _clock);
        for (int i = 0; i < 500; i++)
        {
            var call = new RestCall(HttpMethod.Post, "/interactions", "x") { Major = $"{i}", IsInteraction = true };
            limits.Leave(await limits.EnterAsync(call, CancellationToken.None));
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(limits.Count, 1, 61);
    }

    [Fact]
    public void Any_second_has_no_more_requests_than_the_pace_allows()
    {
        var pace = new OverallPace(48);
        DateTimeOffset now = _clock.GetUtcNow();
        List<DateTimeOffset> slots = [];
        for (int i = 0; i < 300; i++)
        {
            slots.Add(now + pace.Reserve(now, TimeSpan.FromHours(1))!.Value);
            if (i % 3 == 0)
                now += TimeSpan.FromMilliseconds(i % 17);
        }

        for (int i = 48; i < slots.Count; i++)
            Assert.True(slots[i] - slots[i - 48] >= TimeSpan.FromSeconds(1));
        Assert.Null(pace.Reserve(now, TimeSpan.Zero));
    }

    [Theory]
    [InlineData(-3.0, null)]
    [InlineData(0.0, null)]
    [InlineData(1.5, 1.5)]
    [InlineData(1e12, 86_400.0)]
    public void A_wait_is_taken_as_it_is_told_within_reason(double told, double? taken) =>
        Assert.Equal(taken, Throttling.Span(told)?.TotalSeconds);
}
