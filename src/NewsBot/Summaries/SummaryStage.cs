using Microsoft.Extensions.Options;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Summaries.Gate;
using NewsBot.Summaries.Models;
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
        GatedSummary? gated = story is { Articles.Count: > 0 }
            ? pen.Summarizer.Summarize(story, options.Value.Codes)
            : null;
        await database.WriteAsync(
            async session =>
            {
                if (gated is not null)
                {
                    await pen.KeepAsync(session, gated);
                    await StoryIndex.PutAsync(session, story!, gated.Summary);
                    if (pen.HasMachines)
                        await queue.AddAsync(session, StageNames.Machines, item.Id);
                }

                await queue.FinishAsync(session, item);
            },
            cancellation);
    }
}

/// <summary>What writes summaries and what keeps them.</summary>
public sealed record SummaryPen(
    GatedSummarizer Summarizer, SummaryStore Store, VerdictStore Verdicts, IOptions<ModelsOptions> Models)
{
    /// <summary>Whether a model or translator words what was summarized.</summary>
    public bool HasMachines => Models.Value.IsOn;

    /// <summary>Keeps a summary and what the gate made of it, within the caller's transaction.</summary>
    public async Task KeepAsync(Session session, GatedSummary gated)
    {
        await Store.SaveAsync(session, gated.Summary);
        await Verdicts.SaveAsync(session, gated.Summary.Story, gated.Summary.Version, gated.Verdicts);
    }
}
