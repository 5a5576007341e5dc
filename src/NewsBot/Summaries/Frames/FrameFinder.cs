using System.Text.RegularExpressions;
using NewsBot.Topics;

namespace NewsBot.Summaries.Frames;

/// <summary>Finds the frames that one title or sentence states, by the patterns of its language.</summary>
public sealed class FrameFinder
{
    /// <summary>No sentence of news prose is longer; UTF-16 units.</summary>
    private const int Longest = 600;

    /// <summary>How many words behind an act may say when it is.</summary>
    private const int ComingReach = 6;

    private readonly FrameReader _reader;
    private readonly FrameTail _tail;
    private readonly FrameVetoes _vetoes;
    private readonly FrameSpeakers _speakers;
    private readonly List<(string Act, ActState State, PatternNeeds Needs, ClausePattern Pattern)> _patterns = [];
    private readonly Dictionary<string, IReadOnlyList<Regex>> _heads = new(StringComparer.Ordinal);
    private readonly FrameLexicon _lexicon;

    public FrameFinder(FrameLexicon lexicon, FrameReader reader)
    {
        _lexicon = lexicon;
        _reader = reader;
        var compiler = new PatternCompiler(lexicon, reader);
        _tail = new FrameTail(lexicon, compiler);
        _vetoes = new FrameVetoes(lexicon, reader.Word);
        _speakers = new FrameSpeakers(lexicon, reader.Word);
        foreach ((string name, string pattern) in lexicon.Patterns)
        {
            string[] parts = name.Split(' ');
            var state = Enum.Parse<ActState>(parts[1], ignoreCase: true);
            var needs = new PatternNeeds(pattern, lexicon.Macros, reader.Word);
            ClausePattern compiled = compiler.Compile(pattern);
            _patterns.Add((parts[0], state, needs, compiled));
            if (compiled.Subject is { } subject && !_heads.ContainsKey(subject))
                _heads[subject] = compiler.Heads(subject);
        }
    }

    /// <summary>
    /// The frames of <paramref name="text"/>, each act once, in the order of the patterns; or why there is none.
    /// </summary>
    public FrameReading Find(string text, DateOnly published)
    {
        if (text.Length > Longest)
            return new FrameReading(new Reading(text, _lexicon.Language, [], ""), [], "too long");
        Reading reading = _reader.Read(text, published);
        if (text.TrimEnd('"', '”', '»', ' ').EndsWith('?'))
            return new FrameReading(reading, [], "question");
        if (!reading.Code.Contains('@', StringComparison.Ordinal))
            return new FrameReading(reading, [], "no known actor");
        if (reading.Code.Contains(" !!", StringComparison.Ordinal) || _vetoes.Deny(reading.Code))
            return new FrameReading(reading, [], "denied or doubted");
        Frame[] frames = Frames(reading, published);
        return new FrameReading(reading, frames, frames.Length == 0 ? "no pattern fits" : null);
    }

    /// <summary>
    /// The purposes (ids of the lexicon) that <paramref name="text"/> names, whatever it says of them.
    /// </summary>
    public IReadOnlyList<string> Purposes(string text, DateOnly published) =>
        text.Length > Longest ? [] : [.. _tail.Purposes(_reader.Read(text, published))];

    private Frame[] Frames(Reading reading, DateOnly published)
    {
        var heads = new ClauseHeads(_heads, reading.Code);
        return
        [
            .. _patterns.Where(pattern => pattern.Needs.MayFit(reading.Code))
                .Select(pattern => Read(
                    reading, pattern.Act, pattern.State, pattern.Pattern.Find(reading.Code, heads)))
                .OfType<Frame>()
                .Where(frame => frame.State != ActState.Ongoing || IsUnderWay(frame, reading, published))
                .Select(frame => IsYetToBe(frame, published) ? frame with { Date = null } : frame)
                .DistinctBy(frame => frame.Act, StringComparer.Ordinal),
        ];
    }

