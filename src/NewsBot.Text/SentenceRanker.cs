using System.Runtime.InteropServices;

namespace NewsBot.Text;

/// <summary>A sentence of an article with its worth as an extract.</summary>
/// <param name="Index">Which sentence, from 0.</param>
/// <param name="Score">Higher is better; comparable between articles of one language.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RankedSentence(int Index, double Score);

/// <summary>
/// Ranks the sentences of a news article as extracts. In Indonesian and Malay news the first sentences that can stand
/// alone win over anything that weighs words; elsewhere nearness to the title and to the whole has a say too.
/// </summary>
public static class SentenceRanker
{
    private const int FewestLetters = 4;
    private const double PositionDecay = 0.5;
    private const double WholeWeight = 0.5;
    private const double TitleWeight = 1;

    /// <summary>All sentences, best first.</summary>
    /// <param name="title">The headline; empty where there is none.</param>
    /// <param name="sentences">The sentences of the body, in order.</param>
    /// <param name="language">ISO 639-1 code.</param>
    public static IReadOnlyList<RankedSentence> Rank(string title, IReadOnlyList<string> sentences, string language)
    {
        IReadOnlyList<double> faults = SentenceQuality.Faults(sentences);
        double[] relevance = language is "id" or "ms" ? new double[sentences.Count] : Relevance(title, sentences);
        return [.. sentences
            .Select((_, i) => new RankedSentence(i, 1 / (1 + PositionDecay * i) + relevance[i] - faults[i]))
            .OrderByDescending(ranked => ranked.Score)
            .ThenBy(ranked => ranked.Index)];
    }

    /// <summary>
    /// The best sentences for a story of several articles: from the first five of each, none repeating another, one
    /// from each outlet before one gives two.
    /// </summary>
    /// <param name="articles">Articles in one language, the most wanted (newest) first.</param>
    /// <param name="count">How many sentences at most.</param>
    /// <param name="language">Their language.</param>
    public static IReadOnlyList<ChosenSentence> Choose(
        IReadOnlyList<ExtractSource> articles, int count, string language) =>
        Choose([.. articles.Select(article => new PreparedSource(article, language))], count);

    /// <summary>
    /// As <see cref="Choose(IReadOnlyList{ExtractSource}, int, string)"/>, from articles that were prepared before.
    /// </summary>
    public static IReadOnlyList<ChosenSentence> Choose(
        IReadOnlyList<PreparedSource> articles, int count, ExtractTaste? taste = null) =>
        ExtractChoice.Choose(articles, count, taste ?? new ExtractTaste());

    private static double[] Relevance(string title, IReadOnlyList<string> sentences)
    {
        TermVector[] vectors = [.. sentences.Select(Vector)];
        TermVector whole = TermVector.Centroid(vectors.Where(vector => vector.Length > 0));
        TermVector head = Vector(title);
        return
        [
            .. vectors.Select(v =>
                WholeWeight * Similarity.Cosine(v, whole) + TitleWeight * Similarity.Cosine(v, head)),
        ];
    }

    // Short words are the little ones in every language that is read.
    private static TermVector Vector(string text) =>
        TermVector.Of(Words.Of(text).Where(w => w.Length >= FewestLetters));
}
