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
    IOptions<SummariesOptions> options) : IBatchStage
{
    /// <inheritdoc/>
    public string Stage => StageNames.Summaries;

    /// <inheritdoc/>
    public int Parallelism => options.Value.Parallelism;

    /// <summary>A story that several articles of one poll join is summarized once.</summary>
    public Gathering? Gathers { get; } =
        new([StageNames.Stories], TimeSpan.FromSeconds(5)) { HeedsAnnouncements = false };

    /// <inheritdoc/>
    public async Task WorkAsync(IReadOnlyList<WorkItem> items, CancellationToken cancellation)
    {
        var made = new List<(WorkItem Item, Story? Story, GatedSummary? Summary)>();
        foreach (WorkItem item in items)
        {
            Story? story = await stories.TellingAsync(new StoryId(item.Id), cancellation);
            made.Add((item, story, story is { Articles.Count: > 0 }
                ? pen.Summarizer.Summarize(story, options.Value.Codes)
                : null));
        }

        await database.WriteAsync(
            async session =>
            {
                foreach ((WorkItem item, Story? story, GatedSummary? summary) in made)
                {
                    if (summary is not null)
                        await KeepAsync(session, story!, summary, item);
                    await queue.FinishAsync(session, item);
                }
            },
            cancellation);
    }

    private async Task KeepAsync(Session session, Story story, GatedSummary summary, WorkItem item)
    {
        await pen.Keeper.KeepAsync(session, story, summary);
        if (pen.HasMachines)
            await queue.AddAsync(session, StageNames.Machines, item.Id);
    }
}

/// <summary>What writes summaries and what keeps them.</summary>
public sealed record SummaryPen(GatedSummarizer Summarizer, SummaryKeeper Keeper, IOptions<ModelsOptions> Models)
{
    /// <summary>Whether a model or translator words what was summarized.</summary>
    public bool HasMachines => Models.Value.IsOn;
}
