using System.Globalization;

namespace NewsBot.CommandLine;

/// <summary>
/// A machine whose clock has no battery starts decades ago and learns the time from the network a moment later. What
/// was read by such a clock would be news for ever, and nothing would ever expire.
/// </summary>
internal static class SaneClock
{
    private static readonly DateTimeOffset Earliest = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>Returns at once where the clock is set; else says what is wrong and waits until it is.</summary>
    public static async Task WaitAsync(Surroundings surroundings, CancellationToken cancellation)
    {
        DateTimeOffset now = surroundings.Clock.GetUtcNow();
        if (now >= Earliest)
            return;
        await surroundings.Error.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"The clock of this machine says {now:yyyy-MM-dd}, which cannot be. "
                + $"Nothing is read or sent until it is set."));
        while (surroundings.Clock.GetUtcNow() < Earliest)
            await Task.Delay(Look, surroundings.Clock, cancellation);
    }
}
