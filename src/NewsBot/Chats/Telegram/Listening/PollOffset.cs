using System.Globalization;
using System.Runtime.InteropServices;

namespace NewsBot.Chats.Telegram.Listening;

/// <summary>
/// From where to read on. After a quiet week Telegram counts updates anew from anywhere, and an old offset would throw
/// them away unread; so it holds for some days only. Without one, Telegram gives what was never confirmed.
/// </summary>
/// <param name="Next">Number of the first update that has not been dealt with.</param>
/// <param name="At">When the last one was.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PollOffset(int Next, DateTimeOffset At)
{
    private static readonly TimeSpan Valid = TimeSpan.FromDays(3);

    /// <summary>The offset to ask with; null for none.</summary>
    public int? Ask(DateTimeOffset now) => Next > 0 && now - At < Valid ? Next : null;

    /// <summary>Reads <see cref="Write"/>; what cannot be read is no offset.</summary>
    public static PollOffset Read(string? text)
    {
        string[] parts = text?.Split(' ') ?? [];
        return parts.Length == 2
            && int.TryParse(parts[0], CultureInfo.InvariantCulture, out int next)
            && long.TryParse(parts[1], CultureInfo.InvariantCulture, out long at)
                ? new PollOffset(next, DateTimeOffset.FromUnixTimeSeconds(at))
                : default;
    }

    /// <summary>As it is stored.</summary>
    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{Next} {At.ToUnixTimeSeconds()}");
}
