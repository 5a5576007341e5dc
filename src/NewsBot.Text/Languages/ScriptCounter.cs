namespace NewsBot.Text;

/// <summary>The letters that most of a text is written in.</summary>
internal enum Script
{
    /// <summary>Others, or no letters at all.</summary>
    None,
    Latin,
    Cyrillic,
}

internal static class ScriptCounter
{
    /// <summary>The script of more than half of the letters.</summary>
    public static Script Of(ReadOnlySpan<char> text)
    {
        int latin = 0, cyrillic = 0, other = 0;
        foreach (char c in text)
        {
            if (c < 0x250 ? char.IsLetter(c) : c is >= '\u1E00' and < '\u1F00')
                latin++;
            else if (c is >= '\u0400' and < '\u0530')
                cyrillic++;
            else if (char.IsLetter(c) || char.IsSurrogate(c))
                other++;
        }
        if (Math.Max(latin, cyrillic) <= other)
            return Script.None;
        return latin >= cyrillic ? Script.Latin : Script.Cyrillic;
    }
}
