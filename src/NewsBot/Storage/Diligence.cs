using System.Diagnostics.CodeAnalysis;

namespace NewsBot.Storage;

/// <summary>
/// Keeps work of the background going: whatever it throws is told, and after a pause it is tried again.
/// </summary>
public sealed class Diligence(Vitals vitals, TimeProvider clock)
{
    /// <summary>Works until it is done once.</summary>
    /// <param name="worker">Its name, for an operator.</param>
    /// <param name="work">What is to be done.</param>
    /// <param name="pause">How long to wait after a failure.</param>
    /// <param name="tell">Tells of a failure.</param>
    /// <param name="cancellation">Ends it.</param>
    [SuppressMessage("Design", "CA1031", Justification = "The edge of work that goes on.")]
    public async Task UntilDoneAsync(
        string worker,
        Func<CancellationToken, Task> work,
        TimeSpan pause,
        Action<Exception> tell,
        CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                await vitals.WatchAsync(worker, () => work(cancellation), cancellation);
                return;
            }
            catch (Exception error) when (!cancellation.IsCancellationRequested)
            {
                tell(error);
                await Task.Delay(pause, clock, cancellation);
            }
        }
    }
}
