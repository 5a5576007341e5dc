namespace NewsBot.Articles.Pages;

/// <summary>Tells running text from scraps by how it ends, in any script.</summary>
internal static class Sentences
{
    private const string Enders = ".!?…:;。！？।؟";
    private const string Closers = "\"'”’»“)]";

    /// <summary>Whether the text ends as a sentence does.</summary>
    public static bool Ends(ReadOnlySpan<char> text)
    {
        int end = text.Length;
        while (end > 0
            && (Closers.Contains(text[end - 1], StringComparison.Ordinal) || char.IsWhiteSpace(text[end - 1])))
            end--;
        return end > 0 && Enders.Contains(text[end - 1], StringComparison.Ordinal);
    }
}
