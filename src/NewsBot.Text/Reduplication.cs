namespace NewsBot.Text;

/// <summary>
/// Tells Indonesian and Malay doubled words (<c>anak-anak</c>, <c>bersama-sama</c>, <c>mudah-mudahan</c>,
/// <c>sayur-mayur</c>) from other hyphens.
/// </summary>
internal static class Reduplication
{
    private const int ShortestPart = 3;
    private const int LongestSuffix = 3;

    /// <summary>Whether the letters on both sides of the hyphen make one doubled word.</summary>
    public static bool Joins(string text, int start, int hyphen)
    {
        ReadOnlySpan<char> left = text.AsSpan(start, hyphen - start);
        ReadOnlySpan<char> right = RightPart(text, hyphen + 1);
        if (left.Length < ShortestPart || right.Length < ShortestPart)
            return false;
        return SharesStem(left, right) || IsRhyme(left, right);
    }

    // The second part repeats the end of the first; either may carry an affix of up to three letters.
    private static bool SharesStem(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        for (int stem = right.Length; stem >= Math.Max(ShortestPart, right.Length - LongestSuffix); stem--)
        {
            if (left.EndsWith(right[..stem], StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static ReadOnlySpan<char> RightPart(string text, int start)
    {
        int end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return text.AsSpan(start, end - start);
    }

    // sayur-mayur, warna-warni: one letter differs.
    private static bool IsRhyme(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length != right.Length || left.Length < 5 || !char.IsLower(right[0]))
            return false;
        int different = 0;
        for (int i = 0; i < left.Length; i++)
            different += char.ToLowerInvariant(left[i]) == char.ToLowerInvariant(right[i]) ? 0 : 1;
        return different == 1;
    }
}
