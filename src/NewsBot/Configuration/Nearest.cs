namespace NewsBot.Configuration;

/// <summary>Finds what a person probably meant.</summary>
public static class Nearest
{
    private const int LongestWord = 100;

    /// <summary>The candidate at the least edit distance, if that is at most two, or a third of its length.</summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        if (word.Length > LongestWord)
            return null;
        (string? Name, int Distance) best = candidates
            .Select(name => ((string?)name, Distance(word.ToUpperInvariant(), name.ToUpperInvariant())))
            .DefaultIfEmpty((null, int.MaxValue))
            .MinBy(candidate => candidate.Item2);
        return best.Name is not null && best.Distance <= Math.Max(2, best.Name.Length / 3) ? best.Name : null;
    }

    /// <summary>"Did you mean X?" with a leading space, or nothing.</summary>
    public static string Hint(string word, IEnumerable<string> candidates) =>
        To(word, candidates) is { } name ? $" Did you mean {name}?" : "";

    /// <summary>Levenshtein distance: insertions, deletions and replacements of one character.</summary>
    private static int Distance(string a, string b)
    {
        int[] previous = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int[] current = new int[b.Length + 1];
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, 1 + Math.Min(previous[j], current[j - 1]));
            }

            previous = current;
        }

        return previous[b.Length];
    }
}
