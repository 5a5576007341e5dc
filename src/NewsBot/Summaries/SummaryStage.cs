using Microsoft.Extensions.Options;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Summaries.Search;

namespace NewsBot.Summaries;

/// <summary>
/// Summarizes a story that is new or has changed. What digests tell is read from the store by their schedule.
/// </summary>
public sealed class SummaryStage(
    Database database,
    StoryStore stories,
    SummaryPen pen,
    WorkQueue queue,
    IOptions<SummariesOptions> options) : IWorkStage
{
    /// <inheritdoc/>
    public string Stage => StageNames.Summaries;

    /// <inheritdoc/>
    public int Parallelism => options.Value.Parallelism;

    /// <inheritdoc/>
    public async Task WorkAsync(WorkItem item, CancellationToken cancellation)
    {
        Story? story = await stories.TellingAsync(new StoryId(item.Id), cancellation);
        Summary? summary = story is { Articles.Count: > 0 }
            ? pen.Summarizer.Summarize(story, options.Value.Codes)
            : null;
        await database.WriteAsync(
            async session =>
            {
                if (summary is not null)
                {
                    await pen.Store.SaveAsync(session, summary);
                    await StoryIndex.PutAsync(session, story!, summary);
                }

                await queue.FinishAsync(session, item);
            },
            cancellation);
    }
}

/// <summary>What writes summaries and what keeps them.</summary>
public sealed record SummaryPen(Summarizer Summarizer, SummaryStore Store);
