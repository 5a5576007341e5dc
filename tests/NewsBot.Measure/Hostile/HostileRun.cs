using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace NewsBot.Measure.Hostile;

/// <summary>Has inputs of one kind read, one after the other, and counts what they come to.</summary>
internal sealed class HostileRun(HostileKind kind, Action<string> begins)
{
    private const int SeedsOfOne = 1_000_000, WarmUp = 40, Large = 50_000, MostBytes = 5 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HostileTally _tally = new(kind.Name);

    /// <summary>Has distinct inputs read.</summary>
    /// <param name="inputs">How many.</param>
    /// <param name="seed">Decides which.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<HostileTally> RunAsync(int inputs, int seed, CancellationToken cancellation)
    {
        long before = await WarmUpAsync(cancellation);
        for (int next = seed * SeedsOfOne; _tally.Inputs < inputs; next++)
            await TryAsync(next, cancellation);
        _tally.Growth = Math.Max(_tally.Growth, PeakMemory.Begin() - before);
        return _tally;
    }

    /// <summary>Has one input read, after some others that nobody counts.</summary>
    public async Task<HostileTally> ReplayAsync(int seed, CancellationToken cancellation)
    {
        long before = await WarmUpAsync(cancellation);
        await TryAsync(seed, cancellation);
        _tally.Growth = Math.Max(_tally.Growth, PeakMemory.Begin() - before);
        return _tally;
    }

    /// <summary>What is loaded, compiled and kept once is no growth.</summary>
    private async Task<long> WarmUpAsync(CancellationToken cancellation)
    {
        for (int early = 1; early <= WarmUp; early++)
            await ReadAsync(kind.Draw(new Random(-early)), cancellation);
        return PeakMemory.Begin();
    }

    /// <summary>Has the one input read that a seed makes; the same again is none.</summary>
    private async Task<HostileTally> TryAsync(int seed, CancellationToken cancellation)
    {
        byte[] input = kind.Draw(new Random(seed));
        if (input.Length > MostBytes)
            input = input[..MostBytes]; // No more comes through the door.
        if (!_seen.Add(Convert.ToHexString(SHA256.HashData(input))))
            return _tally;
        begins($"{kind.Name}:{seed}");
        // What making it took is not what reading it takes.
        long memory = input.Length > Large ? PeakMemory.Begin() : long.MaxValue;
        TimeSpan before = Environment.CpuUsage.TotalTime;
        (string? refusal, string? fault) = await ReadAsync(input, cancellation);
        if (input.Length > Large)
            _tally.Growth = Math.Max(_tally.Growth, PeakMemory.Most() - memory);
        _tally.Add(seed, Environment.CpuUsage.TotalTime - before, refusal, fault);
        return _tally;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever is thrown is what is looked for.")]
    private async Task<(string? Refusal, string? Fault)> ReadAsync(byte[] input, CancellationToken cancellation)
    {
        try
        {
            return (await Task.Run(() => kind.ReadAsync(input, cancellation), cancellation)
                .WaitAsync(Patience, TimeProvider.System, cancellation), null);
        }
        catch (TimeoutException)
        {
            return (null, "did not come to an end");
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            return (null, $"{error.GetType().Name}: {error.Message} {Where(error)}");
        }
    }

    /// <summary>The nearest place in the program itself.</summary>
    private static string Where(Exception error) => (error.StackTrace ?? "").Split('\n')
        .FirstOrDefault(line => line.Contains("NewsBot.", StringComparison.Ordinal), "").Trim();
}
