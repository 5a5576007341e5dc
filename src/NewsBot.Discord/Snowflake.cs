using System.Globalization;

namespace NewsBot.Discord;

/// <summary>Discord's ids: 64 bits, of which the upper 42 are milliseconds since 2015. In JSON they are text.</summary>
public static class Snowflake
{
    private const long Epoch = 1_420_070_400_000;

    public static DateTimeOffset TimeOf(ulong id) => DateTimeOffset.FromUnixTimeMilliseconds((long)(id >> 22) + Epoch);

    public static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Null where it is no id.</summary>
    public static ulong? Parse(string? text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong id) ? id : null;
}
