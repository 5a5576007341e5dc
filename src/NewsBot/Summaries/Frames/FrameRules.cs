using System.Text.RegularExpressions;
using NewsBot.Summaries.Lexicons;
using NewsBot.Topics;

namespace NewsBot.Summaries.Frames;

/// <summary>What a frame must have, whatever pattern found it. In doubt there is no frame.</summary>
public static class FrameRules
{
    private static readonly HashSet<string> Mutual = new(StringComparer.Ordinal)
    {
        FrameActs.Call, FrameActs.Talks, FrameActs.Meeting,
    };

    /// <summary>Whether the slots that a pattern filled make a whole statement.</summary>
    public static bool Holds(
        Reading reading,
        Match match,
        string act,
        IReadOnlyList<CanonicalName> actors,
        IReadOnlyList<CanonicalName> counterparts)
    {
        if (actors.Count is 0 or > 4 || counterparts.Count > 3)
            return false;
        if (Mutual.Contains(act) && actors.Count + counterparts.Count < 2)
            return false;
        if (match.Groups["B"].Success && counterparts.Count == 0)
            return false;
        if (actors.Concat(counterparts).Any(name => name.Kind == NameKind.Place))
            return false;
        bool subject = match.Groups["V"].Success;
        return !subject
            || (Nominative(reading, match.Groups["A"].Value) && Nominative(reading, match.Groups["S"].Value));
    }

    /// <summary>
    /// Whether nothing that its act needs is missing: a statement has a person or body and something it is about.
    /// </summary>
    public static bool IsWhole(Frame frame) => frame.Act switch
    {
        FrameActs.Statement => frame.Purpose is not null && frame.Actors.All(actor => actor.Kind != NameKind.Country),
        FrameActs.Accept or FrameActs.Reject or FrameActs.Support or FrameActs.Proposal or FrameActs.Demand
            or FrameActs.Ceasefire => frame.Object is not null,
        FrameActs.Visit => frame.Place is not null && frame.Actors.All(actor => actor.Kind == NameKind.Person),
        _ => true,
    };

    /// <summary>"Готова принять переговоры" is to host them, not to agree to them.</summary>
    public static bool IsHosting(Frame frame, string language) =>
        language is "uk" or "ru" && frame is { Act: FrameActs.Accept, Object.Kind: "talks" or "meeting" };

    private static bool Nominative(Reading reading, string codes) =>
        reading.Language is not ("uk" or "ru")
        || codes.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(code => code[0] == '@')
            .All(code => Cases.IsNominative(reading.At(code), reading.Language));
}
