using NewsBot.Stories;
using NewsBot.Summaries;

namespace NewsBot.Chats.Commands.Reading;

/// <summary>A story in one line of a list.</summary>
/// <param name="Story">The story.</param>
/// <param name="Headline">What happened, in a language of the reader where there is one.</param>
/// <param name="Address">Its first article; null for none.</param>
/// <param name="Began">When it began.</param>
/// <param name="Outlets">How many outlets tell it.</param>
public sealed record FoundStoryLine(
    StoryId Story, string Headline, Uri? Address, DateTimeOffset Began, int Outlets);

/// <summary>Reads stories as lines of a list.</summary>
public sealed class FoundStoryLines(StoryStore stories, SummaryStore summaries)
{
    /// <summary>Those of the stories that have a summary, in their order.</summary>
    public async Task<IReadOnlyList<FoundStoryLine>> ReadAsync(
        IReadOnlyList<StoryId> ids, IReadOnlyList<string> languages, CancellationToken cancellation)
    {
        IReadOnlyDictionary<StoryId, Summary> latest = await summaries.LatestAsync(ids, cancellation);
        return
        [
            .. (await stories.GetAsync(ids, cancellation))
                .Where(story => latest.ContainsKey(story.Id) && latest[story.Id].ByLanguage.Count > 0)
                .Select(story => Line(story, latest[story.Id], languages)),
        ];
    }

    private static FoundStoryLine Line(Story story, Summary summary, IReadOnlyList<string> languages)
    {
        string language = languages.FirstOrDefault(summary.ByLanguage.ContainsKey) ?? summary.ByLanguage.Keys.First();
        return new FoundStoryLine(
            story.Id,
            summary.ByLanguage[language].Headline.Text,
            story.Articles is [var first, ..] ? first.Address : null,
            story.Began,
            story.Articles.Select(article => article.Outlet).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
