using System.Text.RegularExpressions;
using NewsBot.Summaries.Lexicons;
using NewsBot.Text;
using NewsBot.Topics;

namespace NewsBot.Summaries.Frames;

/// <summary>
/// Completes a frame from the words around the match: place, day, count, purpose and the outlet that reports it. What
/// stands behind the next clause's beginning is not taken.
/// </summary>
public sealed class FrameTail
{
    private const int Reach = 8;

    private readonly FrameLexicon _lexicon;
    private readonly FramePurposes _purposes;
    private readonly Regex _reporter;

    public FrameTail(FrameLexicon lexicon, PatternCompiler compiler)
    {
        _lexicon = lexicon;
        _purposes = new FramePurposes(lexicon, compiler);
        string report = string.Join('|', lexicon.Words("report").Select(Regex.Escape));
        string by = string.Join('|', lexicon.Words("by").Select(Regex.Escape));
        _reporter = new Regex(
            $@"^ (?<R>§\d+) :| (?:{by}) (?<R>§\d+) | (?<R>§\d+) (?:{report}) | (?:{report}) (?<R>§\d+) "
            + @"| [-:] (?<R>§\d+)(?: \.)? $",
            RegexOptions.CultureInvariant,
            BoundedMatch.Time);
    }

    /// <summary>The frame with the slots found around <paramref name="match"/>.</summary>
    public Frame Complete(Frame frame, Reading reading, ClauseMatch match)
    {
        string tail = reading.Code[(match.End - 1)..];
        (CanonicalName? place, DayMention? day) = PlaceAndDay(reading, tail);
        (CanonicalName? inside, DayMention? dayInside) = PlaceAndDay(reading, reading.Code[LastName(match)..]);
        place ??= inside;
        day ??= dayInside;
        if (match.Slot("L").Success)
            place = Site(reading.At(match.Slot("L").Value));
        else if (place is null && match.Slot("Z").Success && frame.Claimant is null)
            place = Site(reading.At(match.Slot("Z").Value));
        if (match.Slot("D").Success)
            day = reading.At(match.Slot("D").Value).Day;
        else if (day is null && match.Slot("Q").Success && frame.Claimant is null)
            day = reading.At(match.Slot("Q").Value).Day;
        return frame with
        {
            Place = IsVenue(frame, place) ? place : null,
            Date = Day(day, frame.State),
            Purpose = _purposes.Of(frame, reading, match),
            Quantity = Quantities.Of(frame.Act, reading, match, _lexicon),
            Reporter = Reporter(reading),
        };
    }

    /// <summary>
    /// Who meets does so in a town: "in Ukraine" says where the war is that they speak of. A place beside a phone call
    /// is of something else: "after a call from Putin, Trump announces a meeting in Hungary".
    /// </summary>
    private static bool IsVenue(Frame frame, CanonicalName? place) =>
        frame.Act is not FrameActs.Call
        && frame.Names.All(name => place?.Id != name.Id)
        && !(place?.Id is "country:ua" && frame.Act is FrameActs.Talks or FrameActs.Meeting);

    private static int LastName(ClauseMatch match) =>
        new[] { match.Slot("A"), match.Slot("B"), match.Slot("S") }
            .Where(group => group.Success)
            .Max(group => group.Index + group.Length);

    private static CanonicalName? Site(ReadToken token) => token.Site ?? token.Name;

    /// <summary>A plan's bare weekday is the coming one, today included.</summary>
    private static DateOnly? Day(DayMention? day, ActState state)
    {
        bool coming = state is ActState.Planned or ActState.Ready or ActState.Postponed;
        return coming ? day?.Coming : day?.Past;
    }

    private (CanonicalName? Place, DayMention? Day) PlaceAndDay(Reading reading, string tail)
    {
        CanonicalName? place = null;
        DayMention? day = null;
        string[] codes = tail.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        HashSet<string> ins = _lexicon.Words("in");
        for (int at = 0, plain = 0; at < codes.Length && plain <= Reach; at++)
        {
            string code = codes[at];
            // "In a UAE-mediated exchange" is no place.
            bool isPlace = code[0] is '&' or '@' && !(at + 1 < codes.Length && codes[at + 1] is "-");
            if (code[0] == '%')
                day ??= reading.At(code).Day;
            else if (isPlace && at > 0 && (ins.Contains(codes[at - 1]) || InPhrase(codes, at, ins)))
                place ??= Site(reading.At(code));
            else if (isPlace && at > 1 && place is not null && codes[at - 1] is "," or "(")
                continue;
            else if (code is "," && at + 1 < codes.Length && codes[at + 1][0] is not ('%' or '&' or '@'))
                break;
            else if (Stops(code) || isPlace)
                break;
            else
                plain++;
        }

        return (place, day);
    }

    /// <summary>
    /// "in the Saudi city of Jeddah", "di kota Istanbul": up to three words between preposition and place.
    /// </summary>
    private static bool InPhrase(string[] codes, int at, HashSet<string> ins)
    {
        for (int back = at - 2; back >= 0 && back >= at - 5; back--)
        {
            if (ins.Contains(codes[back]))
                return true;
            if (codes[back][0] is not '^' && !char.IsLetter(codes[back][0]))
                return false;
        }

        return false;
    }

    private bool Stops(string code) =>
        _lexicon.Words("stop").Contains(code)
        || code[0] is '!' or '?' or '+' or ';' or ':' or '"' or '.' or '$' or '-' or '=';

    /// <summary>The purposes that a title or sentence names.</summary>
    public IEnumerable<string> Purposes(Reading reading) => _purposes.In(reading);

    private Outlet? Reporter(Reading reading)
    {
        Match match = _reporter.Match(reading.Code);
        return match.Success ? reading.At(match.Groups["R"].Value).Outlet : null;
    }
}
