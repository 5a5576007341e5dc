namespace NewsBot.Digests.Rendering;

/// <summary>Breaks a line at spaces.</summary>
public static class TextWrap
{
    /// <summary>
    /// Lines of at most <paramref name="width"/> UTF-16 units; a word that is longer (an address) stays whole on a
    /// line.
    /// </summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        int start = 0;
        while (text.Length - start > width)
        {
            int cut = text.LastIndexOf(' ', start + width, width + 1);
            if (cut <= start)
                cut = text.IndexOf(' ', start);
            if (cut < 0)
                break;
            yield return text[start..cut];
            start = cut + 1;
        }

        yield return text[start..];
    }
}
