namespace NewsBot.Measure.StorageFaults;

/// <summary>How a file is spoilt.</summary>
internal enum SpoilKind
{
    /// <summary>Some bytes are others.</summary>
    Flip,

    /// <summary>A page is empty.</summary>
    Zero,

    /// <summary>The end is missing.</summary>
    Cut,

    /// <summary>Two pages stand in each other's place.</summary>
    Swap,

    /// <summary>Something stands behind the end.</summary>
    Extend,

    /// <summary>The head is noise.</summary>
    Header,

    /// <summary>Nothing is left.</summary>
    Empty,
}

/// <summary>Spoils what a file holds.</summary>
internal static class Spoiling
{
    private const int Page = 4096;

    /// <summary>Gives the spoilt bytes.</summary>
    /// <param name="kind">How.</param>
    /// <param name="original">A page at least.</param>
    /// <param name="chance">Where.</param>
    public static byte[] Of(SpoilKind kind, byte[] original, Random chance)
    {
        byte[] bytes = [.. original];
        switch (kind)
        {
            case SpoilKind.Flip:
                for (int left = chance.Next(1, 17); left > 0; left--)
                    bytes[chance.Next(bytes.Length)] ^= (byte)chance.Next(1, 256);
                return bytes;
            case SpoilKind.Zero:
                AnyPage(bytes, chance).Clear();
                return bytes;
            case SpoilKind.Swap:
                Span<byte> one = AnyPage(bytes, chance), other = AnyPage(bytes, chance);
                byte[] kept = one.ToArray();
                other.CopyTo(one);
                kept.CopyTo(other);
                return bytes;
            case SpoilKind.Header:
                chance.NextBytes(bytes.AsSpan(0, 32));
                return bytes;
            case SpoilKind.Extend:
                byte[] more = new byte[chance.Next(1, 3 * Page)];
                if (chance.Next(2) == 0)
                    chance.NextBytes(more);
                return [.. bytes, .. more];
            case SpoilKind.Cut:
                return bytes[..chance.Next(1, bytes.Length)];
            default:
                return [];
        }
    }

    private static Span<byte> AnyPage(byte[] bytes, Random chance) =>
        bytes.AsSpan(chance.Next(bytes.Length / Page) * Page, Page);
}
