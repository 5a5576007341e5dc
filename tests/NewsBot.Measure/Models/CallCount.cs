using NewsBot.Articles;
using NewsBot.Stories;
using NewsBot.Summaries;
using NewsBot.Summaries.Gate;
using NewsBot.Summaries.Models;

namespace NewsBot.Measure.Models;

/// <summary>How many calls labelled stories take, where each article comes in a poll of its own.</summary>
internal sealed class CallCount(GatedSummarizer summarizer)
{
    /// <summary>Calls for a story that grows article by article.</summary>
    public int Of(IReadOnlyList<Article> articles)
    {
        Summary? before = null;
        int calls = 0;
        for (int count = 1; count <= articles.Count; count++)
        {
            var story = new Story
            {
                Id = new StoryId(1),
                Topic = "measured",
                Version = count,
                Began = articles[0].Published,
                Updated = articles[count - 1].Published,
                Articles = [.. articles.Take(count)],
            };
            Summary plain = summarizer.Summarize(story, ["id", "en"]).Summary;
            Summary? carried = Carried.Over(before, plain, story);
            calls += carried is null ? 1 : 0;
            before = carried ?? plain with { Machine = MachineShare.Asked };
        }

        return calls;
    }
}
