using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Platforms;
using NewsBot.Digests;
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

    /// <summary>Why an earlier digest is not sent by itself; its readers miss nothing.</summary>
    internal const string Joined = "joined into what comes after the quiet hours";

    /// <summary>
    /// Puts it in line. What is unsent of the edition's earlier digests is news no more; chats that have quiet hours
    /// get all that was issued meanwhile when these end, as one digest.
    /// </summary>
    public async Task PutAsync(Session session, Edition edition, IssuedDigest issued)
    {
        DateTimeOffset now = clock.GetUtcNow();
        IReadOnlyList<QuietSpan> quiet = await QuietSpan.AtAsync(session, edition, now);
        string[] hours = [.. quiet.Select(span => span.Hours)];
        await ReplaceAsync(session, edition.Id, hours);
        foreach (Audience audience in await session.QueryAsync<Audience>(
            $"""
            SELECT DISTINCT platform, COALESCE(languages, '') AS languages, {Audience.QuietNow(session)} AS quiet
            FROM chat WHERE {Gets}
            """,
            new { edition = edition.Id.Value, now, Hours = hours }))
        {
            if (platforms.FirstOrDefault(one => one.Name.Value == audience.Platform) is not { } platform)
                continue;
            QuietSpan? span = quiet.FirstOrDefault(one => one.Hours == audience.Quiet);
            await PutAsync(session, platform, audience with { Hours = hours }, new Content(edition, issued, now, span));
        }
    }

    /// <summary>Wakes the senders, once the transaction is committed.</summary>
    public void Ring()
    {
        signal.Ring(IssuedDigests.Bell);
        foreach (IChatPlatform platform in platforms)
            signal.Ring(OutboxPost.Bell(platform.Name));
    }

    /// <summary>
    /// The rest of a digest whose first part may have arrived is sent all the same, and so is what was kept for the end
    /// of quiet hours that are over.
    /// </summary>
    private static Task<int> ReplaceAsync(Session session, EditionId edition, string[] hours) =>
        session.ExecuteAsync(
            $"""
            UPDATE outbox AS o SET state = 'expired', last_error = CASE WHEN attempts = 0 AND not_before > created_at
                THEN @Joined ELSE 'a newer digest replaced it' END
            WHERE edition = @Value AND state = 'ready' AND lane = 'digest'
                AND (attempts > 0 OR not_before <= created_at
                    OR EXISTS (SELECT 1 FROM chat WHERE chat.id = o.chat AND chat.quiet {session.Among("Hours")}))
                AND EXISTS (
                    SELECT 1 FROM outbox first WHERE first.chat = o.chat AND first.seq = o.seq - o.part
                        AND first.state IN ('ready', 'sending') AND first.begun = 0)
            """,
            new { edition.Value, Hours = hours, Joined });

    private async Task PutAsync(Session session, IChatPlatform platform, Audience audience, Content content)
    {
        IReadOnlyList<string> languages =
            audience.Languages.Length > 0 ? audience.Languages.Split(',') : content.Edition.Languages;
        IReadOnlyList<string> parts = platform.Render(await MessageAsync(session, content, languages));
        await TakePlacesAsync(session, audience, content, parts.Count);
        foreach ((int index, string part) in parts.Index())
        {
            long payload = await OutboxPost.PayloadAsync(session, part, content.Now);
            await PutPartAsync(session, audience, content, new Part(index, parts.Count, payload));
        }
    }

    private async Task<ChatMessage> MessageAsync(Session session, Content content, IReadOnlyList<string> languages)
    {
        if (content.Quiet is not { } quiet)
            return messages.Digest(content.Issued.Digest, languages, content.Issued.IsLate);
        IReadOnlyList<IssuedDigest> issued =
            await DigestStore.SinceAsync(session, content.Edition.Id, quiet.Since);
        return messages.CatchUp(
            CatchUpDigest.Of([.. issued.Append(content.Issued).DistinctBy(one => one.Id).Select(one => one.Digest)]),
            languages);
    }

    /// <summary>Rows are locked before they are counted on, so that nobody else takes the same places.</summary>
    private static Task<int> TakePlacesAsync(Session session, Audience audience, Content content, int parts) =>
        session.ExecuteAsync(
            $"UPDATE chat SET next_seq = next_seq + @parts WHERE {Gets} AND {Audience.Is(session)}",
            new
            {
                parts,
                edition = content.Edition.Id.Value,
                now = content.Now,
                audience.Platform,
                audience.Languages,
                audience.Quiet,
                audience.Hours,
            });

    private static Task<int> PutPartAsync(Session session, Audience audience, Content content, Part part) =>
        session.ExecuteAsync(
            $"""
            INSERT INTO outbox (platform, chat, seq, part, parts, turn, dedupe_key, lane, payload, edition, digest,
                silent,
                state, not_before, expires_at, lease_until, fence, attempts, uncertain, begun, plain, created_at)
            SELECT platform, id, next_seq - @Count + @Index, @Index, @Count, {Turn.Sql}, @key, 'digest', @Payload,
                @edition, @digest, 0, 'ready', @due, @expires, 0, 0, 0, 0, 0, 0, @now
            FROM chat WHERE {Gets} AND {Audience.Is(session)}
            ON CONFLICT (chat, dedupe_key) DO NOTHING
            """,
            new
            {
                part.Index,
                part.Count,
                part.Payload,
                day = Turn.Day(content.Now),
                key = Posting.Key($"digest:{content.Edition.Id}:{content.Issued.Slot.ToUnixTimeSeconds()}", part.Index),
                edition = content.Edition.Id.Value,
                digest = content.Issued.Id.Value,
                due = content.Due,
                expires = content.Edition.Calendar.After(content.Due)
                    .Select(slot => (DateTimeOffset?)slot).FirstOrDefault() ?? content.Due + Life,
                now = content.Now,
                audience.Platform,
                audience.Languages,
                audience.Quiet,
                audience.Hours,
            });

    /// <summary>Not a positional record: of an empty answer SQLite tells no type for a computed column.</summary>
    private sealed record Audience
    {
        public string Platform { get; init; } = "";

        public string Languages { get; init; } = "";

        /// <summary>The quiet hours that it has now; empty for none.</summary>
        public string Quiet { get; init; } = "";

        /// <summary>All quiet hours that cover the moment.</summary>
        public string[] Hours { get; init; } = [];

        public static string QuietNow(Session session) =>
            $"CASE WHEN chat.quiet {session.Among("Hours")} THEN chat.quiet ELSE '' END";

        public static string Is(Session session) =>
            $"""
            chat.platform = @Platform AND COALESCE(chat.languages, '') = @Languages AND {QuietNow(session)} = @Quiet
            """;
    }

    private sealed record Content(Edition Edition, IssuedDigest Issued, DateTimeOffset Now, QuietSpan? Quiet)
    {
        /// <summary>It is not sent before.</summary>
        public DateTimeOffset Due => Quiet?.Until ?? Now;
    }

    private sealed record Part(int Index, int Count, long Payload);
}
