using System.Runtime.InteropServices;

namespace NewsBot.Text;

/// <summary>A sentence of an article with its worth as an extract.</summary>
/// <param name="Index">Which sentence, from 0.</param>
/// <param name="Score">Higher is better; comparable within one article only.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RankedSentence(int Index, double Score);

/// <summary>
/// Ranks the sentences of a news article as extracts. In Indonesian news (and Malay, written alike) nothing
/// unsupervised beats the lead; elsewhere position, nearness to the whole and nearness to the title decide together.
/// </summary>
public static class SentenceRanker
{
    private const int FewestWords = 5;

    /// <summary>All sentences, best first.</summary>
    public static IReadOnlyList<RankedSentence> Rank(string title, IReadOnlyList<string> sentences, string language)
    {
        TermVector[] vectors = [.. sentences.Select(s => TermVector.Of(Words.Of(s).Where(w => w.Length > 3)))];
        TermVector whole = TermVector.Centroid(vectors.Where(v => v.Length > 0));
        TermVector head = TermVector.Of(Words.Of(title).Where(w => w.Length > 3));
        return [.. sentences
            .Select((s, i) => new RankedSentence(i, Score(s, i, vectors[i], whole, head, language)))
            .OrderByDescending(r => r.Score)
            .ThenBy(r => r.Index)];
    }

    /// <summary>
    /// The best sentences for a story of several articles: from the first five of each, none repeating another, one
    /// from each outlet unless there is only one outlet.
    /// </summary>
    /// <param name="articles">Articles in one language, the most wanted (newest) first.</param>
    /// <param name="count">How many sentences at most.</param>
    /// <param name="language">Their language.</param>
    public static IReadOnlyList<ChosenSentence> Choose(
        IReadOnlyList<ExtractSource> articles, int count, string language) =>
        ExtractChoice.Choose(articles, count, language);

    private static double Score(
        string sentence, int index, TermVector vector, TermVector whole, TermVector head, string language)
    {
        double position = 1.0 / (1 + index);
        double fault = Words.Of(sentence).Count < FewestWords ? 1 : 0;
        if (language is "id" or "ms")
            return position - fault;
        return position + 0.5 * Similarity.Cosine(vector, whole) + 0.5 * Similarity.Cosine(vector, head) - fault;
    }
}
