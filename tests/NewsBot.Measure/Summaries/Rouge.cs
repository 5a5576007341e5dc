using System.Runtime.InteropServices;

namespace NewsBot.Measure.Summaries;

/// <summary>Three scores of one summary, each an F1 from 0 to 1.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RougeScore(double One, double Two, double L);

/// <summary>
/// ROUGE-1, ROUGE-2 and summary-level ROUGE-L (Lin, 2004): shared words, shared word pairs, and for each sentence of
/// the reference the union of its longest common subsequences with every sentence of the summary. Words are runs of
/// letters, digits and underscores, lower-cased; nothing is stemmed or left out.
/// </summary>
internal static class Rouge
{
    public static RougeScore Of(IReadOnlyList<string> summary, IReadOnlyList<string> reference)
    {
        string[][] ours = [.. summary.Select(Tokens)];
        string[][] theirs = [.. reference.Select(Tokens)];
        string[] our = [.. ours.SelectMany(s => s)], their = [.. theirs.SelectMany(s => s)];
        return new RougeScore(
            Shared(Grams(our, 1), Grams(their, 1)),
            Shared(Grams(our, 2), Grams(their, 2)),
            UnionLcs(ours, theirs, our, their));
    }

    private static string[] Tokens(string sentence)
    {
        var tokens = new List<string>();
        int start = -1;
        string text = sentence.ToLowerInvariant();
        for (int i = 0; i <= text.Length; i++)
        {
            bool inside = i < text.Length
                && (char.IsLetterOrDigit(text[i]) || text[i] == '_' || char.IsNumber(text[i]));
            if (inside && start < 0)
                start = i;
            if (inside || start < 0)
                continue;
            tokens.Add(text[start..i]);
            start = -1;
        }
        return [.. tokens];
    }

    private static Dictionary<string, int> Grams(string[] tokens, int size)
    {
        var grams = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i + size <= tokens.Length; i++)
        {
            string gram = string.Join(' ', tokens, i, size);
            grams[gram] = grams.GetValueOrDefault(gram) + 1;
        }
        return grams;
    }

    private static double Shared(Dictionary<string, int> ours, Dictionary<string, int> theirs)
    {
        int shared = ours.Sum(gram => Math.Min(gram.Value, theirs.GetValueOrDefault(gram.Key)));
        return F1(shared, ours.Values.Sum(), theirs.Values.Sum());
    }

    private static double UnionLcs(string[][] ours, string[][] theirs, string[] our, string[] their)
    {
        Dictionary<string, int> leftOurs = Grams(our, 1), leftTheirs = Grams(their, 1);
        int hits = 0;
        foreach (string[] reference in theirs)
        {
            foreach (int at in ours.SelectMany(s => CommonSubsequence(reference, s)).Distinct())
            {
                string token = reference[at];
                if (leftOurs.GetValueOrDefault(token) <= 0 || leftTheirs.GetValueOrDefault(token) <= 0)
                    continue;
                hits++;
                leftOurs[token]--;
                leftTheirs[token]--;
            }
        }
        return F1(hits, our.Length, their.Length);
    }

    /// <summary>The places in the reference of one longest common subsequence.</summary>
    private static List<int> CommonSubsequence(string[] reference, string[] candidate)
    {
        int[][] lengths = [.. Enumerable.Range(0, reference.Length + 1).Select(_ => new int[candidate.Length + 1])];
        for (int i = 1; i <= reference.Length; i++)
        {
            for (int j = 1; j <= candidate.Length; j++)
            {
                lengths[i][j] = string.Equals(reference[i - 1], candidate[j - 1], StringComparison.Ordinal)
                    ? lengths[i - 1][j - 1] + 1
                    : Math.Max(lengths[i - 1][j], lengths[i][j - 1]);
            }
        }
        return Trace(lengths, reference, candidate);
    }

    private static List<int> Trace(int[][] lengths, string[] reference, string[] candidate)
    {
        var places = new List<int>();
        int i = reference.Length, j = candidate.Length;
        while (i > 0 && j > 0)
        {
            if (string.Equals(reference[i - 1], candidate[j - 1], StringComparison.Ordinal))
            {
                places.Add(--i);
                j--;
            }
            else if (lengths[i - 1][j] >= lengths[i][j - 1])
            {
                i--;
            }
            else
            {
                j--;
            }
        }
        return places;
    }

    private static double F1(double shared, double ours, double theirs)
    {
        double precision = shared / Math.Max(1, ours), recall = shared / Math.Max(1, theirs);
        return precision + recall <= 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
