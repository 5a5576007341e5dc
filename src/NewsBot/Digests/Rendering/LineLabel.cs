using NewsBot.Summaries;

namespace NewsBot.Digests.Rendering;

/// <summary>Says of each line how it was made and from whose coverage: a reader is never left to guess.</summary>
public static class LineLabel
{
    private const int MostOutlets = 3;

    /// <summary>
    /// The one label that says it for headline and lines alike; null where they differ and each needs its own.
    /// </summary>
    public static string? ForAll(LocalSummary local, DigestStory story, DigestWords words)
    {
        string first = Of(local.Headline, story, words);
        return local.Lines.All(line => Of(line, story, words) == first) ? first : null;
    }

    /// <summary>Such as "extract · ANTARA" or "in Indonesian · VIVA, Kompas".</summary>
    public static string Of(Line line, DigestStory story, DigestWords words)
    {
        string how = line.Engine switch
        {
            LineEngine.Extract => words["extract"],
            LineEngine.Structured => words["structured"],
            LineEngine.Model => words.Made("model", line.By),
            LineEngine.Translated => words.Made("translated", line.By),
            _ => words.Original(line.Language),
        };
        string outlets = string.Join(", ", Outlets(line, story));
        return outlets.Length == 0 ? how : $"{how} · {outlets}";
    }

    private static IEnumerable<string> Outlets(Line line, DigestStory story)
    {
        // An article that others printed too is named by the outlet that had it first.
        return line.Sources
            .Select(source => story.Sources.FirstOrDefault(outlet => outlet.Articles.Contains(source.Article))?.Outlet)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Take(MostOutlets);
    }
}
