using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Summaries.Gate;

namespace NewsBot.Summaries.Models;

/// <summary>
/// Has machines word a summary that is there already. A digest that is due meanwhile tells what there is, so that no
/// machine can hold it up; what comes too late is dropped.
/// </summary>
public sealed class MachineStage(
    Database database,
    StoryStore stories,
    MachinePen pen,
    WorkQueue queue) : IWorkStage
{
    /// <inheritdoc/>
    public string Stage => StageNames.Machines;

    /// <inheritdoc/>
    public int Parallelism => pen.Concurrency;

    /// <inheritdoc/>
    public bool IsSlow => true;

    /// <inheritdoc/>
    public async Task WorkAsync(WorkItem item, CancellationToken cancellation)
    {
        Story? story = await stories.GetAsync(new StoryId(item.Id), cancellation);
        Summary? plain = story is { Articles.Count: > 0 }
            ? await pen.Keeper.Store.VersionAsync(story.Id, story.Version, cancellation)
            : null;
        GatedSummary? worded = plain is null
            ? null
            : await pen.WordAsync(story!, plain, cancellation);
        await database.WriteAsync(
            async session =>
            {
                if (worded is not null && await pen.Keeper.Store.IsLatestAsync(session, worded.Summary))
                    await pen.Keeper.KeepAsync(session, story!, worded);
                await queue.FinishAsync(session, item);
            },
            cancellation);
    }
}
