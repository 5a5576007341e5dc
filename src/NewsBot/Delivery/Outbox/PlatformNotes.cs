using System.Globalization;
using NewsBot.Delivery.Platforms;
using NewsBot.Storage;

namespace NewsBot.Delivery.Outbox;

/// <summary>Small facts about a platform that survive a restart.</summary>
internal static class PlatformNotes
{
    /// <summary>Until when nothing is sent.</summary>
    public const string Hold = "hold_until";

    /// <summary>Writes a moment down.</summary>
    public static Task SetAsync(Session session, PlatformName platform, string name, DateTimeOffset moment) =>
        session.ExecuteAsync(
            """
            INSERT INTO platform_state (platform, name, value) VALUES (@platform, @name, @value)
            ON CONFLICT (platform, name) DO UPDATE SET value = excluded.value
            """,
            new
            {
                platform = platform.Value,
                name,
                value = moment.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            });

    /// <summary>Reads a moment; the beginning of time where there is none.</summary>
    public static async Task<DateTimeOffset> TimeAsync(Session session, PlatformName platform, string name) =>
        await session.ScalarAsync<string>(
            "SELECT value FROM platform_state WHERE platform = @platform AND name = @name",
            new { platform = platform.Value, name }) is { } value
            ? DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(value, CultureInfo.InvariantCulture))
            : DateTimeOffset.MinValue;
}