    private Frame? Read(Reading reading, string act, ActState state, ClauseMatch? match)
    {
        if (match is null || !EdgeHolds(reading, match))
            return null;
        CanonicalName[] claimants = Names(reading, match, "S");
        bool pronoun = match.Slot("H").Success;
        CanonicalName[] actors = pronoun || !match.Slot("A").Success ? claimants : Names(reading, match, "A");
        if (pronoun && match.Slot("A").Success)
            actors = [.. claimants, .. Names(reading, match, "A")];
        CanonicalName[] counterparts = [.. Names(reading, match, "B").Except(actors)];
        if (!FrameRules.Holds(reading, match, act, state, actors, counterparts))
            return null;
        var frame = new Frame
        {
            Act = act,
            State = IsYetToCome(reading, match, state) ? ActState.Planned : state,
            Actors = actors,
            Counterparts = counterparts,
            Object = Object(reading, match),
            Claimant = claimants.Length == 1 ? claimants[0] : null,
        };
        if (FrameRules.IsHosting(frame, reading.Language))
            return null;
        Frame? whole = _speakers.Attribute(_tail.Complete(frame, reading, match), reading, match);
        return whole is not null && FrameRules.IsWhole(whole) && !_vetoes.Forbid(whole, reading, match) ? whole : null;
    }

    /// <summary>
    /// Indonesian verbs have no tense: "berunding Senin depan", "bertemu dua pekan lagi" are to come.
    /// </summary>
    private bool IsYetToCome(Reading reading, ClauseMatch match, ActState state) =>
        state is ActState.Done or ActState.Ongoing && _lexicon.Words("coming") is { Count: > 0 } words
        && Ahead(reading.Code[(match.End - 1)..]) is var ahead
        && words.Any(phrase => ahead.Contains($" {phrase} ", StringComparison.Ordinal));

    private static string Ahead(string rest) =>
        $" {string.Join(' ', rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(ComingReach))} ";

    /// <summary>"Putin proposed talks in Istanbul on 15 May": that is the day of the talks.</summary>
    private static bool IsYetToBe(Frame frame, DateOnly published) =>
        frame.State is ActState.Done && frame.Date > published;

    /// <summary>
    /// "Talks begin on Friday" is a plan more often than not, unless that is the day of the report.
    /// </summary>
    private bool IsUnderWay(Frame frame, Reading reading, DateOnly published) =>
        frame.Date is not { } date || date == published
        || (date < published && !reading.Code.Split(' ').Any(_lexicon.Words("present").Contains));

    /// <summary>In English a noun right behind a name makes it a modifier: "met Ukraine war veterans".</summary>
    private bool EdgeHolds(Reading reading, ClauseMatch match)
    {
        if (!match.Slot("B").Success)
            return true;
        string rest = reading.Code[(match.Slot("B").Index + match.Slot("B").Length + 1)..];
        string next = rest[..Math.Max(0, rest.IndexOf(' ', StringComparison.Ordinal))];
        if (next is "'s")
            return false;
        return _lexicon.Words("after") is not { Count: > 0 } after || next.Length == 0 || !char.IsLetter(next[0])
            || after.Contains(next)
            || match.Slot("B").Index + match.Slot("B").Length + 1 < match.End;
    }

    private static CanonicalName[] Names(Reading reading, ClauseMatch match, string slot) =>
    [
        .. match.Slot(slot).Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(code => code[0] == '@')
            .Select(code => reading.At(code).Name!)
            .DistinctBy(name => name.Id, StringComparer.Ordinal),
    ];

    private FrameObject? Object(Reading reading, ClauseMatch match)
    {
        Group? kind = match.Rest.Groups.Values.FirstOrDefault(
            group => group.Success && group.Name.StartsWith("x_", StringComparison.Ordinal));
        return kind is null ? null : new FrameObject(kind.Name[2..], Owner(reading, match, kind));
    }

    /// <summary>
    /// Who made a plan or proposal. "Ukraine plan" and "ceasefire with Russia" do not say that: a bare "Ukraine" is
    /// what the plan is for, and of a ceasefire only an offer has an author.
    /// </summary>
    private CanonicalName? Owner(Reading reading, ClauseMatch match, Group kind)
    {
        ReadToken[] owners = [.. match.Slot("O").Captures.Select(capture => reading.At(capture.Value))];
        if (owners.Length != 1)
            return null;
        bool offer = kind.Name is "x_plan" or "x_statement" or "x_peaceplan" or "x_proposal"
            || match.Value.Split(' ').Any(_lexicon.Words("offer").Contains);
        bool bare = reading.Language is "en" && owners[0].Kind != TokenKind.Adjective
            && owners[0].Name!.Id is "country:ua" && !match.Value.Contains("'s", StringComparison.Ordinal);
        return offer && !bare ? owners[0].Name : null;
    }
}

/// <summary>What was read from one title or sentence.</summary>
/// <param name="Reading">How it was read.</param>
/// <param name="Frames">What it states; empty where nothing was certain.</param>
/// <param name="Refusal">Why there is no frame; null where there is one.</param>
public sealed record FrameReading(Reading Reading, IReadOnlyList<Frame> Frames, string? Refusal);
