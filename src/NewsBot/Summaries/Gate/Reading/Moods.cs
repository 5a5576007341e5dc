using NewsBot.Text;

namespace NewsBot.Summaries.Gate.Reading;

/// <summary>Tells how sure a text is of a word: by the words before it in its clause, then by its own form.</summary>
internal sealed class Moods(IReadOnlyList<Token> tokens, IReadOnlyList<int> clauses, GateLexicon words)
{
    private const int Reach = 5;

    /// <summary>The mood of the word.</summary>
    /// <param name="at">Which word.</param>
    /// <param name="verb">Whether it is a verb.</param>
    public Mood Of(int at, bool verb)
    {
        for (int i = at - 1; i >= Math.Max(0, at - Reach) && clauses[i] == clauses[at]; i--)
        {
            if (words["fact"].At(tokens, i) > 0 || words["stop"].At(tokens, i) > 0)
                break;
            if (Marked(i, at) is { } marked)
                return marked;
            if (VerbForms.IsFact(tokens[i].Text, words.Language))
                break;
        }

        if (words["possible"].At(tokens, Opening(at)) > 0)
            return Mood.Possible;
        return verb && VerbForms.IsFact(tokens[at].Text, words.Language) ? Mood.Fact : Mood.Unknown;
    }

    private Mood? Marked(int i, int at)
    {
        if (words["possible"].At(tokens, i) is var possible and > 0 && i + possible <= at)
            return Mood.Possible;
        if (words["wished"].At(tokens, i) > 0)
            return Mood.Wished;
        return words["planned"].At(tokens, i) is var planned and > 0 && i + planned <= at ? Mood.Planned : null;
    }

    private int Opening(int at)
    {
        int first = at;
        while (first > 0 && clauses[first - 1] == clauses[at])
            first--;
        return first;
    }
}
