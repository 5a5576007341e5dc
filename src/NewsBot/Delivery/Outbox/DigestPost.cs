using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Platforms;
using NewsBot.Delivery.Readers;
using NewsBot.Storage;

namespace NewsBot.Delivery.Outbox;

/// <summary>
/// Puts a digest in line for every chat that gets it, within the transaction that stores the digest: composed once for
/// each platform and set of languages, and one statement a part, however many chats there are.
/// </summary>
public sealed class DigestPost(
    IEnumerable<IChatPlatform> platforms,
    DigestMessages messages,
    WorkSignal signal,
    TimeProvider clock)
{
    /// <summary>A digest of an edition that has no further slot is news for a day.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    /// <summary>A suspended chat is tried with what is issued, once a day, for a week.</summary>
    private const string Gets = "chat.edition = @edition AND (chat.state = 'active' OR chat.probe_at <= @now)";

    /// <summary>Puts it in line. What is unsent of the edition's earlier digests is news no more.</summary>
    public async Task PutAsync(Session session, Edition edition, IssuedDigest issued)
    {
        DateTimeOffset now = clock.GetUtcNow();
        await ReplaceAsync(session, edition.Id);
        foreach (Audience audience in await session.QueryAsync<Audience>(
            $"SELECT DISTINCT platform, COALESCE(languages, '') AS languages FROM chat WHERE {Gets}",
            new { edition = edition.Id.Value, now }))
        {
            if (platforms.FirstOrDefault(one => one.Name.Value == audience.Platform) is { } platform)
                await PutAsync(session, platform, audience, new Content(edition, issued, now));
        }
    }

    /// <summary>Wakes the senders, once the transaction is committed.</summary>
    public void Ring()
    {
        signal.Ring(IssuedDigests.Bell);
        foreach (IChatPlatform platform in platforms)
            signal.Ring(OutboxPost.Bell(platform.Name));
    }

    /// <summary>The rest of a digest whose first part may have arrived is sent all the same.</summary>
    private static Task<int> ReplaceAsync(Session session, EditionId edition) =>
        session.ExecuteAsync(
            """
            UPDATE outbox AS o SET state = 'expired', last_error = 'a newer digest replaced it'
            WHERE edition = @Value AND state = 'ready' AND lane = 'digest' AND EXISTS (
                SELECT 1 FROM outbox first WHERE first.chat = o.chat AND first.seq = o.seq - o.part
                    AND first.state IN ('ready', 'sending') AND first.begun = 0)
            """,
            new { edition.Value });

    private async Task PutAsync(Session session, IChatPlatform platform, Audience audience, Content content)
    {
        IReadOnlyList<string> languages =
            audience.Languages.Length > 0 ? audience.Languages.Split(',') : content.Edition.Languages;
        IReadOnlyList<string> parts = platform.Render(
            messages.Digest(content.Issued.Digest, languages, content.Issued.IsLate));
        await TakePlacesAsync(session, audience, content, parts.Count);
        string[] silent = await SilentAsync(session, content);
        foreach ((int index, string part) in parts.Index())
        {
            long payload = await OutboxPost.PayloadAsync(session, part, content.Now);
            await PutPartAsync(session, audience, content, new Part(index, parts.Count, payload, silent));
        }
    }

    /// <summary>Rows are locked before they are counted on, so that nobody else takes the same places.</summary>
    private static Task<int> TakePlacesAsync(Session session, Audience audience, Content content, int parts) =>
        session.ExecuteAsync(
            $"UPDATE chat SET next_seq = next_seq + @parts WHERE {Gets} AND {Audience.Is}",
            new
            {
                parts,
                edition = content.Edition.Id.Value,
                now = content.Now,
                audience.Platform,
                audience.Languages,
            });

    /// <summary>Which of the quiet hours that chats have set cover this moment.</summary>
    private static async Task<string[]> SilentAsync(Session session, Content content)
    {
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(content.Edition.Zone);
        IReadOnlyList<string> quiet = await session.QueryAsync<string>(
            "SELECT DISTINCT quiet FROM chat WHERE edition = @edition AND quiet IS NOT NULL",
            new { edition = content.Edition.Id.Value });
        return
        [
            .. quiet.Where(text => QuietHours.TryParse(text, out QuietHours hours) && hours.Covers(content.Now, zone)),
        ];
    }

    private static Task<int> PutPartAsync(Session session, Audience audience, Content content, Part part) =>
        session.ExecuteAsync(
            $"""
            INSERT INTO outbox (platform, chat, seq, part, parts, turn, dedupe_key, lane, payload, edition, digest,
                silent,
                state, not_before, expires_at, lease_until, fence, attempts, uncertain, begun, plain, created_at)
            SELECT platform, id, next_seq - @Count + @Index, @Index, @Count, {Turn.Sql}, @key, 'digest', @Payload,
                @edition,
                @digest, CASE WHEN quiet {session.Among("Silent")} THEN 1 ELSE 0 END, 'ready',
                @now, @expires, 0, 0, 0, 0,
                0, 0, @now
            FROM chat WHERE {Gets} AND {Audience.Is}
            ON CONFLICT (chat, dedupe_key) DO NOTHING
            """,
            new
            {
                part.Index,
                part.Count,
                part.Payload,
                part.Silent,
                day = Turn.Day(content.Now),
                key = Posting.Key($"digest:{content.Edition.Id}:{content.Issued.Slot.ToUnixTimeSeconds()}", part.Index),
                edition = content.Edition.Id.Value,
                digest = content.Issued.Id.Value,
                expires = content.Edition.Calendar.After(content.Now)
                    .Select(slot => (DateTimeOffset?)slot).FirstOrDefault() ?? content.Now + Life,
                now = content.Now,
                audience.Platform,
                audience.Languages,
            });

    /// <summary>Not a positional record: of an empty answer SQLite tells no type for a computed column.</summary>
    private sealed record Audience
    {
        public const string Is = "chat.platform = @Platform AND COALESCE(chat.languages, '') = @Languages";

        public string Platform { get; init; } = "";

        public string Languages { get; init; } = "";
    }

    private sealed record Content(Edition Edition, IssuedDigest Issued, DateTimeOffset Now);

    private sealed record Part(int Index, int Count, long Payload, string[] Silent);
}
