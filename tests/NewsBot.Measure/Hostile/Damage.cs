using System.Text;

namespace NewsBot.Measure.Hostile;

/// <summary>
/// Spoils what was well-formed: cut, flipped, spliced, repeated, in another encoding, with other values.
/// </summary>
internal static class Damage
{
    private const int MostBytes = 600_000;
    private static readonly byte[] Ends = "\"'<>,}]\n&"u8.ToArray();
    private static readonly byte[] Odd = [0, 1, 0x1B, 0x7F, 0xC0, 0xED, 0xF8, 0xFE, 0xFF, .. "<>&\"'{}[]:;=/!?-%\\"u8];

    private static readonly Encoding[] Encodings =
    [
        Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1,
        CodePagesEncodingProvider.Instance.GetEncoding(1251)!, CodePagesEncodingProvider.Instance.GetEncoding(932)!,
    ];

    /// <summary>
    /// One of the samples after a few blows; every other time with strange values only, and well-formed.
    /// </summary>
    public static byte[] Of(IReadOnlyList<byte[]> samples, Random chance)
    {
        byte[] sample = samples[chance.Next(samples.Count)];
        return chance.Next(2) == 0 ? Broken(samples, chance)
            : sample.AsSpan().TrimStart((byte)' ') is [(byte)'{', ..] ? FieldDamage.OfJson(sample, chance)
            : FieldDamage.OfMarkup(sample, chance);
    }

    private static byte[] Broken(IReadOnlyList<byte[]> samples, Random chance)
    {
        List<byte> bytes = [.. samples[chance.Next(samples.Count)]];
        for (int blows = chance.Next(1, 8); blows > 0 && bytes.Count < MostBytes; blows--)
            Strike(bytes, samples, chance);
        return chance.Next(12) == 0 ? Encoded([.. bytes], chance) : [.. bytes];
    }

    private static void Strike(List<byte> bytes, IReadOnlyList<byte[]> samples, Random chance)
    {
        int at = chance.Next(bytes.Count + 1), left = bytes.Count - at;
        switch (chance.Next(10))
        {
            case 0 when left > 0:
                bytes[at] = (byte)chance.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, chance.Next(Math.Min(60, left + 1)));
                break;
            case 2 when chance.Next(4) == 0:
                bytes.RemoveRange(at, left);
                break;
            case 3:
                byte[] other = samples[chance.Next(samples.Count)];
                bytes.InsertRange(at, other[chance.Next(other.Length)..]);
                break;
            case 4:
                byte[] again = [.. bytes.GetRange(at, chance.Next(Math.Min(400, left + 1)))];
                int times = chance.Next(20) == 0 ? 1 + (MostBytes / (again.Length + 40)) : chance.Next(1, 5);
                bytes.InsertRange(at, Enumerable.Repeat(again, times).SelectMany(piece => piece));
                break;
            case 5:
                bytes.InsertRange(at, Enumerable.Repeat(HostileValues.One(Odd, chance), chance.Next(1, 4)));
                break;
            case 6:
                bytes.InsertRange(at, HostileValues.Next(chance));
                break;
            default:
                Replace(bytes, at, chance);
                break;
        }
    }

    /// <summary>What stands between two signs that end values is something else.</summary>
    private static void Replace(List<byte> bytes, int at, Random chance)
    {
        int from = bytes.FindIndex(at, IsEnd) + 1;
        int to = from == 0 ? -1 : bytes.FindIndex(from, IsEnd);
        if (to < 0)
            return;
        bytes.RemoveRange(from, to - from);
        bytes.InsertRange(from, HostileValues.Next(chance));
    }

    private static bool IsEnd(byte value) => Ends.Contains(value);

    private static byte[] Encoded(byte[] bytes, Random chance)
    {
        Encoding encoding = Encodings[chance.Next(Encodings.Length)];
        byte[] text = encoding.GetBytes(Encoding.UTF8.GetString(bytes));
        return chance.Next(2) == 0 ? text : [.. encoding.GetPreamble(), .. text];
    }
}
