using System.Globalization;
using NewsBot.Delivery;
using NewsBot.Delivery.Readers;
using NewsBot.Digests;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Summaries;

namespace NewsBot.Chats.Commands.Reading;

/// <summary>
/// Finds the story that a chat calls by a number: of its last answer or its last digest, whichever is newer.
/// </summary>
public sealed class NumberedStories(
    Database database,
    DigestStore digests,
    StoryStore stories,
    SummaryStore summaries)
{
    /// <summary>The story with its latest summary; null where the number means none, or the story is gone.</summary>
    public async Task<DigestCandidate?> FindAsync(Chat? chat, string? number, CancellationToken cancellation)
    {
        if (chat is null
            || !int.TryParse(number?.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out int counted)
            || (await MeantAsync(chat.Id, cancellation)).ElementAtOrDefault(counted - 1) is not { Value: > 0 } id)
            return null;
        return await stories.GetAsync(id, cancellation) is { } story
            && await summaries.LatestAsync(story.Id, cancellation) is { } summary
                ? new DigestCandidate(story, summary)
                : null;
    }

    private async Task<IReadOnlyList<StoryId>> MeantAsync(ChatNumber chat, CancellationToken cancellation)
    {
        (Answer? answer, Sent? sent) = await database.ReadAsync(
            async session => (
                await session.FirstAsync<Answer>(
                    "SELECT stories, at FROM chat_answer WHERE chat = @Value", new { chat.Value }),
                await session.FirstAsync<Sent>(
                    """
                    SELECT digest, sent_at FROM outbox
                    WHERE chat = @Value AND digest IS NOT NULL AND sent_at IS NOT NULL
                    ORDER BY sent_at DESC LIMIT 1
                    """,
                    new { chat.Value })),
            cancellation);
        if (answer is { Stories.Length: > 0 } && (sent is null || answer.At >= sent.SentAt))
        {
            return
            [
                .. answer.Stories.Split(',').Select(id => new StoryId(long.Parse(id, CultureInfo.InvariantCulture))),
            ];
        }

        return sent is not null && await digests.FindAsync(new DigestId(sent.Digest), cancellation) is { } digest
            ? [.. digest.Digest.Stories.Select(story => story.Id)]
            : [];
    }

    private sealed record Answer(string Stories, DateTimeOffset At);

    private sealed record Sent(long Digest, DateTimeOffset SentAt);
}
