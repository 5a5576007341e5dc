namespace NewsBot.Summaries.Models;

/// <summary>
/// Estimates how many tokens a text takes, a little too high, without a tokenizer's tables in memory. Held against
/// o200k_base by <c>Measure models</c>.
/// </summary>
public static class Tokens
{
    private const double LatinLetters = 3.7;
    private const double OtherLetters = 2.6;

    /// <summary>The estimate.</summary>
    public static int Of(string text)
    {
        int latin = 0, other = 0, marks = 0;
        foreach (char letter in text)
        {
            if (letter < 0x250)
                _ = char.IsLetter(letter) || letter == ' ' ? latin++ : marks++;
            else
                other++;
        }

        return (int)Math.Ceiling((latin / LatinLetters) + (other / OtherLetters) + (marks * 0.6));
    }
}
