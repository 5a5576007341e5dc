using NewsBot.Text;

namespace NewsBot.Summaries.Gate.Reading;

/// <summary>Figures with letters behind them are two words: "50bn", "40km", "120k", "3rd", "50млн".</summary>
internal static class GluedFigures
{
    /// <summary>The words, cut where letters follow figures.</summary>
    public static IReadOnlyList<Token> Cut(IReadOnlyList<Token> tokens)
    {
        if (!tokens.Any(IsGlued))
            return tokens;
        var cut = new List<Token>(tokens.Count + 2);
        foreach (Token token in tokens)
        {
            int letters = IsGlued(token) ? Letters(token.Text) : 0;
            if (letters == 0)
            {
                cut.Add(token);
                continue;
            }

            cut.Add(new Token(token.Start, letters, token.Text[..letters]));
            cut.Add(new Token(token.Start + letters, token.Length - letters, token.Text[letters..]));
        }

        return cut;
    }

    private static bool IsGlued(Token token) =>
        token.Length == token.Text.Length && Words.IsNumber(token.Text) && Letters(token.Text) > 0;

    /// <summary>Where letters begin behind the figures; 0 where there are none.</summary>
    private static int Letters(string word)
    {
        for (int at = 1; at < word.Length; at++)
        {
            if (char.IsLetter(word[at]))
                return char.IsAsciiDigit(word[at - 1]) ? at : 0;
        }

        return 0;
    }
}
