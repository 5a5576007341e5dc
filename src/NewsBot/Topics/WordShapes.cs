namespace NewsBot.Topics;

/// <summary>
/// The lengths, beginnings and ends of a set of words: most words of a text are told not to be in the set without being
/// looked up.
/// </summary>
internal sealed class WordShapes
{
    private const int Bits = 18;
    private readonly ulong[] _seen = new ulong[1 << (Bits - 6)];

    /// <param name="words">The set.</param>
    public WordShapes(IEnumerable<string> words)
    {
        foreach (string word in words)
        {
            uint shape = Shape(word);
            _seen[shape >> 6] |= 1UL << (int)(shape & 63);
        }
    }

    /// <summary>False where <paramref name="word"/> is not in the set; true where it may be.</summary>
    public bool MayHold(ReadOnlySpan<char> word)
    {
        uint shape = Shape(word);
        return (_seen[shape >> 6] & (1UL << (int)(shape & 63))) != 0;
    }

    private static uint Shape(ReadOnlySpan<char> word)
    {
        if (word.Length == 0)
            return 0;
        uint mixed = (uint)word.Length;
        mixed = (mixed * 31) + word[0];
        mixed = (mixed * 131) + word[word.Length / 2];
        mixed = (mixed * 131) + word[^1];
        mixed = (mixed * 131) + word[Math.Max(0, word.Length - 2)];
        mixed = (mixed * 131) + word[Math.Min(1, word.Length - 1)];
        return (mixed * 0x9E3779B1u) >> (32 - Bits);
    }
}
