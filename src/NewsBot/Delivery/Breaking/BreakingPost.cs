using Microsoft.Extensions.Options;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Outbox;
using NewsBot.Delivery.Platforms;
using NewsBot.Storage;

namespace NewsBot.Delivery.Breaking;

/// <summary>
/// Puts breaking news in line for every chat that wants it, within the transaction that says it was told.
/// </summary>
public sealed class BreakingPost(
    IEnumerable<IChatPlatform> platforms,
    DigestMessages messages,
    Database database,
    DigestPost digests,
    IOptions<DeliveryOptions> options,
    TimeProvider clock)
{
    /// <summary>Breaking news is none any more after this.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromHours(2);

    /// <summary>The present.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    private int Usual => options.Value.Breaking.Outlets;

    /// <summary>The numbers of outlets that chats wait for; none where nobody wants breaking news.</summary>
    public async Task<IReadOnlyList<int>> WishedAsync(CancellationToken cancellation) =>
    [
        .. (await database.ReadAsync(
            session => session.QueryAsync<long>(
                """
                SELECT DISTINCT COALESCE(breaking_outlets, @usual) FROM chat WHERE breaking = 1 AND state = 'active'
                """,
                new { usual = (long)Usual }),
            cancellation)).Select(outlets => (int)outlets),
    ];

    /// <summary>The topics of all editions.</summary>
    public Task<IReadOnlyList<string>> TopicsAsync(CancellationToken cancellation) =>
        database.ReadAsync(
            session => session.QueryAsync<string>("SELECT DISTINCT topic FROM edition WHERE paused = 0"),
            cancellation);

    /// <summary>Wakes the senders, once the transaction is committed.</summary>
    public void Ring() => digests.Ring();

    /// <summary>Puts it in line: composed once for each platform and set of languages, one statement a part.</summary>
    public async Task PutAsync(Session session, BreakingNews news)
    {
        foreach (BreakingAudience audience in await session.QueryAsync<BreakingAudience>(
            """
            SELECT DISTINCT chat.platform, COALESCE(chat.languages, edition.languages) AS languages
            FROM chat JOIN edition ON edition.id = chat.edition
            WHERE chat.breaking = 1 AND chat.state = 'active' AND edition.topic = @Topic
                AND COALESCE(chat.breaking_outlets, @usual) = @Outlets
            """,
            new { news.Readers.Topic, news.Readers.Outlets, usual = Usual }))
        {
            if (platforms.FirstOrDefault(one => one.Name.Value == audience.Platform) is { } platform)
                await PutAsync(session, platform, audience, news);
        }
    }

    private async Task PutAsync(Session session, IChatPlatform platform, BreakingAudience audience, BreakingNews news)
    {
        IReadOnlyList<string> parts = platform.Render(messages.Breaking(
            BreakingStory.Of(news.Candidate),
            audience.Languages.Split(','),
            isDevelopment: news.Step == BreakingStep.Continue));
        if (news.Step == BreakingStep.Edit)
            parts = [parts[0]]; // What was sent can be changed, not lengthened by a message.
        if (news.Step == BreakingStep.Edit)
            await ReplaceUnsentAsync(session, audience, news, await OutboxPost.PayloadAsync(session, parts[0], Now));
        await session.ExecuteAsync(
            $"UPDATE chat SET next_seq = next_seq + @Count WHERE {BreakingAudience.Is}",
            new
            {
                parts.Count,
                audience.Platform,
                audience.Languages,
                news.Readers.Topic,
                news.Readers.Outlets,
                usual = Usual,
            });
        string[] silent = await SilentAsync(session);
        foreach ((int index, string part) in parts.Index())
        {
            long payload = await OutboxPost.PayloadAsync(session, part, Now);
            await PutPartAsync(session, audience, news, new Part(index, parts.Count, payload, silent));
        }
    }

    /// <summary>Where the message waits still, it says the new thing at once.</summary>
    private Task<int> ReplaceUnsentAsync(Session session, BreakingAudience audience, BreakingNews news, long payload) =>
        session.ExecuteAsync(
            $"""
            UPDATE outbox SET payload = @payload
            WHERE story = @story AND state = 'ready' AND begun = 0 AND dedupe_key = @root
                AND chat IN (SELECT chat.id FROM chat WHERE {BreakingAudience.Is})
            """,
            new
            {
                payload,
                story = news.Told.Story.Value,
                root = Root(news.Told, news.Told.Series),
                audience.Platform,
                audience.Languages,
                news.Readers.Topic,
                news.Readers.Outlets,
                usual = Usual,
            });

    /// <summary>
    /// A change goes where the message arrived; a continuation goes to every chat, as a reply where the first arrived.
    /// </summary>
    private Task<int> PutPartAsync(
        Session session, BreakingAudience audience, BreakingNews news, Part part) =>
        session.ExecuteAsync(
            $"""
            INSERT INTO outbox (platform, chat, seq, part, parts, turn, dedupe_key, lane, payload, story, silent, edits,
                replies_to, state, not_before, expires_at, lease_until, fence, attempts, uncertain, begun, plain,
                created_at)
            SELECT chat.platform, chat.id, chat.next_seq - @Count + @Index, @Index, @Count, {Turn.Sql}, @key,
                'breaking',
                @Payload, @story,
                CASE WHEN chat.quiet || '|' || (SELECT zone FROM edition WHERE edition.id = chat.edition)
                    {session.Among("Silent")} THEN 1 ELSE 0 END,
                CASE WHEN @isEdit = 1 THEN root.platform_id END,
                CASE WHEN @isEdit = 0 AND @Index = 0 THEN root.platform_id END, 'ready', @now, @expires, 0, 0, 0, 0, 0,
                0, @now
            FROM chat LEFT JOIN outbox root ON root.chat = chat.id AND root.dedupe_key = @root AND root.state = 'sent'
            WHERE {BreakingAudience.Is} AND (@isEdit = 0 OR root.platform_id IS NOT NULL)
            ON CONFLICT (chat, dedupe_key) DO NOTHING
            """,
            new
            {
                part.Index,
                part.Count,
                part.Payload,
                part.Silent,
                day = Turn.Day(Now),
                key = Key(news, part.Index),
                story = news.Told.Story.Value,
                isEdit = news.Step == BreakingStep.Edit ? 1L : 0L,
                root = Root(news.Told, news.Step == BreakingStep.Edit ? news.Told.Series : 0),
                now = Now,
                expires = Now + Life,
                audience.Platform,
                audience.Languages,
                news.Readers.Topic,
                news.Readers.Outlets,
                usual = Usual,
            });

    /// <summary>What cannot wait comes in quiet hours too, without a sound: hours with their zone.</summary>
    private async Task<string[]> SilentAsync(Session session) =>
    [
        .. (await session.QueryAsync<Quiet>(
            """
            SELECT DISTINCT chat.quiet AS hours, edition.zone FROM chat JOIN edition ON edition.id = chat.edition
            WHERE chat.breaking = 1 AND chat.quiet IS NOT NULL
            """))
            .Where(quiet => QuietSpan.Of(quiet.Hours, Now, TimeZoneInfo.FindSystemTimeZoneById(quiet.Zone)) is not null)
            .Select(quiet => $"{quiet.Hours}|{quiet.Zone}"),
    ];

    private static string Key(BreakingNews news, int part) => news.Step == BreakingStep.Edit
        ? Posting.Key($"breaking:{news.Told.Story.Value}:version:{news.Told.Version}", part)
        : Posting.Key($"breaking:{news.Told.Story.Value}:{news.Told.Series}", part);

    private static string Root(ToldAtOnce told, long series) =>
        Posting.Key($"breaking:{told.Story.Value}:{series}", part: 0);

    private sealed record Quiet(string Hours, string Zone);

    private sealed record Part(int Index, int Count, long Payload, string[] Silent);
}
