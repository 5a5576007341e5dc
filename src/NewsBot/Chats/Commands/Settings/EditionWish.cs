using System.Security.Cryptography;
using System.Text;
using NewsBot.Delivery;
using NewsBot.Storage;

namespace NewsBot.Chats.Commands.Settings;

/// <summary>Finds or makes the edition for hours that a chat wishes: chats that want the same share one.</summary>
internal static class EditionWish
{
    /// <summary>The edition of that schedule, within the transaction that subscribes to it.</summary>
    public static async Task<EditionId> EnsureAsync(Session session, Edition wished, DateTimeOffset now)
    {
        string? same = await session.ScalarAsync<string>(
            """
            SELECT id FROM edition WHERE cron = @Cron AND zone = @Zone AND topic = @Topic AND paused = 0
            ORDER BY id LIMIT 1
            """,
            new { wished.Cron, wished.Zone, wished.Topic });
        if (same is not null)
            return new EditionId(same);
        await EditionStore.PutAsync(session, wished, now);
        return wished.Id;
    }

    /// <summary>Pauses editions that were made for chats and have none left.</summary>
    public static Task TidyAsync(Session session) => session.ExecuteAsync(
        """
        UPDATE edition SET paused = 1
        WHERE configured IS NULL AND paused = 0 AND NOT EXISTS (SELECT 1 FROM chat WHERE chat.edition = edition.id)
        """);

    /// <summary>An edition of other hours than <paramref name="like"/>; its name follows from them.</summary>
    public static Edition Of(Edition like, string cron, string zone) => like with
    {
        Id = new EditionId("hours-" + Hash($"{like.Topic}|{zone}|{cron}")),
        Cron = cron,
        Zone = zone,
        IsPaused = false,
    };

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
