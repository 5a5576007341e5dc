using NewsBot.Summaries.Gate.Reading;
using NewsBot.Topics;

namespace NewsBot.Summaries.Gate.Rules;

/// <summary>
/// What one side of the war says of the other: "Putin said Ukraine had used …" is not "Ukraine used …".
/// </summary>
internal static class Hearsay
{
    private static readonly string[] Sides = ["country:ru", "country:ua"];

    /// <summary>
    /// The first claim of a line about a side that the cited sentences have only in the mouth of the other side; null
    /// where there is none.
    /// </summary>
    public static Claim? In(GateCase held) => held.Said.Claims.FirstOrDefault(claim =>
        claim is { IsVerb: true, Mood: not Mood.Possible } && Side(claim.Actors) is { } side
        && IsOnlySaid(held, claim, side));

    private static bool IsOnlySaid(GateCase held, Claim claim, string side)
    {
        IReadOnlyList<(GateReading Source, Claim Claim)> told = Alignment.Nearest(held, claim);
        if (told.Count == 0)
        {
            told =
            [
                .. held.Sources.SelectMany(source => source.Claims
                    .Where(other => other.IsVerb && other.Actors.Any(actor => Of(actor) == side))
                    .Select(other => (source, other))),
            ];
        }

        return told.Count > 0 && told.All(pair => IsSaid(pair.Source, pair.Claim.Token, side));
    }

    /// <summary>The other side says it of this one.</summary>
    private static bool IsSaid(GateReading source, int token, string side) => SpeechSpans.Of(source)
        .Any(span => span.Has(token) && Speaker(source, span) is { } by && by != side);

    /// <summary>"He" is whom the sentence before names.</summary>
    private static string? Speaker(GateReading source, SpeechSpan span) => span.Speaker is { } speaker
        ? Of(speaker)
        : Side([.. source.Meant.Select(name => name.Name).Where(name => name.Kind == NameKind.Person)]);

    /// <summary>The one side that some names are of; null where they are of both or none.</summary>
    private static string? Side(IReadOnlyList<CanonicalName> names)
    {
        string[] sides = [.. names.Select(Of).OfType<string>().Distinct(StringComparer.Ordinal)];
        return sides.Length == 1 ? sides[0] : null;
    }

    private static string? Of(CanonicalName name) =>
        Array.Find(Sides, side => NameRule.Stands(name).Contains(side, StringComparer.Ordinal));
}
