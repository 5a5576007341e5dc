using System.Globalization;

namespace NewsBot.Chats.Rendering;

/// <summary>Finds where a text that is too long may be cut.</summary>
public static class TextCut
{
    /// <summary>
    /// Where to cut so that at most <paramref name="limit"/> UTF-16 units come before: behind a sentence, else behind a
    /// word, if that leaves at least half; else between what a reader takes for characters.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">At least 2.</param>
    /// <returns>An offset above zero; the length of the text where all of it fits.</returns>
    public static int Within(string text, int limit)
    {
        if (text.Length <= limit)
            return text.Length;
        int word = 0;
        for (int at = limit; at > limit / 2; at--)
        {
            if (!char.IsWhiteSpace(text[at - 1]))
                continue;
            word = word == 0 ? at : word;
            if (text[at - 1] == '\n' || IsEndOfSentence(text, at - 1))
                return at;
        }

        return word > 0 ? word : Character(text, limit);
    }

    /// <summary>The text within the limit, with an ellipsis where something was cut off.</summary>
    public static string Shortened(string text, int limit) =>
        text.Length <= limit ? text : text[..Within(text, limit - 1)].TrimEnd() + "…";

    private static bool IsEndOfSentence(string text, int space) =>
        space > 0 && text[space - 1] is '.' or '!' or '?' or '…' or '。' or '”' or '»' or '"';

    private static int Character(string text, int limit)
    {
        int end = 0;
        while (end < text.Length)
        {
            int next = end + StringInfo.GetNextTextElementLength(text, end);
            if (next > limit)
                break;
            end = next;
        }

        // What counts as one character may be longer than any limit: then between code points.
        return end > 0 ? end : limit - (char.IsLowSurrogate(text[limit]) ? 1 : 0);
    }
}
