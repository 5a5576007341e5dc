namespace NewsBot.Articles.Pages;

/// <summary>
/// Takes "Baca juga: …" and its like out of the middle of a paragraph: the words, and the link or bold text that they
/// announce.
/// </summary>
internal static class InlineLinks
{
    private const int LongestTitle = 250;

    /// <summary>Removes announced links from the runs of one block.</summary>
    public static void Remove(List<Run> runs)
    {
        for (int i = 0; i < runs.Count; i++)
        {
            if (!Phrases.AnnouncesLink(runs[i].Text) || runs[i].Text.Length > LongestTitle)
                continue;
            // Only a link or bold text is an announcement; running text may begin with the same words.
            int end = i + 1;
            while (end < runs.Count && IsPartOfTitle(runs[end]))
                end++;
            bool stands = runs[i].Link || runs[i].Strong || runs.Skip(i + 1).Take(end - i - 1).Any(run => run.Link);
            if (!stands)
                continue;
            runs.RemoveRange(i, end - i);
            i--;
        }
    }

    private static bool IsPartOfTitle(Run run) =>
        run.Link || run.Strong || string.IsNullOrWhiteSpace(run.Text)
            || run.Text.Trim() is ":" or "-" or "–" or "|" or "»";
}
