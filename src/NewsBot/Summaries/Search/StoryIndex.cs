using NewsBot.Storage;
using NewsBot.Stories;

namespace NewsBot.Summaries.Search;

/// <summary>The words by which stories are found: lines in every language, and the titles of articles.</summary>
public static class StoryIndex
{
    private const int MostWords = 3000;

    /// <summary>Keeps a story's words in place of those before, with its summary or not at all.</summary>
    public static Task PutAsync(Session session, Story story, Summary summary)
    {
        string words = string.Join(
            ' ',
            Texts(story, summary).SelectMany(SearchText.Words).Distinct(StringComparer.Ordinal).Take(MostWords));
        return session.ExecuteAsync(
            session.Dialect == Dialect.Postgres
                ? """
                  INSERT INTO story_text (story, words) VALUES (@Value, to_tsvector('simple', @words))
                  ON CONFLICT (story) DO UPDATE SET words = excluded.words
                  """
                : "INSERT OR REPLACE INTO story_text (rowid, words) VALUES (@Value, @words)",
            new { story.Id.Value, words });
    }

    private static IEnumerable<string> Texts(Story story, Summary summary) =>
        summary.ByLanguage.Values.SelectMany(local => local.Lines.Prepend(local.Headline)).Select(line => line.Text)
            .Concat(story.Articles.Select(article => article.Title));
}
