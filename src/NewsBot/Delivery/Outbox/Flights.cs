using System.Diagnostics.CodeAnalysis;
using NewsBot.Delivery.Platforms;

namespace NewsBot.Delivery.Outbox;

/// <summary>
/// Parts that are claimed: some wait for their slot, some are under way. A request that has begun is never cancelled; a
/// stop waits for it.
/// </summary>
/// <param name="platform">Where they go.</param>
/// <param name="landed">Called when an answer has come.</param>
internal sealed class Flights(IChatPlatform platform, Action landed)
{
    private readonly Queue<(Claimed Part, TimeSpan Slot)> _waiting = new();
    private readonly List<(Claimed Part, Task<SendOutcome> Request)> _flying = [];

    /// <summary>All that are claimed.</summary>
    public int Count => _waiting.Count + _flying.Count;

    /// <summary>When the next one goes; null where none waits.</summary>
    public TimeSpan? NextSlot => _waiting.TryPeek(out (Claimed Part, TimeSpan Slot) next) ? next.Slot : null;

    /// <summary>Rows whose requests are under way.</summary>
    public IReadOnlyList<long> Flying => [.. _flying.Select(flight => flight.Part.Id)];

    /// <summary>Parts that are claimed.</summary>
    public IEnumerable<Claimed> Parts =>
        _waiting.Select(next => next.Part).Concat(_flying.Select(flight => flight.Part));

    /// <summary>Puts a part in line; slots rise.</summary>
    public void Add(Claimed part, TimeSpan slot) => _waiting.Enqueue((part, slot));

    /// <summary>Sends what is due.</summary>
    public void Launch(TimeSpan elapsed)
    {
        while (_waiting.TryPeek(out (Claimed Part, TimeSpan Slot) next) && next.Slot <= elapsed)
        {
            _waiting.Dequeue();
            _flying.Add((next.Part, SendAsync(next.Part.Part)));
        }
    }

    /// <summary>Forgets those that were not sent yet.</summary>
    /// <returns>True where there were any.</returns>
    public bool DropWaiting()
    {
        bool any = _waiting.Count > 0;
        _waiting.Clear();
        return any;
    }

    /// <summary>Takes out those that have an answer.</summary>
    public async Task<IReadOnlyList<(Claimed Part, SendOutcome Outcome)>> LandedAsync()
    {
        List<(Claimed Part, SendOutcome Outcome)> done = [];
        foreach ((Claimed part, Task<SendOutcome> request) in _flying.Where(flight => flight.Request.IsCompleted))
            done.Add((part, await request));
        _flying.RemoveAll(flight => done.Exists(one => one.Part.Id == flight.Part.Id));
        return done;
    }

    /// <summary>Waits until every request has its answer.</summary>
    public Task WhenLandedAsync() => Task.WhenAll(_flying.Select(flight => flight.Request));

    [SuppressMessage("Design", "CA1031", Justification = "A platform does not throw; if it does, nothing is known.")]
    private async Task<SendOutcome> SendAsync(OutgoingPart part)
    {
        try
        {
            return await platform.SendAsync(part, CancellationToken.None);
        }
        catch (Exception error)
        {
            return new SendOutcome.Unknown(error.GetType().Name);
        }
        finally
        {
            landed();
        }
    }
}
