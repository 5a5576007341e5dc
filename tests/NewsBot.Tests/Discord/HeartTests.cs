using Microsoft.Extensions.Time.Testing;
using NewsBot.Discord;
using NewsBot.Discord.Gateway;

namespace NewsBot.Tests.Discord;

public sealed class HeartTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(40);
    private readonly FakeTimeProvider _clock = new();
    private readonly List<DateTimeOffset> _beats = [];
    private readonly Heart _heart;

    public HeartTests() => _heart = new Heart(_clock, new Jitter(new Random(7)));

    [Fact]
    public void The_first_heartbeat_comes_after_a_random_part_of_the_interval_and_then_one_each_interval()
    {
        DateTimeOffset start = _clock.GetUtcNow();
        Task beating = Beat(isAnswered: true);
        for (int second = 0; second < 200; second++)
            _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(beating.IsCompleted);
        Assert.InRange((_beats[0] - start).TotalSeconds, 1, 39);
        Assert.Equal(5, _beats.Count);
        Assert.All(_beats.Zip(_beats.Skip(1)), pair => Assert.InRange((pair.Second - pair.First).TotalSeconds, 40, 41));
    }

    [Fact]
    public void A_heartbeat_without_an_answer_is_the_last()
    {
        Task beating = Beat(isAnswered: false);
        _clock.Advance(Interval);
        Assert.False(beating.IsCompleted);
        _clock.Advance(Interval);
        Assert.True(beating.IsCompletedSuccessfully);
        Assert.Single(_beats);
    }

    private Task Beat(bool isAnswered)
    {
        return _heart.BeatAsync(Interval, Send, CancellationToken.None);

        Task Send()
        {
            _beats.Add(_clock.GetUtcNow());
            if (isAnswered)
                _heart.Answered();
            return Task.CompletedTask;
        }
    }
}
