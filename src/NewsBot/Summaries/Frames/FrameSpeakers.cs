using System.Text.RegularExpressions;
using NewsBot.Text;
using NewsBot.Topics;

namespace NewsBot.Summaries.Frames;

/// <summary>
/// Who says what a clause tells, where its pattern does not: "Witkoff: Putin agreed to talks", "according to …",
/// "…, Starmer said", "… – a Kremlin spokesman". What is said by somebody who cannot be named ("an adviser to Trump
/// said that …", "sources: …") gives no frame, for it would be told as a fact.
/// </summary>
internal sealed class FrameSpeakers
{
    private const int LongestSignature = 5;

    /// <summary>What can be seen, whoever tells of it.</summary>
    private static readonly HashSet<string> Events = new(StringComparer.Ordinal)
    {
        FrameActs.Call, FrameActs.Talks, FrameActs.Meeting, FrameActs.Exchange, FrameActs.Return, FrameActs.Visit,
    };

    private static readonly Regex Head = Expression(@"^(?<H>(?: [^ .;:""-]+){1,6}) : ");

    private readonly HashSet<string> _say;
    private readonly HashSet<string> _unnamed;
    private readonly HashSet<string> _and;
    private readonly HashSet<string> _pronouns;
    private readonly HashSet<string> _in;
    private readonly HashSet<string> _about;
    private readonly HashSet<string> _beside;
    private readonly HashSet<string> _toward;
    private readonly HashSet<string> _elsewhere;
    private readonly string[] _that;
    private readonly string[] _known;
    private readonly string[] _according;
    private readonly Regex _before;
    private readonly Regex _behind;

    /// <param name="lexicon">
    /// Its words of saying (<c>say</c>, <c>according</c>, <c>that</c>, <c>known</c>) and those beside them, of people
    /// without a name (<c>speaker</c>, <c>team</c>, <c>pronoun</c>) and of what is not today's (<c>elsewhere</c>).
    /// </param>
    /// <param name="word">Gives the code of a word.</param>
    public FrameSpeakers(FrameLexicon lexicon, Func<string, string> word)
    {
        _say = [.. lexicon.Words("say").Select(word)];
        _unnamed = [.. lexicon.Words("speaker").Concat(lexicon.Teams).Select(word)];
        _pronouns = [.. lexicon.Words("pronoun").Select(word)];
        _and = [.. lexicon.Conjunctions, ",", "="];
        _in = lexicon.Words("in");
        _about = [.. lexicon.Words("about")];
        _beside = [.. _in, .. _about, .. lexicon.Words("beside")];
        _toward = lexicon.Words("toward");
        _elsewhere = [.. lexicon.Words("elsewhere").Select(word)];
        _that = [.. lexicon.Words("that").Select(that => $" {word(that)} ")];
        _known = [.. lexicon.Words("known").Select(phrase => $" {phrase}")];
        string say = Choice(lexicon, "say");
        string article = lexicon.Words("article").Count > 0 ? $"(?: (?:{Choice(lexicon, "article")}))?" : "";
        string said = $@"(?:{say})(?: (?:{Choice(lexicon, "in")}))?|(?:{Choice(lexicon, "according")})";
        _according = [.. lexicon.Words("according").Select(phrase => $" {phrase} ")];
        _before = Expression($@"^ (?:{Choice(lexicon, "according")})(?<H>(?: [^ ,]+){{1,5}}) , ");
        _behind = Expression(
            $@"^(?: [^ ,]+)* ,(?: -)?{article} (?:(?<S>@\d+) (?:{say})(?: (?:{Choice(lexicon, "audience")}|[§$%&]\d+))*"
            + $@"|(?:{said}){article} (?<S>@\d+)) (?:[.,;:""]|$)"
            + $@"|^(?: [^ ]+)* (?:{Choice(lexicon, "according")}){article} (?<S>@\d+) (?:[.,;:""]|$)"
            + @"|^(?: [^ ]+)* [-:] (?<T>@\d+)(?: \.)? $");
    }

    /// <summary>The frame with who claims it; null where that is somebody without a name.</summary>
    public Frame? Attribute(Frame frame, Reading reading, ClauseMatch match)
    {
        if ((frame.Claimant ?? Behind(reading, match)) is { } claimant)
            return frame with { Claimant = claimant };
        if (IsSaid(match))
            return null;
        if (Signature(match) is { } signature)
            return Claimed(frame, Voice(reading, signature));
        if (Ahead(_before, match) is { } source)
            return Array.Find(source, Speaks) is { } who ? Claimed(frame, Whose(reading, who)) : frame;
        return Ahead(Head, match) is { } head ? AfterColon(frame, reading, head) : frame;
    }

    /// <summary>The words of a phrase that the text begins with, if the clause begins behind it.</summary>
    private static string[]? Ahead(Regex expression, ClauseMatch match) =>
        expression.Match(match.Code).Groups["H"] is { Success: true } ahead && match.Index >= ahead.Index + ahead.Length
            ? Words(ahead.Value)
            : null;

