using Microsoft.Extensions.Options;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Summaries.Gate;
using NewsBot.Summaries.Models;

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
        GatedSummary? gated = story is { Articles.Count: > 0 }
            ? pen.Summarizer.Summarize(story, options.Value.Codes)
            : null;
        await database.WriteAsync(
            async session =>
            {
                if (gated is not null)
                {
                    await pen.Keeper.KeepAsync(session, story!, gated);
                    if (pen.HasMachines)
                        await queue.AddAsync(session, StageNames.Machines, item.Id);
                }

                await queue.FinishAsync(session, item);
            },
            cancellation);
    }
}

/// <summary>What writes summaries and what keeps them.</summary>
public sealed record SummaryPen(GatedSummarizer Summarizer, SummaryKeeper Keeper, IOptions<ModelsOptions> Models)
{
    /// <summary>Whether a model or translator words what was summarized.</summary>
    public bool HasMachines => Models.Value.IsOn;
}
