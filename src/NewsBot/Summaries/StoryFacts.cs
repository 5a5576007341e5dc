using System.Globalization;
using NewsBot.Summaries.Frames;

namespace NewsBot.Summaries;

/// <summary>
/// What a story states, as keys that are the same in every language:
/// <c>act:exchange:planned</c>, <c>actor:country:ua</c>, <c>number:1000:prisoner</c>, <c>place:…</c>,
/// <c>date:2025-05-16</c>.
/// </summary>
public static class StoryFacts
{
    /// <summary>Facts of the frames, in their order, each once.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<Frame> frames) =>
        [.. frames.SelectMany(Of).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// Acts, actors and numbers are news; places and dates are details of an act. An act is none where it was told so
    /// far already, see <see cref="ActNews"/>.
    /// </summary>
    /// <param name="fact">What is stated now.</param>
    /// <param name="told">Every fact that was told.</param>
    public static bool IsMaterial(string fact, IReadOnlyCollection<string> told) =>
        fact.StartsWith("number:", StringComparison.Ordinal)
        || fact.StartsWith("actor:", StringComparison.Ordinal)
        || (ActNews.Parse(fact) is { } act && act.IsBeyond([.. told.Select(ActNews.Parse).OfType<ActNews>()]));

    private static IEnumerable<string> Of(Frame frame)
    {
        yield return $"act:{frame.Act}:{frame.State.ToString().ToLowerInvariant()}";
        if (!string.Equals(frame.Act, FrameActs.Statement, StringComparison.Ordinal))
        {
            foreach (string id in frame.Names.Select(name => name.Id))
                yield return "actor:" + id;
        }

        if (frame.Quantity is { } quantity)
            yield return string.Create(CultureInfo.InvariantCulture, $"number:{quantity.Value}:{quantity.Unit}");
        if (frame.Object is { } what)
            yield return "object:" + what.Kind;
        if (frame.Place is { } place)
            yield return "place:" + place.Id;
        if (frame.Date is { } date)
            yield return string.Create(CultureInfo.InvariantCulture, $"date:{date:yyyy-MM-dd}");
    }
}
