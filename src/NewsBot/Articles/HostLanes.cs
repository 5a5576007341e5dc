namespace NewsBot.Articles;

/// <summary>
/// Lets only a few entries of one site wait in place, so that a wave of one site's articles does not hold up all
/// others. Those that find the lane full are told when to come back: one after the other, a second apart.
/// </summary>
public sealed class HostLanes(int most, TimeProvider clock)
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);
    private readonly Dictionary<string, Lane> _lanes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock _lock = new();

    /// <summary>Takes a place in the lane of <paramref name="host"/>; dispose it when the page is there.</summary>
    /// <param name="host">A host name.</param>
    /// <param name="comeBack">Where there is no place: when to try again.</param>
    public IDisposable? TryEnter(string host, out DateTimeOffset comeBack)
    {
        DateTimeOffset now = clock.GetUtcNow();
        lock (_lock)
        {
            if (!_lanes.TryGetValue(host, out Lane? lane))
                _lanes[host] = lane = new Lane();
            comeBack = now;
            if (lane.Inside < most)
            {
                lane.Inside++;
                return new Place(this, host);
            }

            DateTimeOffset soonest = now + (most * Step);
            lane.Next = (lane.Next > soonest ? lane.Next : soonest) + Step;
            comeBack = lane.Next;
            return null;
        }
    }

    private void Leave(string host)
    {
        lock (_lock)
        {
            if (--_lanes[host].Inside == 0)
                _lanes.Remove(host);
        }
    }

    private sealed class Lane
    {
        public int Inside { get; set; }

        public DateTimeOffset Next { get; set; }
    }

    private sealed class Place(HostLanes lanes, string host) : IDisposable
    {
        private bool _left;

        public void Dispose()
        {
            if (!_left)
                lanes.Leave(host);
            _left = true;
        }
    }
}
