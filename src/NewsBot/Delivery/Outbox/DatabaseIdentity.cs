using System.Security.Cryptography;
using NewsBot.Storage;

namespace NewsBot.Delivery.Outbox;

/// <summary>What tells this database from any other, for good: drawn when it is first asked for.</summary>
internal static class DatabaseIdentity
{
    private const int Bytes = 16;

    /// <summary>The identity.</summary>
    public static async Task<string> OfAsync(Session session) =>
        await session.ScalarAsync<string>("SELECT value FROM platform_state WHERE platform = '' AND name = 'identity'")
        ?? (await session.ScalarAsync<string>(
            """
            INSERT INTO platform_state (platform, name, value) VALUES ('', 'identity', @drawn)
            ON CONFLICT (platform, name) DO UPDATE SET value = platform_state.value
            RETURNING value
            """,
            new { drawn = Convert.ToHexString(RandomNumberGenerator.GetBytes(Bytes)) }))!;
}
