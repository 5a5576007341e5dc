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
        ClauseMatch match,
        string act,
        ActState state,
        IReadOnlyList<CanonicalName> actors,
        IReadOnlyList<CanonicalName> counterparts)
    {
        if (actors.Count is 0 or > 4 || counterparts.Count > 3)
            return false;
        if (Mutual.Contains(act) && state != ActState.Ready && actors.Count + counterparts.Count < 2)
            return false;
        if (Mutual.Contains(act) && counterparts.Count == 0 && IsOneSide(actors))
            return false;
        if (match.Slot("B").Success && counterparts.Count == 0)
            return false;
        if (actors.Concat(counterparts).Any(name => name.Kind == NameKind.Place))
            return false;
        // "Україні передали тіла": the receiver is no subject, and must not be written as one.
        if (!match.HasSubject && act is FrameActs.Return)
            return reading.Language is not ("uk" or "ru") || !IsNominative(reading, match.Slot("A").Value);
        return !match.HasSubject
            || (IsNominative(reading, match.Slot("A").Value)
                && (match.Slot("U").Success || IsNominative(reading, match.Slot("S").Value)));
    }

    /// <summary>
    /// Whether nothing that its act needs is missing: a statement has a person or body and something it is about.
    /// </summary>
    public static bool IsWhole(Frame frame) => frame.Act switch
    {
        not (FrameActs.Return or FrameActs.Release) when frame.Object is { Kind: "bodies" or "captives" } => false,
        FrameActs.Statement => frame.Purpose is not null && frame.Actors.All(actor => actor.Kind != NameKind.Country),
        FrameActs.Accept or FrameActs.Reject or FrameActs.Support or FrameActs.Proposal or FrameActs.Demand
            or FrameActs.Ceasefire or FrameActs.Signing => frame.Object is not null,
        FrameActs.Return => frame.Object is not null && frame.Actors.All(actor => actor.Kind == NameKind.Country),
        FrameActs.Invite => frame.Place is not null && frame.Counterparts.Count > 0,
        FrameActs.Resolution => frame.Actors.All(actor => actor.Kind == NameKind.Body),
        FrameActs.Deadline => frame.Quantity is not null,
        FrameActs.Visit => frame.Place is not null && frame.Actors.All(actor => actor.Kind == NameKind.Person),
        _ => true,
    };

    /// <summary>"Готова принять переговоры" is to host them, not to agree to them.</summary>
    public static bool IsHosting(Frame frame, string language) =>
        language is "uk" or "ru" && frame is { Act: FrameActs.Accept, Object.Kind: "talks" or "meeting" };

    /// <summary>Two envoys of one country are on the same side of the table.</summary>
    private static bool IsOneSide(IReadOnlyList<CanonicalName> actors) =>
        actors.Count > 1 && actors[0].Country is { } country
        && actors.All(actor => string.Equals(actor.Country, country, StringComparison.Ordinal));

    /// <summary>Whether all names of <paramref name="codes"/> can be subjects, in languages that tell.</summary>
    public static bool IsNominative(Reading reading, string codes) =>
        reading.Language is not ("uk" or "ru")
        || codes.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(code => code[0] == '@')
            .All(code => Cases.IsNominative(reading.At(code), reading.Language));
}
