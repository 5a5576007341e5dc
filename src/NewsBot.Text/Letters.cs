namespace NewsBot.Text;

/// <summary>Letters one at a time, for loops over every character that is read.</summary>
public static class Letters
{
    /// <summary>
    /// The small letter, as <see cref="char.ToLowerInvariant"/> gives it, which asks the tables of ICU for all but
    /// ASCII: of the letters that news is written in, a sum tells it.
    /// </summary>
    public static char Lower(char letter) => letter switch
    {
        < '\u0080' => char.IsAsciiLetterUpper(letter) ? (char)(letter | 0x20) : letter,
        >= 'а' and <= 'я' => letter,
        >= 'А' and <= 'Я' => (char)(letter + 0x20),
        >= 'Ѐ' and <= 'Џ' => (char)(letter + 0x50),
        _ => char.ToLowerInvariant(letter),
    };
}
