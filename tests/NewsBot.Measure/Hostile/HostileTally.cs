using System.Globalization;

namespace NewsBot.Measure.Hostile;

/// <summary>What one kind of input came to.</summary>
/// <param name="Kind">Its name.</param>
internal sealed record HostileTally(string Kind)
{
    /// <summary>No input may take more of the processor's time.</summary>
    public static readonly TimeSpan MostTime = TimeSpan.FromSeconds(2);

    /// <summary>By no more may memory grow while inputs are read.</summary>
    public const long MostMemory = 100L * 1024 * 1024;

    private const int ShownFaults = 5;
    private readonly List<string> _faults = [], _unexpected = [];

    /// <summary>Distinct inputs.</summary>
    public int Inputs { get; private set; }

    /// <summary>Those that were refused, with a reason.</summary>
    public int Refused { get; private set; }

    /// <summary>The most processor time that one took, and its seed.</summary>
    public (TimeSpan Time, int Seed) Slowest { get; private set; }

    /// <summary>
    /// The most by which memory grew, in bytes: while a large input was read, or from before the first to behind the
    /// last.
    /// </summary>
    public long Growth { get; set; }

    /// <summary>Those at which something was thrown that nobody expects, or that took too long.</summary>
    public int Faults { get; private set; }

    /// <summary>Some of the faults, each with what replays it; not those that only took long.</summary>
    public IReadOnlyList<string> Unexpected => _unexpected;

    /// <summary>Counts an input.</summary>
    /// <param name="seed">What it was made of.</param>
    /// <param name="time">Processor time that it took.</param>
    /// <param name="refusal">Why it was refused; null where it was read.</param>
    /// <param name="fault">What nobody expects; null where all was well.</param>
    public void Add(int seed, TimeSpan time, string? refusal, string? fault)
    {
        Inputs++;
        Slowest = time > Slowest.Time ? (time, seed) : Slowest;
        string? unexpected = refusal is not null && string.IsNullOrWhiteSpace(refusal)
            ? "was refused without a reason"
            : fault;
        if (unexpected is not null)
            Keep(_unexpected, seed, unexpected);
        if (unexpected is null && time <= MostTime)
        {
            Refused += refusal is null ? 0 : 1;
            return;
        }

        Faults++;
        Keep(_faults, seed, unexpected ?? string.Create(
            CultureInfo.InvariantCulture, $"took {time.TotalSeconds:0.0} s of the processor"));
    }

    private void Keep(List<string> those, int seed, string what)
    {
        if (those.Count < ShownFaults)
            those.Add(string.Create(CultureInfo.InvariantCulture, $"{Kind}:{seed} {what}"));
    }

    /// <summary>What broke the promise, each with what replays it.</summary>
    public IReadOnlyList<string> Broken =>
    [
        .. _faults,
        .. Faults > _faults.Count ? [$"{Kind}: {Faults - _faults.Count} more"] : Array.Empty<string>(),
        .. Growth > MostMemory ? [$"{Kind}: memory grew by {Megabytes} MB"] : Array.Empty<string>(),
    ];

    /// <summary>For programs.</summary>
    public IReadOnlyDictionary<string, object> Json => new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["inputs"] = Inputs,
        ["refused"] = Refused,
        ["read"] = Inputs - Refused - Faults,
        ["faults"] = Faults,
        ["slowest_ms"] = Math.Round(Slowest.Time.TotalMilliseconds, 1),
        ["slowest_seed"] = Slowest.Seed,
        ["memory_mb"] = Megabytes,
    };

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Kind,-14} {Inputs,6} inputs {Refused,6} refused {Inputs - Refused - Faults,6} read {Faults,3} unexpected "
            + $" slowest {Slowest.Time.TotalMilliseconds,7:0.0} ms ({Kind}:{Slowest.Seed})  memory +{Megabytes} MB");

    private long Megabytes => Growth / (1024 * 1024);
}
