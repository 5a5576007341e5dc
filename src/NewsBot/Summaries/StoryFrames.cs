using NewsBot.Articles;
using NewsBot.Stories;
using NewsBot.Summaries.Frames;

namespace NewsBot.Summaries;

/// <summary>The frames of a story: those of its articles, joined, those that most outlets state first.</summary>
public sealed class StoryFrames(FrameExtractor extractor, LineChecks checks)
{
    private const int MostFrames = 6;

    /// <summary>The frames that pass the checks, with the names of the checks.</summary>
    public IReadOnlyList<(SourcedFrame Source, IReadOnlyList<string> Checks)> Of(Story story)
    {
        (Article Article, SourcedFrame Source, int Rank)[] read =
        [
            .. story.Articles.SelectMany(article => extractor.Read(article).Frames
                .Select((source, rank) => (article, source, rank))),
        ];
        return
        [
            .. read.GroupBy(item => FrameMerge.Key(item.Source.Frame), StringComparer.Ordinal)
                .OrderBy(group => group.First().Source.Frame.Act is FrameActs.Statement ? 1 : 0)
                .ThenByDescending(group => group.Sum(Weight))
                .Select(group => Best(group.Select(item => item.Source), story.Articles))
                .OfType<(SourcedFrame, IReadOnlyList<string>)>()
                .Take(MostFrames),
        ];
    }

    /// <summary>A first frame counts whole, a later one of the same article half, and so on.</summary>
    private static double Weight((Article Article, SourcedFrame Source, int Rank) item) =>
        (item.Article.Side is null ? 1.0 : 0.5) / (1 + item.Rank);

    /// <summary>Of several tellings of one act, the one with the most slots filled that passes.</summary>
    private (SourcedFrame, IReadOnlyList<string>)? Best(
        IEnumerable<SourcedFrame> tellings,
        IReadOnlyList<Article> articles)
    {
        foreach (SourcedFrame telling in tellings.OrderByDescending(telling => Slots(telling.Frame)))
        {
            if (checks.Passed(telling, articles) is { } passed)
                return (telling, passed);
        }

        return null;
    }

    private static int Slots(Frame frame) =>
        (frame.Purpose is null ? 0 : 2) + (frame.Place is null ? 0 : 2) + (frame.Date is null ? 0 : 2)
        + (frame.Quantity is null ? 0 : 2) + (frame.Object?.Owner is null ? 0 : 1) + (frame.Reporter is null ? 0 : 1)
        + (frame.Claimant is null ? 0 : 1);
}
