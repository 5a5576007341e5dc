using NewsBot.Text;

namespace NewsBot.Summaries.Gate.Reading;

/// <summary>Cuts a sentence into clauses, roughly: at marks, and at words that begin one.</summary>
internal static class ClauseReader
{
    /// <summary>The clause of each word, counted from 0.</summary>
    public static IReadOnlyList<int> Read(string text, IReadOnlyList<Token> tokens, GateLexicon words)
    {
        int[] clauses = new int[tokens.Count];
        int clause = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (i > 0 && (IsParted(text, tokens[i - 1], tokens[i]) || words["clause"].At(tokens, i) > 0))
                clause++;
            clauses[i] = clause;
        }

        return clauses;
    }

    /// <summary>A comma between two names of a list parts nothing, but which it is costs more than it brings.</summary>
    private static bool IsParted(string text, Token left, Token right)
    {
        int from = left.Start + left.Length;
        ReadOnlySpan<char> gap = text.AsSpan(from, right.Start - from);
        return gap.IndexOfAny(",;:()") >= 0 || gap.IndexOfAny("—–.!?") >= 0;
    }
}
