using NewsBot.Articles;
using NewsBot.Stories;

namespace NewsBot.Summaries.Models;

/// <summary>
/// Whether a grown story needs a machine again. One more outlet with the same facts does not: what was worded before is
/// as true as it was, and stands on articles that are still the story's.
/// </summary>
internal static class Carried
{
    /// <summary>The new summary with the words of the one before; null where it has to be worded anew.</summary>
    public static Summary? Over(Summary? before, Summary plain, Story story)
    {
        if (before is not { Machine: MachineShare.Asked }
            || IsNews(before, plain)
            || plain.ByLanguage.Keys.Except(before.ByLanguage.Keys, StringComparer.Ordinal).Any())
            return null;
        HashSet<ArticleId> present = [.. story.Articles.Select(article => article.Id)];
        var told = new Dictionary<string, LocalSummary>(plain.ByLanguage, StringComparer.Ordinal);
        foreach ((string language, LocalSummary local) in before.ByLanguage)
        {
            bool stands = local.Lines.Prepend(local.Headline)
                .All(line => line.Sources.All(source => present.Contains(source.Article)));
            if (!stands)
                return null;
            if (told.ContainsKey(language) && local.Lines.Any(line => line.By is not null))
                told[language] = local;
        }

        return plain with { ByLanguage = told, Machine = MachineShare.Asked };
    }

    /// <summary>A new act or count; that somebody more is named about the same act is not worth a call.</summary>
    private static bool IsNews(Summary before, Summary plain) =>
        plain.Facts.Except(before.Facts, StringComparer.Ordinal).Any(fact =>
            !fact.StartsWith("actor:", StringComparison.Ordinal) && StoryFacts.IsMaterial(fact, before.Facts));
}
