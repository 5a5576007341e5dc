using Microsoft.Extensions.Time.Testing;
using NewsBot.Storage;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Storage;

public sealed class VitalsTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2025, 2, 10, 5, 0, 0, TimeSpan.Zero));
    private readonly Vitals _vitals;

    public VitalsTests() => _vitals = new Vitals(_clock);

    [Case("K11")]
    [Fact]
    public void A_failure_that_is_made_good_within_seconds_is_nobodys_business()
    {
        _vitals.Failed("poll");
        _clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Empty(_vitals.Ailing);
        _vitals.Went("poll");
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(_vitals.Ailing);
    }

    [Case("K11")]
    [Fact]
    public void Who_has_not_gone_well_for_five_seconds_is_named_with_when_it_began_until_it_goes_well()
    {
        DateTimeOffset began = _clock.GetUtcNow();
        _vitals.Failed("poll");
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal([new Ailment("poll", began, 1)], _vitals.Ailing);
        _vitals.Failed("poll");
        Assert.Equal([new Ailment("poll", began, 2)], _vitals.Ailing);
        _vitals.Went("poll");
        Assert.Empty(_vitals.Ailing);
    }

    [Fact]
    public void Three_failures_in_a_row_are_enough_at_once_and_all_are_named_in_order()
    {
        for (int time = 0; time < 3; time++)
        {
            _vitals.Failed("watch");
            _vitals.Failed("poll");
        }

        Assert.Equal(["poll", "watch"], _vitals.Ailing.Select(one => one.Worker));
    }

    [Fact]
    public async Task What_never_ends_is_well_again_when_it_has_gone_on_for_ten_seconds()
    {
        var broken = new InvalidOperationException("broken");
        await Assert.ThrowsAsync<InvalidOperationException>(() => WatchAsync(Task.FromException(broken)));
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Single(_vitals.Ailing);
        var endless = new TaskCompletionSource();
        Task listening = WatchAsync(endless.Task);
        _clock.Advance(TimeSpan.FromSeconds(9));
        Assert.Single(_vitals.Ailing);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(_vitals.Ailing);
        endless.SetException(broken);
        await Assert.ThrowsAsync<InvalidOperationException>(() => listening);
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(1, Assert.Single(_vitals.Ailing).Times);
    }

    [Fact]
    public void Who_may_have_nothing_to_do_is_forgotten_a_while_after_the_last_failure()
    {
        TimeSpan lapse = TimeSpan.FromMinutes(15);
        _vitals.Failed("items", lapse);
        _clock.Advance(lapse - TimeSpan.FromSeconds(1));
        _vitals.Failed("items", lapse);
        _clock.Advance(lapse - TimeSpan.FromSeconds(1));
        Assert.Equal(2, Assert.Single(_vitals.Ailing).Times);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(_vitals.Ailing);
    }

    [Fact]
    public async Task Who_is_told_to_end_has_not_failed()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _vitals.WatchAsync(
            "poll", () => Task.FromCanceled(stop.Token), stop.Token));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(_vitals.Ailing);
    }

    private Task WatchAsync(Task work) =>
        _vitals.WatchAsync("listening", () => work, TestContext.Current.CancellationToken);
}
