using System.Runtime.CompilerServices;
using NewsBot.Storage;

namespace NewsBot.Delivery;

/// <summary>
/// What the terminal reads: each issued digest once, also those of other nodes and of slots long past.
/// </summary>
public sealed class IssuedDigests(DigestStore store, WorkSignal signal, TimeProvider clock)
{
    /// <summary>The bell that rings when a digest was issued on this node.</summary>
    public const string Bell = "digests";

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan TooOld = TimeSpan.FromDays(1);

    /// <summary>
    /// Digests to print, in the order they were issued, without end. Each counts as shown before it is given out. One
    /// that no terminal has shown for a day is left to the page.
    /// </summary>
    public async IAsyncEnumerable<IssuedDigest> ToShowAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            while (await store.TakeUnshownAsync(cancellation) is { } digest)
            {
                if (clock.GetUtcNow() - digest.Issued < TooOld)
                    yield return digest;
            }

            await signal.WaitAsync(Bell, Task.Delay(Look, clock, cancellation), cancellation);
        }
    }
}
