using System.Runtime.InteropServices;

namespace NewsBot.Chats.Telegram.Rendering;

/// <summary>How much of a message's limits something takes, or what the limits are.</summary>
/// <param name="Units">UTF-16 units of the text that a reader sees.</param>
/// <param name="Entities">Stretches of it that stand out or lead somewhere.</param>
/// <param name="Bytes">Of the HTML in UTF-8.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PartSize(int Units, int Entities, int Bytes)
{
    // The server takes 100 entities and drops the others without a word, and may split some of ours before it counts.
    // Raw text is refused above 32,768 bytes.
    private const int Entitled = 90;
    private const int Raw = 32_000;

    /// <summary>What fits a message of text.</summary>
    public static PartSize Text { get; } = new(4096, Entitled, Raw);

    /// <summary>What fits below a picture.</summary>
    public static PartSize Caption { get; } = new(1024, Entitled, Raw);

    /// <summary>Both together.</summary>
    public static PartSize operator +(PartSize a, PartSize b) => Add(a, b);

    /// <summary>What is left of <paramref name="a"/>.</summary>
    public static PartSize operator -(PartSize a, PartSize b) => Subtract(a, b);

    /// <summary>Both together.</summary>
    public static PartSize Add(PartSize a, PartSize b) =>
        new(a.Units + b.Units, a.Entities + b.Entities, a.Bytes + b.Bytes);

    /// <summary>What is left of <paramref name="a"/>.</summary>
    public static PartSize Subtract(PartSize a, PartSize b) =>
        new(a.Units - b.Units, a.Entities - b.Entities, a.Bytes - b.Bytes);

    /// <summary>Whether it is within the limits.</summary>
    public bool Fits(PartSize limit) =>
        Units <= limit.Units && Entities <= limit.Entities && Bytes <= limit.Bytes;
}
