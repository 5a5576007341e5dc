using NewsBot.Articles;
using NewsBot.Text;
using NewsBot.Topics;

namespace NewsBot.Stories;

/// <summary>Reads from an article what clustering needs to know of it. Pure, and safe for several threads.</summary>
public sealed class FeatureReader(Lexicon lexicon, Gazetteer gazetteer, TopicList topics)
{
    // What comes later in a long piece is background, which other events share.
    private const int MostText = 6000;

    /// <summary>Reads an article.</summary>
    public ArticleFeatures Read(Article article) =>
        Read(article.Id, article.Language, article.Title, article.Text, article.Published);

    /// <summary>Reads a title and a text.</summary>
    /// <param name="id">The article.</param>
    /// <param name="language">ISO 639-1 code.</param>
    /// <param name="title">Plain text, one line.</param>
    /// <param name="text">Plain text.</param>
    /// <param name="published">When it was published; null where nobody knows.</param>
    public ArticleFeatures Read(ArticleId id, string language, string title, string text, DateTimeOffset? published)
    {
        string whole = title + "\n" + (text.Length > MostText ? text[..MostText] : text);
        var page = new FeaturePage(whole, title.Length, language);
        IReadOnlyList<Mention> found = gazetteer.Find(whole, language);
        ConceptMention[] concepts = [.. lexicon.Find(page.Tokens, language)];

        var keys = new NameKeys(page, found, concepts);
        (FeatureBag titleTerms, FeatureBag leadTerms, FeatureBag textTerms) = Terms(page);
        (FeatureBag leadConcepts, FeatureBag allConcepts) = Concepts(page, concepts);
        var numbers = new FeatureBag();
        new NumberKeys(page.Tokens, language, published).AddTo(
            numbers, concepts.ToDictionary(concept => concept.Token), page.WeightAt);
        var actKeys = new FeatureBag();
        ActMention[] acts = [.. topics.All.SelectMany(topic => topic.Acts.Find(page.Head, language))];
        ActKeys.AddTo(actKeys, page, keys.ByToken, concepts, acts);
        return new ArticleFeatures
        {
            Id = id,
            Language = language,
            Published = published,
            Title = titleTerms,
            Lead = leadTerms,
            Text = textTerms,
            LeadConcepts = leadConcepts,
            Concepts = allConcepts,
            Names = keys.Bag(),
            Numbers = numbers,
            Acts = actKeys,
        };
    }

    private static (FeatureBag Title, FeatureBag Lead, FeatureBag Text) Terms(FeaturePage page)
    {
        FeatureBag title = [], lead = [], text = [];
        for (int i = 0; i < page.Tokens.Count; i++)
        {
            string word = page.Tokens[i].Text;
            if (word.Length < 2 || Words.IsNumber(word))
                continue;
            string stem = TermStems.Of(word, page.Language);
            text.Tally(stem, page.WeightAt(i));
            if (i < page.LeadEnd)
                lead.Tally(stem);
            if (i < page.TitleEnd)
                title.Tally(stem);
        }

        return (title, lead, text);
    }

    private static (FeatureBag Lead, FeatureBag All) Concepts(FeaturePage page, ConceptMention[] mentions)
    {
        FeatureBag lead = [], all = [];
        foreach (ConceptMention mention in mentions)
        {
            all.Tally(mention.Concept, page.WeightAt(mention.Token));
            if (mention.Token < page.LeadEnd)
                lead.Tally(mention.Concept, mention.Token < page.TitleEnd ? 2 : 1);
        }

        return (lead, all);
    }
}
