using NewsBot.Storage;
using NewsBot.Text;

namespace NewsBot.Articles;

/// <summary>Finds the article of which a text is a copy.</summary>
public static class ArticleCopies
{
    // A teaser or two sentences of an agency are too little to say that two articles are one.
    private const int FewestShingles = 24;

    /// <summary>What copies of this text will be found by.</summary>
    public static (TextFingerprint Fingerprint, ArticlePrint Print) Of(string text)
    {
        TextFingerprint fingerprint = TextFingerprint.Of(text);
        IReadOnlyList<long> keys = fingerprint.Shingles < FewestShingles ? [] : fingerprint.Bands();
        return (fingerprint, new ArticlePrint(fingerprint.ToBytes(), keys));
    }

    /// <summary>
    /// The earliest article in the same language that carries the same text; null where there is none.
    /// </summary>
    public static async Task<ArticleId?> FindAsync(
        Session session,
        (TextFingerprint Fingerprint, ArticlePrint Print) text,
        string language,
        DateTimeOffset since)
    {
        IReadOnlyList<ArticleCandidate> candidates =
            await ArticleKeyStore.CandidatesAsync(session, text.Print.Keys, language, since);
        return candidates
            .Where(candidate => NearDuplicates.Compare(
                text.Fingerprint, TextFingerprint.FromBytes(candidate.Fingerprint)).Kind == DuplicateKind.Same)
            .Select(candidate => (ArticleId?)candidate.Article)
            .MinBy(article => article!.Value.Value);
    }
}
