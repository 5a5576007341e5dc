using System.Buffers.Binary;

namespace NewsBot.Text;

/// <summary>
/// What is kept of a text to find its copies: the smallest hashes of its five-word shingles (a bottom-k sketch: Jaccard
/// and containment of two texts are exact up to 512 shingles and estimated beyond), and its distinct numbers. At most
/// some 2.3 KB. Only words count, so that mark-up, punctuation and case make no difference.
/// </summary>
public sealed class TextFingerprint
{
    internal const int ShingleWords = 5;
    private const int Kept = 512;
    private const int KeptNumbers = 64;
    private const byte Format = 1;

    private TextFingerprint(int shingles, uint[] hashes, uint[] numbers)
    {
        Shingles = shingles;
        Hashes = hashes;
        Numbers = numbers;
    }

    /// <summary>How many distinct shingles the text has.</summary>
    public int Shingles { get; }

    /// <summary>The smallest hashes, ascending.</summary>
    internal uint[] Hashes { get; }

    /// <summary>The hashes of the numbers, ascending.</summary>
    internal uint[] Numbers { get; }

    /// <summary>Whether hashes were left out.</summary>
    internal bool IsSample => Hashes.Length < Shingles;

    /// <summary>Takes the fingerprint of a plain text (title not included).</summary>
    public static TextFingerprint Of(string text)
    {
        IReadOnlyList<string> words = Words.Of(text);
        uint[] hashes = Sorted(ShingleHashes.Of(words));
        uint[] numbers = Sorted(words.Where(Words.IsNumber).Select(ShingleHashes.OfWord));
        return new TextFingerprint(
            hashes.Length,
            hashes.Length > Kept ? hashes[..Kept] : hashes,
            numbers.Length > KeptNumbers ? numbers[..KeptNumbers] : numbers);
    }

    /// <summary>
    /// Keys for an index: two texts that are the same or versions of each other share at least one, with a chance of
    /// some 999 in 1,000; most other pairs share none. Between 1 and 32 keys; none for a text without words.
    /// </summary>
    public IReadOnlyList<long> Bands()
    {
        // Taking every hash below a fixed value finds a short text inside a long one; a fixed number of the smallest
        // alone would not. The least number is for texts so short that few hashes are that small.
        const uint below = uint.MaxValue / 16;
        int small = Hashes.TakeWhile(hash => hash < below).Count();
        return [.. Hashes.Take(Math.Clamp(small, 8, 32)).Select(hash => (long)hash)];
    }

    /// <summary>The form in which it is stored.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[1 + (3 + Hashes.Length + Numbers.Length) * sizeof(uint)];
        bytes[0] = Format;
        Span<byte> rest = bytes.AsSpan(1);
        rest = Put(rest, (uint)Shingles);
        rest = Put(rest, (uint)Hashes.Length);
        rest = Put(rest, (uint)Numbers.Length);
        foreach (uint hash in Hashes)
            rest = Put(rest, hash);
        foreach (uint number in Numbers)
            rest = Put(rest, number);
        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are no fingerprint.</exception>
    public static TextFingerprint FromBytes(ReadOnlySpan<byte> bytes)
    {
        const int head = 1 + 3 * sizeof(uint);
        if (bytes.Length < head || bytes[0] != Format || (bytes.Length - 1) % sizeof(uint) != 0)
            throw new FormatException("These bytes are not a text fingerprint.");
        uint[] values = new uint[(bytes.Length - 1) / sizeof(uint)];
        for (int i = 0; i < values.Length; i++)
            values[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(1 + i * sizeof(uint))..]);
        if (values[1] > Kept || values[2] > KeptNumbers || 3 + values[1] + values[2] != values.Length)
            throw new FormatException("These bytes are not a whole text fingerprint.");
        int hashes = (int)values[1];
        return new TextFingerprint((int)values[0], values[3..(3 + hashes)], values[(3 + hashes)..]);
    }

    private static uint[] Sorted(IEnumerable<uint> hashes) => [.. hashes.Distinct().Order()];

    private static Span<byte> Put(Span<byte> target, uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(target, value);
        return target[sizeof(uint)..];
    }
}
