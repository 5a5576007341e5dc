using NewsBot.Storage;

namespace NewsBot.Chats.Notices;

/// <summary>What operators were told of.</summary>
public sealed class NoticeStore(Database database)
{
    /// <summary>Long enough that no trouble outlives it.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(366);

    /// <summary>When the last notice of a kind was given; null for never.</summary>
    public Task<DateTimeOffset?> LastAsync(string kind, CancellationToken cancellation) => database.ReadAsync(
        async session => await session.ScalarAsync<long?>(
            "SELECT MAX(told_at) FROM operator_notice WHERE kind = @kind", new { kind }) is { } at
                ? (DateTimeOffset?)DateTimeOffset.FromUnixTimeMilliseconds(at)
                : null,
        cancellation);

    /// <summary>Those that nobody was told of yet, without writing that down.</summary>
    public Task<IReadOnlyList<string>> NewAsync(
        string kind, IReadOnlyCollection<string> subjects, CancellationToken cancellation) => database.ReadAsync(
            async session => (IReadOnlyList<string>)
            [
                .. subjects.Except(
                    await session.QueryAsync<string>(
                        $"""
                        SELECT subject FROM operator_notice WHERE kind = @kind AND subject {session.Among("subjects")}
                        """,
                        new { kind, subjects = subjects.ToArray() }),
                    StringComparer.Ordinal),
            ],
            cancellation);

    /// <summary>Writes down, within the transaction that tells it, that something is told.</summary>
    /// <returns>False where another node was faster.</returns>
    public static async Task<bool> TryTellAsync(Session session, string kind, string subject, DateTimeOffset now) =>
        await session.ExecuteAsync(
            """
            INSERT INTO operator_notice (kind, subject, told_at) VALUES (@kind, @subject, @now)
            ON CONFLICT (kind, subject) DO NOTHING
            """,
            new { kind, subject, now }) > 0;

    /// <summary>Forgets what was told long ago.</summary>
    public static Task DropAsync(Session session, DateTimeOffset now) => session.ExecuteAsync(
        "DELETE FROM operator_notice WHERE told_at < @before", new { before = now - Kept });
}
