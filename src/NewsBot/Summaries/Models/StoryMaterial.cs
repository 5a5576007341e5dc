using System.Globalization;
using System.Text;
using NewsBot.Articles;
using NewsBot.Stories;
using NewsBot.Summaries.Gate;
using NewsBot.Summaries.Lexicons;
using NewsBot.Text;
using NewsBot.Topics;

namespace NewsBot.Summaries.Models;

/// <summary>A sentence that a model is shown.</summary>
/// <param name="Id">What it is cited by, such as <c>s3</c>.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="From">Day, outlet and language.</param>
/// <param name="Text">The sentence, without what cannot be seen.</param>
public sealed record MaterialSentence(string Id, Provenance Source, string From, string Text);

/// <summary>
/// What a model is shown of a story: titles and the sentences that say most, nothing twice, nothing that talks to a
/// machine, nothing that is about nobody and nothing of the news, and no more than its budget.
/// </summary>
public sealed class StoryMaterial(Gazetteer gazetteer, Lexicon lexicon)
{
    private const int FewestConcepts = 2;
    private const int MostArticles = 12;
    private const int LeadSentences = 6;
    private const int LongestSentence = 420;
    private const int ShortestSentence = 25;
    private const int TokensAround = 22;
    private const double Repeats = 0.7;

    /// <summary>The sentences, article by article; each article has its best before any has its second.</summary>
    /// <param name="story">The story.</param>
    /// <param name="tokens">How many tokens all sentences may take, by <see cref="Tokens"/>.</param>
    public IReadOnlyList<MaterialSentence> Of(Story story, int tokens)
    {
        Article[] articles =
        [
            .. story.Articles.OrderBy(article => article.Side is null ? 0 : 1)
                .ThenByDescending(article => article.Published).Take(MostArticles),
        ];
        IEnumerable<(Article Article, int Index, string Text)> turns = articles
            .SelectMany(article => Ranked(article)
                .Select((sentence, turn) => (article, sentence.Index, sentence.Text, turn)))
            .OrderBy(candidate => candidate.turn)
            .Select(candidate => (candidate.article, candidate.Index, candidate.Text));
        var chosen = new List<(Article Article, int Index, string Text)>();
        var vectors = new List<TermVector>();
        foreach ((Article article, int index, string text) in turns)
        {
            var vector = TermVector.Of(Words.Of(text));
            int cost = Tokens.Of(text) + TokensAround;
            if (cost > tokens || vectors.Exists(other => Similarity.Cosine(other, vector) > Repeats))
                continue;
            tokens -= cost;
            vectors.Add(vector);
            chosen.Add((article, index, text));
        }

        return
        [
            .. chosen.OrderBy(sentence => Array.IndexOf(articles, sentence.Article)).ThenBy(sentence => sentence.Index)
                .Select((sentence, number) => new MaterialSentence(
                    string.Create(CultureInfo.InvariantCulture, $"s{number + 1}"),
                    new Provenance(sentence.Article.Id, sentence.Index),
                    From(sentence.Article),
                    sentence.Text)),
        ];
    }

    /// <summary>
    /// The lead's sentences by their worth, the title behind the first: what only repeats it is left out.
    /// </summary>
    private IEnumerable<(int Index, string Text)> Ranked(Article article)
    {
        string[] sentences =
        [
            .. Sentences.Split(article.Text, article.Language, LeadSentences).Select(sentence => Plain(sentence.Text)),
        ];
        (int Index, string Text)[] ranked =
        [
            .. SentenceRanker.Rank(article.Title, sentences, article.Language)
                .Select(sentence => (sentence.Index, sentences[sentence.Index])),
        ];
        (int Index, string Text)[] title = [(-1, Plain(article.Title))];
        return ranked.Take(1).Concat(title).Concat(ranked.Skip(1))
            .Where(sentence => IsFit(sentence.Text, article.Language));
    }

    private bool IsFit(string text, string language) =>
        text.Length is >= ShortestSentence and <= LongestSentence
        && MachineTalk.Suspect(text) is null
        && (gazetteer.Find(text, language).Count > 0
            || lexicon.Find(Words.Tokens(text), language).Take(FewestConcepts).Count() == FewestConcepts);

    private static string From(Article article) => string.Create(
        CultureInfo.InvariantCulture,
        $"{OutletDay.Of(article):yyyy-MM-dd} {Plain(article.Outlet)} {article.Language}");

    /// <summary>Without what a reader would not see, one blank for each gap.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
                plain.Append(plain.Length > 0 && plain[^1] != ' ' ? " " : "");
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse))
                plain.Append(rune.ToString());
        }

        return plain.ToString().Trim();
    }
}
