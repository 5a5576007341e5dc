using System.Text.Json;
using NewsBot.Storage;

namespace NewsBot.Chats.Commands;

/// <summary>A change that was made, as it is found again.</summary>
public sealed record AuditedChange
{
    /// <summary>Its number.</summary>
    public long Id { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Platform and person.</summary>
    public string Who { get; init; } = "";

    /// <summary>With what.</summary>
    public string Command { get; init; } = "";

    /// <summary>What was changed.</summary>
    public string Subject { get; init; } = "";

    /// <summary>As it was, JSON.</summary>
    public string Before { get; init; } = "";

    /// <summary>As it was made, JSON.</summary>
    public string After { get; init; } = "";

    /// <summary>When it was undone; null where it was not.</summary>
    public DateTimeOffset? Undone { get; init; }

    /// <summary>The part of <see cref="Subject"/> before the colon: what kind of thing.</summary>
    public string Kind => Subject.Split(':', 2)[0];

    /// <summary>The part behind it: which.</summary>
    public string Name => Subject.Split(':', 2) is [_, var name] ? name : "";

    /// <summary><see cref="Before"/>, read; null where there was nothing.</summary>
    public T? Was<T>() => JsonSerializer.Deserialize<T>(Before);
}

/// <summary>Finds changes again, to be shown and undone.</summary>
public sealed class AuditTrail(Database database)
{
    /// <summary>The command whose entries are no changes of their own.</summary>
    public const string Undo = "undo";

    private const string Columns = "id, at, who, command, subject, before, after, undone";

    /// <summary>How many there are.</summary>
    public Task<long> CountAsync(CancellationToken cancellation = default) =>
        database.ReadAsync(session => session.ScalarAsync<long>("SELECT COUNT(*) FROM audit"), cancellation);

    /// <summary>Some of them, newest first.</summary>
    public Task<IReadOnlyList<AuditedChange>> PageAsync(
        int skip, int most, CancellationToken cancellation = default) => database.ReadAsync(
            session => session.QueryAsync<AuditedChange>(
                $"SELECT {Columns} FROM audit ORDER BY id DESC LIMIT @most OFFSET @skip", new { skip, most }),
            cancellation);

    /// <summary>One, as a transaction sees it; null where there is none of that number.</summary>
    public static Task<AuditedChange?> FindAsync(Session session, long id) => session.FirstAsync<AuditedChange>(
        $"SELECT {Columns} FROM audit WHERE id = @id", new { id });

    /// <summary>The last change that a person made since a moment and that was not undone; null for none.</summary>
    public static Task<AuditedChange?> LastOfAsync(Session session, string who, DateTimeOffset since) =>
        session.FirstAsync<AuditedChange>(
            $"""
            SELECT {Columns} FROM audit
            WHERE who = @who AND at >= @since AND undone IS NULL AND command <> '{Undo}' ORDER BY id DESC LIMIT 1
            """,
            new { who, since });

    /// <summary>The number of the latest change of the same thing that came after; null where none did.</summary>
    public static Task<long?> LaterAsync(Session session, AuditedChange change) => session.ScalarAsync<long?>(
        $"""
        SELECT MAX(id) FROM audit
        WHERE subject = @Subject AND id > @Id AND undone IS NULL AND command <> '{Undo}'
        """,
        new { change.Subject, change.Id });

    /// <summary>Writes down that it was undone.</summary>
    public static Task MarkAsync(Session session, long id, DateTimeOffset now) =>
        session.ExecuteAsync("UPDATE audit SET undone = @now WHERE id = @id", new { id, now });
}