    private Frame? AfterColon(Frame frame, Reading reading, string[] head)
    {
        if (Array.Exists(head, code => _elsewhere.Contains(code) || IsYear(reading, code)))
            return null;
        if (Array.Find(head, IsUnnamed) is { } unnamed)
            return Claimed(frame, Voice(reading, unnamed));
        if (Array.TrueForAll(head, code => code[0] is '@' || _and.Contains(code)) && head.Length > 1)
            return null;
        string[] rest = [.. head.SkipWhile(_in.Contains)];
        if (rest is not [['@', ..] name, ..])
            return frame;
        ReadToken speaker = reading.At(name);
        // "Erdogan to Putin: …".
        bool isTold = rest is [_, var to, ['@', ..], ..] && _toward.Contains(to);
        if (isTold || Array.Exists(rest, _say.Contains))
            return Claimed(frame, speaker.Name);
        if (speaker.Name!.Kind is NameKind.Person && !FrameRules.IsNominative(reading, name))
            return frame;
        bool isCountry = speaker is { Name.Kind: NameKind.Country, Site: null, Voice: null };
        if (rest.Length == 1 && !isCountry)
            return Claimed(frame, speaker.Name);
        // "Ukraine: …" and "Putin in Alaska: …" may be what the news is about, as well as who tells it.
        bool maySpeak = rest.Length == 1 || _beside.Contains(rest[1]);
        return maySpeak && !Events.Contains(frame.Act) ? null : frame;
    }

    private static bool IsYear(Reading reading, string code) =>
        code[0] is '#' && reading.At(code).Value is > 1990 and < 2100;

    private static Frame? Claimed(Frame frame, CanonicalName? who) =>
        who is null ? null
        : frame.Actors.Any(actor => actor.Id == who.Id) ? frame
        : frame with { Claimant = who };

    /// <summary>Who says it, where that stands behind: "…, Starmer said", "… — Зеленський", "…: Kremlin".</summary>
    private CanonicalName? Behind(Reading reading, ClauseMatch match)
    {
        Match behind = _behind.Match(match.Code[(match.End - 1)..]);
        if (behind.Groups["S"].Success)
            return reading.At(behind.Groups["S"].Value).Name;
        CanonicalName? last = behind.Groups["T"].Success ? reading.At(behind.Groups["T"].Value).Name : null;
        return last is { Kind: NameKind.Country } ? null : last;
    }

    /// <summary>
    /// "An adviser said that …", "Trump believes that …": the pattern begins with "that", and knows of nobody who says
    /// it. What "became known" is told as it stands.
    /// </summary>
    private bool IsSaid(ClauseMatch match) =>
        Array.Exists(_that, that => match.Code.AsSpan(match.Index).StartsWith(that))
        && match.Code[..match.Index].TrimEnd(' ', ',') is var before
        && !_about.Contains(before[(before.LastIndexOf(' ') + 1)..]) // "About what", where that is one word.
        && !Array.Exists(_known, known => before.EndsWith(known, StringComparison.Ordinal));

    /// <summary>Who stands behind with a word of saying, or last behind a dash or colon, without a name.</summary>
    private string? Signature(ClauseMatch match)
    {
        string[] words = Words(match.Code[(match.End - 1)..].TrimEnd(' ', '.'));
        for (int at = 0; at < words.Length && words[at] is not ("." or ";" or "\""); at++)
        {
            if (words[at] is not ("," or "-" or ":"))
                continue;
            string[] part = [.. words[(at + 1)..].TakeWhile(word => word is not ("," or "-" or ":" or "." or ";"))];
            bool isLast = at + 1 + part.Length == words.Length && part.Length <= LongestSignature;
            bool isSaid = IsOfSaying(part);
            bool isSigned = isLast && words[at] is not ",";
            if ((isSaid || isSigned) && Array.Find(part, Speaks) is { } who && IsUnnamed(who))
                return who;
            // "…, he said", but not "…, says it wants guarantees".
            bool isBare = part is [.., var last] && (_say.Contains(last) || _pronouns.Contains(last));
            if (isSaid && isLast && isBare && Array.Find(part, _pronouns.Contains) is { } pronoun)
                return pronoun;
        }

        return null;
    }

    private bool IsOfSaying(string[] part) =>
        Array.Exists(part, _say.Contains)
        || Array.Exists(_according, phrase => $" {string.Join(' ', part)} ".Contains(phrase, StringComparison.Ordinal));

    private bool Speaks(string code) => code[0] is '@' || IsUnnamed(code);

    private bool IsUnnamed(string code) => code[0] is '$' || _unnamed.Contains(code);

    private static CanonicalName? Whose(Reading reading, string code) =>
        code[0] is '@' ? reading.At(code).Name : Voice(reading, code);

    private static CanonicalName? Voice(Reading reading, string code) =>
        code[0] is '$' ? reading.At(code).Voice : null;

    private static string[] Words(string code) => code.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Choice(FrameLexicon lexicon, string list) =>
        string.Join('|', lexicon.Words(list).Select(Regex.Escape));

    private static Regex Expression(string text) =>
        new(text, RegexOptions.CultureInvariant, BoundedMatch.Time);
}
