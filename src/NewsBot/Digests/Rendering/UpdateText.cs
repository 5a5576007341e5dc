using NewsBot.Summaries;

namespace NewsBot.Digests.Rendering;

/// <summary>Says what is new in an update: what was done first, then counts, then who.</summary>
public static class UpdateText
{
    private const int MostFacts = 4;
    private static readonly string[] Order = ["act:", "number:", "actor:"];

    /// <summary>Such as "New: prisoner exchange; 1,000 prisoners"; null where nothing new has words.</summary>
    public static string? Of(DigestStory story, LocalSummary local, DigestWords words)
    {
        string[] news =
        [
            .. story.NewFacts.OrderBy(fact => Array.FindIndex(
                    Order, start => fact.StartsWith(start, StringComparison.Ordinal)))
                .Select(fact => local.FactWords.GetValueOrDefault(fact))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Take(MostFacts),
        ];
        return news.Length == 0
            ? null
            : words["new-facts"].Replace("{0}", string.Join("; ", news), StringComparison.Ordinal);
    }
}
