using System.Security.Cryptography;
using System.Text;
using NewsBot.Storage;

namespace NewsBot.Chats.Local;

/// <summary>
/// Who may use the local chat: whoever opens the one-time link that is printed at start gets a session. Keys are random
/// and only their hashes are stored, so a copy of the database opens nothing; sessions outlive a restart.
/// </summary>
public sealed class LocalKeys(Database database, TimeProvider clock)
{
    /// <summary>How long a session lasts.</summary>
    public static readonly TimeSpan SessionLife = TimeSpan.FromDays(90);

    /// <summary>How long the printed link may be used.</summary>
    private static readonly TimeSpan LinkLife = TimeSpan.FromDays(1);

    /// <summary>A new one-time key. Where this is the only node, an earlier one is void from now on.</summary>
    public async Task<string> NewLinkAsync(CancellationToken cancellation = default)
    {
        string key = New();
        await database.WriteAsync(
            async session =>
            {
                DateTimeOffset now = clock.GetUtcNow();
                await session.ExecuteAsync(
                    """
                    DELETE FROM platform_state WHERE platform = 'local'
                        AND ((name LIKE 'link:%' AND (@alone = 1 OR CAST(value AS BIGINT) < @now))
                            OR (name LIKE 'session:%' AND CAST(value AS BIGINT) < @now))
                    """,
                    new { alone = session.Dialect == Dialect.Sqlite ? 1L : 0L, now });
                await PutAsync(session, Name("link", Hash(key)), now + LinkLife);
            },
            cancellation);
        return key;
    }

    /// <summary>Takes a one-time key for a session; null where it is unknown, used or too old.</summary>
    public Task<string?> ExchangeAsync(string key, CancellationToken cancellation = default) =>
        database.WriteAsync(
            async session =>
            {
                long? until = await session.ScalarAsync<long?>(
                    """
                    DELETE FROM platform_state WHERE platform = 'local' AND name = @link
                    RETURNING CAST(value AS BIGINT)
                    """,
                    new { link = Name("link", Hash(key)) });
                if (until is null || until < clock.GetUtcNow().ToUnixTimeMilliseconds())
                    return null;
                string token = New();
                await PutAsync(session, Name("session", Hash(token)), clock.GetUtcNow() + SessionLife);
                return (string?)token;
            },
            cancellation);

    /// <summary>True for a session that was given and has not run out.</summary>
    public async Task<bool> KnowsAsync(string token, CancellationToken cancellation = default) =>
        await database.ReadAsync(
            session => session.ScalarAsync<long?>(
                "SELECT CAST(value AS BIGINT) FROM platform_state WHERE platform = 'local' AND name = @name",
                new { name = Name("session", Hash(token)) }),
            cancellation) is { } until
        && until >= clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>What a form of this session carries, so that no other page can post in its name.</summary>
    public static string FormToken(string session) => Hash("form:" + session);

    /// <summary>Compares in the same time wherever the difference is.</summary>
    public static bool IsFormToken(string? given, string session) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(given ?? ""),
        Encoding.UTF8.GetBytes(FormToken(session)));

    private static Task<int> PutAsync(Session session, string name, DateTimeOffset until) => session.ExecuteAsync(
        "INSERT INTO platform_state (platform, name, value) VALUES ('local', @name, CAST(@until AS TEXT))",
        new { name, until = until.ToUnixTimeMilliseconds() });

    private static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static string Name(string kind, string what) => $"{kind}:{what}";
}
