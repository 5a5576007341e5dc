using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace NewsBot.Summaries.Gate;

/// <summary>
/// Keeps what the gate made of a line: a story is told anew whenever an article joins it, mostly in the same lines of
/// the same sentences. Safe for several threads.
/// </summary>
internal sealed class VerdictMemo(IntegrityGate gate)
{
    private const int MostKept = 1024;
    private readonly ConcurrentDictionary<UInt128, GateVerdict> _kept = new();
    private int _count;

    /// <summary>What the gate makes, or made, of a line.</summary>
    public GateVerdict Judge(GateLine line)
    {
        UInt128 key = Key(line);
        if (_kept.TryGetValue(key, out GateVerdict? known))
            return known;
        if (Interlocked.Increment(ref _count) > MostKept)
        {
            _kept.Clear();
            Interlocked.Exchange(ref _count, 1);
        }

        return _kept.GetOrAdd(key, gate.Judge(line));
    }

    /// <summary>All that the gate looks at, hashed so that no two lines are taken for one.</summary>
    private static UInt128 Key(GateLine line)
    {
        var whole = new StringBuilder();
        Add(whole, line.Text, line.Language, line.Maker.ToString(), line.IsHeadline ? "headline" : "");
        foreach (GateSource source in line.Sources)
        {
            string day = source.Day.DayNumber.ToString(CultureInfo.InvariantCulture);
            Add(whole, source.Text, source.Language, day, source.Before, source.After);
        }

        ReadOnlySpan<byte> hash = SHA256.HashData(MemoryMarshal.AsBytes(whole.ToString().AsSpan()));
        return MemoryMarshal.Read<UInt128>(hash);
    }

    /// <summary>Lengths stand before texts, or the end of one could be the beginning of the next.</summary>
    private static void Add(StringBuilder whole, params ReadOnlySpan<string> parts)
    {
        foreach (string part in parts)
            whole.Append(part.Length).Append(':').Append(part);
    }
}
