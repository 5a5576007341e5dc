namespace NewsBot.Stories;

/// <summary>
/// A sparse vector of unit length over hashed keys, laid out for many fast dot products. A window holds some ten of
/// them an article, so weights are kept in two bytes, and of a long vector only the heaviest keys.
/// </summary>
internal readonly struct SparseVector
{
    private const double One = ushort.MaxValue;

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
        uint[] left = a.Keys, right = b.Keys;
        ulong dot = 0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
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
