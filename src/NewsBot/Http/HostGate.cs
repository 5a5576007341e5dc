using Microsoft.Extensions.Options;

namespace NewsBot.Http;

/// <summary>
/// Politeness: one request in flight a host, and the beginnings of two at least a second apart. Shared by everything
/// that fetches. Hosts that nobody waits for are forgotten once their pause is over.
/// </summary>
public sealed class HostGate(IOptions<HttpOptions> options, TimeProvider clock)
{
    private const int Tidy = 1024;
    private readonly Dictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock _lock = new();

    /// <summary>Waits for this host's turn. Dispose what is returned when the request is over.</summary>
    /// <param name="host">A host name, as <see cref="Uri.IdnHost"/> gives it.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public async Task<IAsyncDisposable> EnterAsync(string host, CancellationToken cancellation = default)
    {
        Host state = Join(host);
        try
        {
            await state.Turn.WaitAsync(cancellation);
        }
        catch
        {
            Leave(host, state);
            throw;
        }

        var pass = new Pass(this, host, state);
        try
        {
            TimeSpan wait = state.NextStart - clock.GetUtcNow();
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, clock, cancellation);
            state.NextStart = clock.GetUtcNow() + (state.Interval ?? options.Value.HostInterval);
            return pass;
        }
        catch
        {
            await pass.DisposeAsync();
            throw;
        }
    }

    /// <summary>Keeps requests to <paramref name="host"/> further apart, as its robots.txt asks.</summary>
    public void Slow(string host, TimeSpan interval)
    {
        Host state = Join(host);
        state.Interval = interval > options.Value.HostInterval ? interval : null;
        Leave(host, state);
    }

    private Host Join(string host)
    {
        lock (_lock)
        {
            if (!_hosts.TryGetValue(host, out Host? state))
            {
                if (_hosts.Count >= Tidy)
                    Forget();
                _hosts[host] = state = new Host();
            }

            state.Users++;
            return state;
        }
    }

    private void Leave(string host, Host state)
    {
        lock (_lock)
        {
            state.Users--;
            if (state.Users == 0 && state.Interval is null && state.NextStart <= clock.GetUtcNow())
                _hosts.Remove(host);
        }
    }

    private void Forget()
    {
        DateTimeOffset now = clock.GetUtcNow();
        List<string> idle = [.. _hosts.Where(h => h.Value.Users == 0 && h.Value.NextStart <= now).Select(h => h.Key)];
        foreach (string host in idle)
            _hosts.Remove(host);
    }

    private sealed class Host
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int Users { get; set; }

        public DateTimeOffset NextStart { get; set; }

        public TimeSpan? Interval { get; set; }
    }

    private sealed class Pass(HostGate gate, string host, Host state) : IAsyncDisposable
    {
        private bool _left;

        public ValueTask DisposeAsync()
        {
            if (_left)
                return ValueTask.CompletedTask;
            _left = true;
            state.Turn.Release();
            gate.Leave(host, state);
            return ValueTask.CompletedTask;
        }
    }
}
