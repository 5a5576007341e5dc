using Microsoft.Extensions.Time.Testing;
using NewsBot.CommandLine;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.CommandLine;

[Case("T10")]
public sealed class SaneClockTests
{
    [Fact]
    public async Task With_a_clock_of_1970_nothing_begins_until_it_is_set()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch);
        using var said = new StringWriter();
        Task waiting = SaneClock.WaitAsync(
            new Surroundings(TextWriter.Null, said, _ => null, clock), CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.False(waiting.IsCompleted);
        Assert.Contains("says 1970-01-01", said.ToString(), StringComparison.Ordinal);
        clock.SetUtcNow(new DateTimeOffset(2025, 2, 10, 5, 0, 0, TimeSpan.Zero));
        await waiting;
    }
}
