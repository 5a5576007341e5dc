using NewsBot.Articles;
using NewsBot.Feeds.Reading;

namespace NewsBot.Topics;

/// <summary>
/// Spares sites the requests for pages that no topic can want. Of a general feed one entry in fifty is wanted; where
/// headline and standfirst name nobody and nothing of a topic, the page behind them is as good as never about it.
/// </summary>
public sealed class TopicGate(TopicJudge judge, ArticleLanguages languages)
{
    /// <summary>With fewer words a feed tells too little to judge by: a headline alone may name nobody.</summary>
    public const int EnoughWords = 20;

    /// <summary>Why the page is not worth a request, for a person; null where it is.</summary>
    public string? Refuse(SourcedEntry entry)
    {
        string text = PlainText.FromHtml(entry.Entry.Html);
        string title = entry.Entry.Title;
        string language = languages.Identify($"{title}\n{text}", entry.Entry.Language ?? entry.Feed.Language);
        return Tells(title, text) && !judge.MayConcern(title, text, language)
            ? "nothing that the feed tells of it belongs to a topic"
            : null;
    }

    /// <summary>Whether a headline and what follows it are enough to judge by.</summary>
    public static bool Tells(string title, string text) => Word.Of($"{title}\n{text}").Count >= EnoughWords;
}
