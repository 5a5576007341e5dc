namespace NewsBot.Stories;

/// <summary>A sparse vector of unit length over hashed keys, laid out for many fast dot products.</summary>
internal readonly struct SparseVector
{
    private SparseVector(uint[] keys, float[] weights)
    {
        Keys = keys;
        Weights = weights;
    }

    /// <summary>The vector of nothing.</summary>
    public static SparseVector Empty { get; } = new([], []);

    /// <summary>Hashed keys, ascending.</summary>
    public uint[] Keys { get; }

    /// <summary>Weights of the same index; their squares add up to 1.</summary>
    public float[] Weights { get; }

    /// <summary>Whether nothing is in it.</summary>
    public bool IsEmpty => Keys.Length == 0;

    /// <summary>Brings weights to unit length. Keys need not be sorted nor distinct.</summary>
    public static SparseVector Of(List<(uint Key, double Weight)> entries)
    {
        entries.Sort((a, b) => a.Key.CompareTo(b.Key));
        double length = Math.Sqrt(entries.Sum(entry => entry.Weight * entry.Weight));
        if (length <= 0)
            return Empty;
        var keys = new uint[entries.Count];
        var weights = new float[entries.Count];
        for (int i = 0; i < keys.Length; i++)
            (keys[i], weights[i]) = (entries[i].Key, (float)(entries[i].Weight / length));
        return new SparseVector(keys, weights);
    }

    /// <summary>The cosine of the angle between two vectors; 0 where one is empty.</summary>
    public static double Cosine(in SparseVector a, in SparseVector b)
    {
        uint[] left = a.Keys, right = b.Keys;
        float[] leftWeights = a.Weights, rightWeights = b.Weights;
        float dot = 0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            uint x = left[i], y = right[j];
            if (x == y)
                dot += leftWeights[i++] * rightWeights[j++];
            else if (x < y)
                i++;
            else
                j++;
        }

        return dot;
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
