using System.Numerics;
using System.Runtime.Intrinsics;

namespace NewsBot.Stories;

/// <summary>
/// A sparse vector of unit length over hashed keys, laid out for many fast dot products. A window holds some ten of
/// them an article, so weights are kept in two bytes, and of a long vector only the heaviest keys.
/// </summary>
internal readonly struct SparseVector
{
    private const double One = ushort.MaxValue;
    private const int Block = 8;

    private static readonly Vector256<uint> Turned = Vector256.Create(1u, 2, 3, 4, 5, 6, 7, 0);

    private SparseVector(uint[] keys, ushort[] weights)
    {
        Keys = keys;
        Weights = weights;
    }

    /// <summary>The vector of nothing.</summary>
    public static SparseVector Empty { get; } = new([], []);

    /// <summary>Hashed keys, ascending.</summary>
    public uint[] Keys { get; }

    /// <summary>Weights of the same index, in parts of 65,535.</summary>
    public ushort[] Weights { get; }

    /// <summary>Whether nothing is in it.</summary>
    public bool IsEmpty => Keys.Length == 0;

    /// <summary>
    /// Brings weights to unit length, and then keeps the heaviest. Keys must be distinct; they need not be sorted.
    /// </summary>
    public static SparseVector Of(List<(uint Key, double Weight)> entries, int most = int.MaxValue)
    {
        double squares = 0;
        foreach ((_, double weight) in entries)
            squares += weight * weight;
        if (squares <= 0)
            return Empty;
        if (entries.Count > most)
        {
            entries.Sort((a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Key.CompareTo(b.Key));
            entries.RemoveRange(most, entries.Count - most);
        }

        double scale = One / Math.Sqrt(squares);
        entries.Sort((a, b) => a.Key.CompareTo(b.Key));
        var keys = new uint[entries.Count];
        var weights = new ushort[entries.Count];
        for (int i = 0; i < keys.Length; i++)
            (keys[i], weights[i]) = (entries[i].Key, (ushort)Math.Round(entries[i].Weight * scale));
        return new SparseVector(keys, weights);
    }

    /// <summary>The cosine of the angle between two vectors; 0 where one is empty.</summary>
    public static double Cosine(in SparseVector a, in SparseVector b)
    {
        ulong dot = 0;
        var (i, j) = a.Keys.Length < Block || b.Keys.Length < Block ? (0, 0) : Blocks(a, b, ref dot);
        for (uint[] left = a.Keys, right = b.Keys; i < left.Length && j < right.Length;)
        {
            uint x = left[i], y = right[j];
            if (x == y)
                dot += (ulong)a.Weights[i] * b.Weights[j];
            // Which is smaller cannot be foreseen, and a wrong guess costs more than both sums.
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }

        return dot / (One * One);
    }

    /// <summary>
    /// Adds up what is shared by eight keys of one and eight of the other at a time; most share nothing, which a
    /// processor sees at once. Gives where the last, smaller blocks begin.
    /// </summary>
    private static (int Left, int Right) Blocks(in SparseVector a, in SparseVector b, ref ulong dot)
    {
        ReadOnlySpan<uint> left = a.Keys, right = b.Keys;
        int i = 0, j = 0;
        while (i + Block <= left.Length && j + Block <= right.Length)
        {
            Vector256<uint> some = Vector256.Create(left[i..]), others = Vector256.Create(right[j..]);
            Vector256<uint> shared = Vector256.Equals(some, others);
            for (int turn = 1; turn < Block; turn++)
            {
                others = Vector256.Shuffle(others, Turned);
                shared |= Vector256.Equals(some, others);
            }

            for (uint lanes = shared.ExtractMostSignificantBits(); lanes != 0; lanes &= lanes - 1)
            {
                int at = i + BitOperations.TrailingZeroCount(lanes);
                dot += (ulong)a.Weights[at] * b.Weights[j + right.Slice(j, Block).IndexOf(left[at])];
            }

            uint last = left[i + Block - 1], other = right[j + Block - 1];
            i += last <= other ? Block : 0;
            j += other <= last ? Block : 0;
        }

        return (i, j);
    }

    /// <summary>FNV-1a over the UTF-16 units, the same on every machine and in every run.</summary>
    public static uint Hash(char kind, string language, string key)
    {
        uint hash = 2166136261;
        hash = (hash ^ kind) * 16777619;
        foreach (char c in language)
            hash = (hash ^ c) * 16777619;
        hash = (hash ^ ' ') * 16777619;
        foreach (char c in key)
            hash = (hash ^ c) * 16777619;
        return hash;
    }
}
