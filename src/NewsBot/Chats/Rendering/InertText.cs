using System.Text;

namespace NewsBot.Chats.Rendering;

/// <summary>
/// Text in which a chat service finds nothing to make a mention, a command, a hashtag or a link of: a character of no
/// width stands where it would begin. Readers see the same text.
/// </summary>
public static class InertText
{
    private const char Break = '\u200B';
    private const int NumbersOfAnAddress = 4;

    /// <summary>The line with its breaks. It has been through <see cref="HarmlessText"/>.</summary>
    public static string Of(string line)
    {
        var inert = new StringBuilder(line.Length + 8);
        for (int at = 0; at < line.Length; at++)
        {
            inert.Append(line[at]);
            if (at + 1 < line.Length ? Begins(line, at) : EndsOpen(line))
                inert.Append(Break);
        }

        return inert.ToString();
    }

    /// <summary>What comes behind the line, in other words, must not complete it.</summary>
    private static bool EndsOpen(string line) => line[^1] is '@' or '#' or '$' or '/';

    private static bool Begins(string line, int at) => line[at] switch
    {
        '@' => line[at + 1] is '&' or '!' || IsWord(line[at + 1]),
        '#' => IsWord(line[at + 1]),
        '$' => char.IsAsciiLetter(line[at + 1]),
        '/' => IsWord(line[at + 1]) && (at == 0 || !IsWord(line[at - 1])),
        ':' => line[at + 1] == '/',
        '.' or '。' or '．' => at > 0 && IsWord(line[at - 1]) && IsWord(line[at + 1]) && !IsInNumber(line, at),
        _ => false,
    };

    /// <summary>A decimal point or a date is left alone; four numbers in a row are a network address.</summary>
    private static bool IsInNumber(string line, int at)
    {
        int start = at;
        while (start > 0 && IsNumeric(line[start - 1]))
            start--;
        int end = at;
        while (end < line.Length && IsNumeric(line[end]))
            end++;
        bool isAlone = (start == 0 || !IsWord(line[start - 1])) && (end == line.Length || !IsWord(line[end]));
        return isAlone && line[start..end].Trim('.').Split('.').Length < NumbersOfAnAddress;
    }

    private static bool IsNumeric(char letter) => letter == '.' || char.IsAsciiDigit(letter);

    private static bool IsWord(char letter) =>
        letter == '_' || char.IsLetterOrDigit(letter) || char.IsSurrogate(letter);
}
