namespace NewsBot.Topics;

/// <summary>How the letters of a text must stand for an alias to be found.</summary>
internal enum AliasCase
{
    /// <summary>"рф": in any case.</summary>
    Any,

    /// <summary>"Turkey": the first letter is a capital.</summary>
    Capital,

    /// <summary>"US", "=Маск": exactly so, and never inflected.</summary>
    Exact,
}

/// <summary>One spelling of a name.</summary>
/// <param name="Text">As written in the file, without its mark.</param>
/// <param name="Language">The language it holds in, or <see cref="NameEntry.EveryLanguage"/>.</param>
/// <param name="Case">How the letters must stand.</param>
/// <param name="IsTentative">It counts only where another spelling of the same name is in the text.</param>
/// <param name="IsAdjective">It is an adjective or the name of a people.</param>
internal sealed record Alias(
    string Text,
    string Language,
    AliasCase Case,
    bool IsTentative = false,
    bool IsAdjective = false)
{
    /// <summary>
    /// Reads the notation: <c>Name</c> needs a capital, <c>NAME</c> and <c>=Name</c> stand exactly so, <c>name</c> may
    /// stand in any case, <c>~Name</c> counts only where the text has another spelling of the same name.
    /// </summary>
    public static Alias Parse(string text, string language)
    {
        bool tentative = text.StartsWith('~');
        string rest = tentative ? text[1..] : text;
        bool exact = rest.StartsWith('=');
        rest = exact ? rest[1..] : rest;
        return new(rest.TrimEnd('.'), language, exact ? AliasCase.Exact : CaseOf(rest), tentative);
    }

    /// <summary>
    /// True where <paramref name="text"/> from <paramref name="start"/> is written as this alias wants.
    /// </summary>
    public bool Fits(string text, int start, int length) => Case switch
    {
        AliasCase.Exact => text.AsSpan(start, length).SequenceEqual(Text),
        AliasCase.Capital => !char.IsLower(text[start]),
        _ => true,
    };

    private static AliasCase CaseOf(string text)
    {
        bool hasLower = text.Any(char.IsLower);
        if (!hasLower)
            return AliasCase.Exact;
        return char.IsLower(text[0]) ? AliasCase.Any : AliasCase.Capital;
    }
}
