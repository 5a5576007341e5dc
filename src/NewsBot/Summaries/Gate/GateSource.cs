using NewsBot.Articles;
using NewsBot.Summaries.Lexicons;
using NewsBot.Text;

namespace NewsBot.Summaries.Gate;

/// <summary>A sentence (or title) that a line cites.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Day">The day that "on Friday" and "today" are counted from.</param>
/// <param name="Before">The sentence before it, which says who "he" is; empty for the first.</param>
/// <param name="After">The sentence behind it, which may name who said it; empty for the last.</param>
public sealed record GateSource(string Text, string Language, DateOnly Day, string Before = "", string After = "")
{
    /// <summary>What <paramref name="cited"/> stands for among the articles of a story.</summary>
    public static IReadOnlyList<GateSource> Of(IEnumerable<Provenance> cited, IReadOnlyList<Article> articles) =>
        [.. cited.Select(cite => Of(cite, articles)).OfType<GateSource>()];

    private static GateSource? Of(Provenance cite, IReadOnlyList<Article> articles)
    {
        if (articles.FirstOrDefault(candidate => candidate.Id == cite.Article) is not { } article)
            return null;
        DateOnly day = OutletDay.Of(article);
        if (cite.Sentence < 0)
        {
            IReadOnlyList<Sentence> lead = Sentences.Split(article.Text, article.Language, 1);
            return new GateSource(
                article.Title, article.Language, day, After: lead.Count > 0 ? lead[0].Text : "");
        }

        IReadOnlyList<Sentence> all = Sentences.Split(article.Text, article.Language, cite.Sentence + 2);
        if (cite.Sentence >= all.Count)
            return null;
        return new GateSource(
            all[cite.Sentence].Text,
            article.Language,
            day,
            cite.Sentence == 0 ? "" : all[cite.Sentence - 1].Text,
            cite.Sentence + 1 < all.Count ? all[cite.Sentence + 1].Text : "");
    }
}

/// <summary>A line that is to be judged.</summary>
/// <param name="Text">What a reader would see.</param>
/// <param name="Language">The language it should be in, ISO 639-1.</param>
/// <param name="Maker">How it was made.</param>
/// <param name="Sources">The sentences that it cites.</param>
public sealed record GateLine(string Text, string Language, LineEngine Maker, IReadOnlyList<GateSource> Sources)
{
    /// <summary>True for a headline, which may be shorter.</summary>
    public bool IsHeadline { get; init; }

    /// <summary>True where a machine worded it, so that it answers for every word.</summary>
    public bool IsWorded => Maker is LineEngine.Model or LineEngine.Translated;

    /// <summary>True where it is a sentence of the coverage itself.</summary>
    public bool IsQuoted => Maker is LineEngine.Extract or LineEngine.Original;
}
