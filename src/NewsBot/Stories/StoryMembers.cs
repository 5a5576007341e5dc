using NewsBot.Articles;

namespace NewsBot.Stories;

/// <summary>An article of a story, with what is asked of it before its text is read.</summary>
internal sealed record StoryMember
{
    /// <summary>Its id.</summary>
    public required long Article { get; init; }

    /// <summary>ISO 639-1 code.</summary>
    public string? Language { get; init; }

    /// <summary>Who published it.</summary>
    public string? Outlet { get; init; }
}

/// <summary>
/// Which articles tell a big story: its first, and in each language the newest, one an outlet as long as there are
/// others. A story of hundreds is not read whole each time that one more joins it, and its news is in the newest.
/// </summary>
internal static class StoryMembers
{
    private const int MostOfLanguage = 6;

    /// <summary>The chosen ones, in the order given.</summary>
    /// <param name="members">All articles of the story, in the order they came.</param>
    public static IReadOnlyList<ArticleId> Telling(IReadOnlyList<StoryMember> members)
    {
        if (members.Count <= MostOfLanguage)
            return [.. members.Select(member => new ArticleId(member.Article))];
        HashSet<long> kept =
        [
            members[0].Article,
            .. members.Reverse().GroupBy(member => member.Language, StringComparer.Ordinal).SelectMany(Newest),
        ];
        return [.. members.Where(member => kept.Contains(member.Article)).Select(one => new ArticleId(one.Article))];
    }

    private static IEnumerable<long> Newest(IEnumerable<StoryMember> newestFirst)
    {
        var outlets = new HashSet<string?>(StringComparer.OrdinalIgnoreCase);
        return newestFirst.Select(member => (member.Article, Again: !outlets.Add(member.Outlet)))
            .ToArray()
            .OrderBy(member => member.Again)
            .Take(MostOfLanguage)
            .Select(member => member.Article);
    }
}
