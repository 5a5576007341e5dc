using System.Security.Cryptography;
using NewsBot.Storage;

namespace NewsBot.Chats.Telegram;

/// <summary>What the bot keeps of its dealings with Telegram.</summary>
public sealed class TelegramState(Database database)
{
    private const int KeyBytes = 32;

    /// <summary>A value; null where there is none yet.</summary>
    public Task<string?> ReadAsync(string name, CancellationToken cancellation) =>
        database.ReadAsync(session => ReadAsync(session, name), cancellation);

    /// <summary>Stores a value.</summary>
    public Task WriteAsync(string name, string value, CancellationToken cancellation) =>
        database.WriteAsync(
            session => session.ExecuteAsync(
                """
                INSERT INTO platform_state (platform, name, value) VALUES (@platform, @name, @value)
                ON CONFLICT (platform, name) DO UPDATE SET value = excluded.value
                """,
                new { platform = TelegramAddress.Platform.Value, name, value }),
            cancellation);

    /// <summary>A secret of this installation, made when it is first asked for; the same on every node.</summary>
    public async Task<byte[]> SecretAsync(string name, CancellationToken cancellation) =>
        Convert.FromHexString(await ReadAsync(name, cancellation) ?? await MakeAsync(name, cancellation));

    private static Task<string?> ReadAsync(Session session, string name) =>
        session.ScalarAsync<string>(
            "SELECT value FROM platform_state WHERE platform = @platform AND name = @name",
            new { platform = TelegramAddress.Platform.Value, name });

    private Task<string> MakeAsync(string name, CancellationToken cancellation) =>
        database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync(
                    """
                    INSERT INTO platform_state (platform, name, value) VALUES (@platform, @name, @made)
                    ON CONFLICT (platform, name) DO NOTHING
                    """,
                    new
                    {
                        platform = TelegramAddress.Platform.Value,
                        name,
                        made = Convert.ToHexString(RandomNumberGenerator.GetBytes(KeyBytes)),
                    });
                return (await ReadAsync(session, name))!;
            },
            cancellation);
}
