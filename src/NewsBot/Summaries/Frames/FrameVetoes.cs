using NewsBot.Topics;

namespace NewsBot.Summaries.Frames;

/// <summary>
/// Words beside an act that take it back or narrow it ("after a planned summit was shelved", "accepts a ceasefire if
/// …", "a ceasefire on parts of the front"), so that it may not be told as it stands. In doubt there is no frame.
/// </summary>
/// <param name="lexicon">Its lists <c>deny phrase</c>, <c>off</c>, <c>meant</c>, <c>condition</c>, <c>relative</c>,
/// <c>only</c>, <c>wish</c>, <c>later</c>, <c>unless</c>, <c>part</c>, <c>whole</c> and <c>unit body</c>.</param>
/// <param name="word">Gives the code of a word.</param>
internal sealed class FrameVetoes(FrameLexicon lexicon, Func<string, string> word)
{
    private const int Reach = 8;

    private static readonly HashSet<string> Spots = new(StringComparer.Ordinal)
    {
        "place:blacksea", "place:znpp", "place:enerhodar",
    };

    private static readonly char[] ClauseEnds = [',', '.', ';', ':'];

    private readonly string[] _denials = Coded(lexicon, "deny phrase", word);
    private readonly string[] _off = Coded(lexicon, "off", word);
    private readonly string[] _meant = Coded(lexicon, "meant", word);
    private readonly string[] _conditions = Coded(lexicon, "condition", word);
    private readonly string[] _relatives = Coded(lexicon, "relative", word);
    private readonly string[] _only = Coded(lexicon, "only", word);
    private readonly string[] _wishes = Coded(lexicon, "wish", word);
    private readonly string[] _later = Coded(lexicon, "later", word);
    private readonly string[] _unless = Coded(lexicon, "unless", word);
    private readonly string[] _parts = Coded(lexicon, "part", word);
    private readonly string[] _wholes = Coded(lexicon, "whole", word);
    private readonly string[] _bodies = Coded(lexicon, "unit body", word);

    /// <summary>Whether the text says of all that it tells that it is not so.</summary>
    public bool Deny(string code) => Array.Exists(_denials, phrase => code.Contains(phrase, StringComparison.Ordinal));

    /// <summary>Whether <paramref name="frame"/> says more than the text does.</summary>
    public bool Forbid(Frame frame, Reading reading, ClauseMatch match)
    {
        // "Відбулася б": a particle right behind makes a wish of it.
        if (Array.Exists(_wishes, wish => match.Code.AsSpan(match.End - 1).StartsWith(wish)))
            return true;
        string whole = match.Code[match.Index..];
        if (frame.State is ActState.Ready or ActState.Planned
            && (Holds(whole, _only) || (frame.State is ActState.Ready && Holds(whole, _conditions))))
            return true;
        string beside = match.Value + Clause(match.Code[match.End..]);
        return frame.Act switch
        {
            FrameActs.Call or FrameActs.Talks or FrameActs.Meeting =>
                frame.State is ActState.Done or ActState.Ongoing
                && (Holds(beside, _off) || Holds(match.Value, _meant)),
            FrameActs.Accept or FrameActs.Support or FrameActs.Ceasefire =>
                Holds(whole, _conditions) || Holds(beside, _only) || IsOfAPart(frame, reading, match, beside)
                || (frame.Object is { Kind: "deployment" } && Holds(whole, _later)),
            FrameActs.Return => IsGivenAway(match),
            FrameActs.Reject => Holds(beside, _unless) || IsOfAPart(frame, reading, match, beside)
                || Array.Exists(_relatives, next => match.Code.AsSpan(match.End - 1).StartsWith(next)),
            FrameActs.Proposal or FrameActs.Demand => IsOfAPart(frame, reading, match, beside),
            FrameActs.Statement => IsNoSpeaker(frame, match),
            FrameActs.Exchange => frame.Quantity is not { Unit: "body" } && Holds(beside, _bodies),
            _ => false,
        };
    }

    /// <summary>
    /// A ceasefire that holds only somewhere (where it was agreed on is another thing), a pause in strikes on one town.
    /// </summary>
    private bool IsOfAPart(Frame frame, Reading reading, ClauseMatch match, string beside) => frame.Object?.Kind switch
    {
        "ceasefire" => Holds(beside, _parts)
            || (frame.Act is FrameActs.Reject && Holds(beside, _wholes))
            || Named(reading, beside).Any(name => Spots.Contains(name.Id)),
        "strikes" => Named(reading, Clause(match.Code[match.End..])).Any(name => name.Kind is NameKind.Place),
        _ => false,
    };

    private static IEnumerable<CanonicalName> Named(Reading reading, string code) =>
        code.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(one => one[0] is '&' or '@')
            .Select(one => reading.At(one).Site ?? reading.At(one).Name)
            .OfType<CanonicalName>();

    /// <summary>"Kyiv returned Moscow the bodies of …": who stands between the verb and them gets them.</summary>
    private static bool IsGivenAway(ClauseMatch match) =>
        match.Slot("A") is { Success: true } giver && match.Slot("x_bodies") is { Success: true } bodies
        && giver.Index + giver.Length is var verb && verb < bodies.Index
        && match.Code.AsSpan(verb..bodies.Index).Contains('@');

    /// <summary>
    /// "Only one country can end it — the US": who stands behind the dash does not speak, as a person there does; and
    /// "Macron — to Zelensky: …" is one who speaks, not two.
    /// </summary>
    private static bool IsNoSpeaker(Frame frame, ClauseMatch match) =>
        match.Value.Contains(" - ", StringComparison.Ordinal)
        && (!match.Value.StartsWith(" - ", StringComparison.Ordinal)
            || frame.Actors.Any(name => name.Kind is NameKind.Country));

    private static bool Holds(string code, string[] words) =>
        Array.Exists(words, word => code.Contains(word, StringComparison.Ordinal));

    /// <summary>The next words of the clause; a match ends behind a space, and so does what is put to it.</summary>
    private static string Clause(string rest)
    {
        int end = rest.IndexOfAny(ClauseEnds);
        string[] words = (end < 0 ? rest : rest[..end]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(words.Take(Reach).Select(next => next + " "));
    }

    private static string[] Coded(FrameLexicon lexicon, string list, Func<string, string> word) =>
        [.. lexicon.Words(list).Select(phrase => $" {string.Join(' ', phrase.Split(' ').Select(word))} ")];
}
