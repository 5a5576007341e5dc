using System.Globalization;

namespace NewsBot.Fakes.Discord.State;

/// <summary>Makes ids: milliseconds since 2015 in the upper bits, so that they tell when they were made.</summary>
internal sealed class Snowflakes(TimeProvider clock)
{
    private const long Epoch = 1_420_070_400_000;
    private ulong _last;

    /// <summary>Always greater than the one before.</summary>
    public ulong Next()
    {
        ulong now = (ulong)(clock.GetUtcNow().ToUnixTimeMilliseconds() - Epoch) << 22;
        _last = Math.Max(_last + 1, now);
        return _last;
    }

    public static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);
}
