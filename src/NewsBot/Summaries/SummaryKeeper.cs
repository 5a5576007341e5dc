using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Summaries.Gate;
using NewsBot.Summaries.Search;

namespace NewsBot.Summaries;

/// <summary>Keeps a summary together with what belongs to it.</summary>
public sealed record SummaryKeeper(SummaryStore Store, VerdictStore Verdicts)
{
    /// <summary>
    /// Keeps a summary, what the gate made of its lines, and the words it is found by, within the caller's transaction.
    /// </summary>
    public async Task KeepAsync(Session session, Story story, GatedSummary gated)
    {
        await Store.SaveAsync(session, gated.Summary);
        await Verdicts.SaveAsync(session, gated.Summary.Story, gated.Summary.Version, gated.Verdicts);
        await StoryIndex.PutAsync(session, story, gated.Summary);
    }
}
