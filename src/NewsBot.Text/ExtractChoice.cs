using System.Runtime.InteropServices;

namespace NewsBot.Text;

/// <summary>An article as material for extracts.</summary>
/// <param name="Outlet">Whose it is; each outlet gives a sentence before one gives two.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Sentences">Its sentences in order.</param>
public sealed record ExtractSource(string Outlet, string Title, IReadOnlyList<string> Sentences);

/// <summary>
/// The sentences of an article that may be chosen, ranked and counted; the same whatever story the article is in.
/// </summary>
public sealed class PreparedSource
{
    private readonly ExtractChoice.Candidate[] _candidates;

    /// <param name="article">The article.</param>
    /// <param name="language">ISO 639-1 code.</param>
    public PreparedSource(ExtractSource article, string language)
    {
        Outlet = article.Outlet;
        _candidates = [.. ExtractChoice.Candidates(article, language)];
    }

    /// <summary>Whose it is.</summary>
    public string Outlet { get; }

    internal IEnumerable<ExtractChoice.Candidate> Candidates(int number) =>
        _candidates.Select(candidate => candidate with { Article = number });
}

/// <summary>A chosen sentence.</summary>
/// <param name="Article">Which article, from 0, in the order given.</param>
/// <param name="Index">Which of its sentences, from 0.</param>
/// <param name="Score">Its worth when it was chosen.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ChosenSentence(int Article, int Index, double Score);

/// <summary>Chooses extracts for a story of several articles; see <see cref="SentenceRanker"/>.</summary>
internal static class ExtractChoice
{
    private const int LeadSentences = 5;

    /// <summary>Above this cosine a sentence repeats one that was chosen.</summary>
    private const double Repeats = 0.6;

    public static IReadOnlyList<ChosenSentence> Choose(
        IReadOnlyList<PreparedSource> articles, int count, ExtractTaste taste)
    {
        List<Candidate> candidates =
        [
            .. articles.SelectMany((article, i) => article.Candidates(i))
                .Select(candidate => candidate with
                {
                    Score = candidate.Score + taste.Bonus(candidate.Article, candidate.Index),
                }),
        ];
        var given = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        bool oneOutlet = articles.Select(a => a.Outlet).Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1;
        var chosen = new List<Candidate>();
        while (chosen.Count < count && candidates.Count > 0)
        {
            // Each outlet gives one before any gives another.
            int fewest = candidates.Min(c => given.GetValueOrDefault(c.Outlet));
            (int, int)[] before = [.. chosen.Select(c => (c.Article, c.Index))];
            (Candidate best, double worth) = candidates.Where(c => given.GetValueOrDefault(c.Outlet) == fewest)
                .Select(c => (c, c.Score - MostAlike(c, chosen) - taste.Loss((c.Article, c.Index), before)))
                .MaxBy(c => c.Item2);
            if (chosen.Count > 0 && !oneOutlet && worth <= 0)
            {
                candidates.RemoveAll(c => given.GetValueOrDefault(c.Outlet) == fewest);
                continue;
            }

            chosen.Add(best);
            given[best.Outlet] = given.GetValueOrDefault(best.Outlet) + 1;
            candidates.RemoveAll(c => Equals(c, best) || Similarity.Cosine(c.Vector, best.Vector) > Repeats);
        }

        return [.. chosen.Select(c => new ChosenSentence(c.Article, c.Index, c.Score))];
    }

    private static double MostAlike(Candidate candidate, List<Candidate> chosen) =>
        chosen.Count == 0 ? 0 : chosen.Max(c => Similarity.Cosine(c.Vector, candidate.Vector));

    public static IEnumerable<Candidate> Candidates(ExtractSource article, string language) =>
        SentenceRanker.Rank(article.Title, article.Sentences, language)
            .Where(ranked => ranked.Index < LeadSentences)
            .Select(ranked => new Candidate(
                0,
                ranked.Index,
                article.Outlet,
                ranked.Score,
                TermVector.Of(Words.Of(article.Sentences[ranked.Index]))));

    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Candidate(int Article, int Index, string Outlet, double Score, TermVector Vector);
}
