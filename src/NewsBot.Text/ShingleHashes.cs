namespace NewsBot.Text;

/// <summary>Hashes that are equal on every machine and in every run (FNV-1a, finished as MurmurHash3 does).</summary>
internal static class ShingleHashes
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>One hash for each run of five words; one for the whole where there are fewer.</summary>
    public static IEnumerable<uint> Of(IReadOnlyList<string> words)
    {
        if (words.Count == 0)
            yield break;
        int size = Math.Min(TextFingerprint.ShingleWords, words.Count);
        for (int start = 0; start + size <= words.Count; start++)
        {
            ulong hash = Offset;
            for (int i = start; i < start + size; i++)
                hash = (Add(hash, words[i]) ^ ' ') * Prime;
            yield return Finish(hash);
        }
    }

    public static uint OfWord(string word) => Finish(Add(Offset, word));

    private static ulong Add(ulong hash, string word)
    {
        foreach (char c in word)
            hash = (hash ^ c) * Prime;
        return hash;
    }

    private static uint Finish(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccd;
        hash ^= hash >> 33;
        hash *= 0xc4ceb9fe1a85ec53;
        hash ^= hash >> 33;
        return (uint)hash;
    }
}
