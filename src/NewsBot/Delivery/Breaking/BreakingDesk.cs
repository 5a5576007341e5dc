using Microsoft.Extensions.Options;
using NewsBot.Digests;
using NewsBot.Storage;

namespace NewsBot.Delivery.Breaking;

/// <summary>
/// Tells at once what cannot wait, to the chats that want it. Readers' memory for digests is left alone: a digest tells
/// the story all the same, for not all of its readers had the message.
/// </summary>
public sealed partial class BreakingDesk(
    Database database,
    CandidateQuery candidates,
    BreakingPost post,
    IOptions<DeliveryOptions> options,
    ILogger<BreakingDesk> log)
{
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);
    private readonly BreakingRule _rule = new(options.Value.Breaking);
    private DateTimeOffset _looked = DateTimeOffset.MinValue;

    /// <summary>Looks at what changed since it last looked.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        DateTimeOffset now = post.Now;
        BreakingOptions breaking = options.Value.Breaking;
        IReadOnlyList<int> wished = breaking.IsOn ? await post.WishedAsync(cancellation) : [];
        if (wished.Count == 0)
            return;
        DateTimeOffset first = now.AddHours(-breaking.WithinHours);
        DateTimeOffset since = _looked > first ? _looked - Overlap : first;
        foreach (string topic in await post.TopicsAsync(cancellation))
        {
            foreach (DigestCandidate candidate in await candidates(topic, since, cancellation))
            {
                foreach (int outlets in wished)
                    await ConsiderAsync(candidate, new BreakingReaders(topic, outlets), now, cancellation);
            }
        }

        _looked = now;
    }

    private async Task ConsiderAsync(
        DigestCandidate candidate, BreakingReaders readers, DateTimeOffset now, CancellationToken cancellation)
    {
        BreakingStep step = await database.WriteAsync(
            async session =>
            {
                ToldAtOnce? told = await BreakingStore.FindAsync(session, candidate.Story.Id, readers.Outlets);
                BreakingStep judged = _rule.Judge(candidate, told, readers.Outlets, now);
                if (judged == BreakingStep.Wait)
                    return judged;
                ToldAtOnce next = Next(candidate, told, judged, now);
                if (!await BreakingStore.TryTellAsync(session, next, readers.Outlets))
                    return BreakingStep.Wait;
                await post.PutAsync(session, new BreakingNews(candidate, next, judged, readers));
                return judged;
            },
            cancellation);
        if (step == BreakingStep.Wait)
            return;
        Log.Told(log, candidate.Story.Id.Value, candidate.Summary.Version, step);
        post.Ring();
    }

    private static ToldAtOnce Next(
        DigestCandidate candidate, ToldAtOnce? told, BreakingStep step, DateTimeOffset now) =>
        new(
            candidate.Story.Id,
            told is null ? 0 : told.Series + (step == BreakingStep.Continue ? 1 : 0),
            candidate.Summary.Version,
            [.. (told?.Facts ?? []).Union(candidate.Summary.Facts, StringComparer.Ordinal)],
            step == BreakingStep.Edit ? told!.Began : now);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Story {Story}, version {Version}, cannot wait: {Step}.")]
        public static partial void Told(ILogger log, long story, long version, BreakingStep step);
    }
}
