using System.Globalization;
using System.Security.Cryptography;
using NewsBot.Delivery.Platforms;
using NewsBot.Storage;

namespace NewsBot.Chats;

/// <summary>What the bot keeps of its dealings with a platform.</summary>
public abstract class PlatformState(Database database, PlatformName name)
{
    internal const string RefusedName = "token-refused";
    private const int KeyBytes = 32;
    private readonly string _platform = name.Value;

    /// <summary>A value; null where there is none yet.</summary>
    public Task<string?> ReadAsync(string name, CancellationToken cancellation) =>
        database.ReadAsync(session => ReadAsync(session, name), cancellation);

    /// <summary>Stores a value.</summary>
    public Task WriteAsync(string name, string value, CancellationToken cancellation) =>
        database.WriteFirstAsync(
            session => session.ExecuteAsync(
                """
                INSERT INTO platform_state (platform, name, value) VALUES (@platform, @name, @value)
                ON CONFLICT (platform, name) DO UPDATE SET value = excluded.value
                """,
                new { platform = _platform, name, value }),
            cancellation);

    /// <summary>Writes down since when the platform refuses the bot's token; the first time stays.</summary>
    public Task RefusedAsync(DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(
            session => session.ExecuteAsync(
                """
                INSERT INTO platform_state (platform, name, value) VALUES (@platform, @name, @value)
                ON CONFLICT (platform, name) DO NOTHING
                """,
                new
                {
                    platform = _platform,
                    name = RefusedName,
                    value = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
                }),
            cancellation);

    /// <summary>Platforms that refuse the bot's token, and since when.</summary>
    public static async Task<IReadOnlyList<(PlatformName Platform, DateTimeOffset Since)>> RefusalsAsync(
        Database database, CancellationToken cancellation) =>
    [
        .. (await database.ReadAsync(
            session => session.QueryAsync<(string Platform, string Value)>(
                "SELECT platform, value FROM platform_state WHERE name = @RefusedName ORDER BY platform",
                new { RefusedName }),
            cancellation)).Select(row => (
                new PlatformName(row.Platform),
                DateTimeOffset.FromUnixTimeSeconds(long.Parse(row.Value, CultureInfo.InvariantCulture)))),
    ];

    /// <summary>The platform takes the token.</summary>
    public Task AcceptedAsync(CancellationToken cancellation) =>
        database.WriteAsync(
            session => session.ExecuteAsync(
                "DELETE FROM platform_state WHERE platform = @platform AND name = @name",
                new { platform = _platform, name = RefusedName }),
            cancellation);

    /// <summary>A secret of this installation, made when it is first asked for; the same on every node.</summary>
    public async Task<byte[]> SecretAsync(string name, CancellationToken cancellation) =>
        Convert.FromHexString(await ReadAsync(name, cancellation) ?? await MakeAsync(name, cancellation));

    private Task<string?> ReadAsync(Session session, string name) =>
        session.ScalarAsync<string>(
            "SELECT value FROM platform_state WHERE platform = @platform AND name = @name",
            new { platform = _platform, name });

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
                        platform = _platform,
                        name,
                        made = Convert.ToHexString(RandomNumberGenerator.GetBytes(KeyBytes)),
                    });
                return (await ReadAsync(session, name))!;
            },
            cancellation);
}
