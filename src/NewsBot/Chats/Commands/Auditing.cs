using System.Text.Encodings.Web;
using System.Text.Json;
using NewsBot.Delivery.Readers;
using NewsBot.Storage;

namespace NewsBot.Chats.Commands;

/// <summary>One change that somebody made.</summary>
/// <param name="At">When.</param>
/// <param name="Who">Platform and person.</param>
/// <param name="Command">With what.</param>
/// <param name="Subject">What was changed.</param>
/// <param name="Before">As it was, JSON.</param>
/// <param name="After">As it is, JSON.</param>
public sealed record AuditEntry(
    DateTimeOffset At,
    string Who,
    string Command,
    string Subject,
    string Before,
    string After);

/// <summary>Who changed what, and when. Entries are added with the change itself, or not at all.</summary>
public sealed class Auditing(Database database)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The chat in which the change was asked is kept, so that forgetting it forgets these too.</summary>
    public static Task AddAsync(Session session, ChatNumber? chat, AuditEntry entry) =>
        session.ExecuteAsync(
            """
            INSERT INTO audit (at, who, chat, command, subject, before, after)
            VALUES (@At, @Who, @chat, @Command, @Subject, @Before, @After)
            """,
            new
            {
                entry.At,
                entry.Who,
                chat = chat?.Value,
                entry.Command,
                entry.Subject,
                entry.Before,
                entry.After,
            });

    /// <summary>Forgets what was changed in a chat, and what an operator changed of it from elsewhere.</summary>
    public static Task ForgetAsync(Session session, ChatNumber chat) => session.ExecuteAsync(
        "DELETE FROM audit WHERE chat = @Value OR subject = @subject",
        new { chat.Value, subject = Subject("chat", chat.Value) });

    /// <summary>What a person changed in other chats stays on record, without saying who it was.</summary>
    public static Task ForgetAsync(Session session, string who) =>
        session.ExecuteAsync("UPDATE audit SET who = 'forgotten' WHERE who = @who", new { who });

    /// <summary>How a value is written into an entry.</summary>
    public static string Json(object? value) => JsonSerializer.Serialize(value, Readable);

    /// <summary>Names what is changed.</summary>
    public static string Subject(string kind, object name) => FormattableString.Invariant($"{kind}:{name}");

    /// <summary>The latest changes, newest first.</summary>
    public Task<IReadOnlyList<AuditEntry>> LatestAsync(int most, CancellationToken cancellation = default) =>
        database.ReadAsync(
            session => session.QueryAsync<AuditEntry>(
                "SELECT at, who, command, subject, before, after FROM audit ORDER BY id DESC LIMIT @most",
                new { most }),
            cancellation);
}
