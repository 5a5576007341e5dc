namespace NewsBot.Summaries.Frames;

/// <summary>Joins frames that state the same act of the same people, and ranks those that remain.</summary>
public static class FrameMerge
{
    private static readonly Dictionary<string, string[]> Covered = new(StringComparer.Ordinal)
    {
        [FrameActs.Talks] = [FrameActs.Call, FrameActs.Meeting],
        [FrameActs.Support] = [FrameActs.Accept],
        [FrameActs.Ceasefire] = [FrameActs.Accept],
        [FrameActs.Return] = [FrameActs.Exchange],
        [FrameActs.Release] = [FrameActs.Exchange, FrameActs.Return],
    };

    /// <summary>
    /// The frames, the most telling first: what the title says before what the lead says, deeds before statements.
    /// Slots that one lacks are taken from another of the same act, state and people; both are then its sources.
    /// </summary>
    public static IEnumerable<SourcedFrame> Merge(IEnumerable<SourcedFrame> found)
    {
        SourcedFrame[] frames =
        [
            .. found.GroupBy(source => Key(source.Frame), StringComparer.Ordinal)
                .Select(group => group.OrderBy(source => source.Position).Aggregate(Join)),
        ];
        return frames
            .Where(source => !frames.Any(other => IsCoveredBy(source.Frame, other.Frame)))
            .OrderBy(source => source.Frame.Act is FrameActs.Statement ? 1 : 0)
            .ThenBy(source => source.Position);
    }

    /// <summary>Act, state and people, in no order.</summary>
    public static string Key(Frame frame) =>
        $"{frame.Act}:{frame.State}:{frame.Object?.Kind}:{string.Join('+', People(frame))}";

    private static IEnumerable<string> People(Frame frame) =>
        frame.Names.Select(name => name.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static SourcedFrame Join(SourcedFrame first, SourcedFrame second)
    {
        (Frame one, Frame two) = (first.Frame, second.Frame);
        Frame joined = one with
        {
            Object = one.Object is { Owner: null } what ? what with { Owner = two.Object?.Owner } : one.Object,
            Purpose = one.Purpose ?? two.Purpose,
            Place = one.Place ?? two.Place,
            Date = one.Date ?? two.Date,
            Quantity = one.Quantity ?? two.Quantity,
            Claimant = one.Claimant ?? two.Claimant,
            Reporter = one.Reporter ?? two.Reporter,
        };
        return joined == one
            ? first
            : new SourcedFrame(joined, [.. first.Sources, .. second.Sources], first.Position);
    }

    /// <summary>A call or meeting tells the talks of the same people too.</summary>
    private static bool IsCoveredBy(Frame frame, Frame other) =>
        Covered.TryGetValue(frame.Act, out string[]? acts)
        && acts.Contains(other.Act)
        && People(frame).SequenceEqual(People(other), StringComparer.Ordinal);
}
