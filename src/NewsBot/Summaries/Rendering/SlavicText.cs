using System.Globalization;
using System.Text;
using NewsBot.Summaries.Frames;
using NewsBot.Topics;

namespace NewsBot.Summaries.Rendering;

/// <summary>
/// Frames in Ukrainian and Russian. Names stand in the nominative wherever a sentence can be built so ("A і B
/// зустрілися"), verbs of one actor in the present, which has no gender; a name is declined only by table, and else
/// stands in brackets as it is.
/// </summary>
public abstract class SlavicText(SlavicWords words) : FrameText
{
    private CultureInfo Culture => CultureInfo.GetCultureInfo(words.Culture);

    /// <inheritdoc/>
    public override string Topics(
        IReadOnlyList<string> purposes,
        IReadOnlyList<CanonicalName> actors,
        DateOnly date)
    {
        string topics = purposes.Count == 0
            ? words.PeaceProcess
            : Join([.. purposes.Select(id => words.Purposes[id])], words.And, comma: false);
        string named = actors.Count == 0 ? "" : $"; {words.Named}: {Names(actors, own: null, "")}";
        return $"{words.Story} {words.About(topics)} {topics}{named}; {Date(date)}";
    }

    /// <summary>A day as the language writes it in a sentence.</summary>
    public string Date(DateOnly date) => date.ToString("d MMMM yyyy", Culture) + " " + words.Year;

    /// <inheritdoc/>
    protected override string? Sentence(Frame frame)
    {
        CanonicalName? claimant = frame.Claimant;
        bool own = IsClaimOfOwn(frame);
        // Readiness is stated by whoever is ready: "says that he says that he is ready". Another only tells of it.
        if (own && (claimant!.Kind != NameKind.Person || frame is { State: ActState.Ready, Actors.Count: 1 }))
            claimant = null;
        if (!words.Templates.TryGetValue(Key(frame), out string? template) || !IsSayable(frame))
            return null;
        string clause = Fill(template, frame, claimant is not null && own ? claimant : null);
        string claim = claimant is null ? ""
            : frame.State is ActState.Ready && !own ? $"{Name(claimant)}: "
            : $"{Name(claimant)} {(IsPlural(claimant) ? words.SayMany : words.Says)} ";
        string reporter = frame.Reporter is { } outlet
            ? $", {words.Reports} {outlet.Name.Replace("the ", "", StringComparison.Ordinal)}"
            : "";
        return claim + clause + reporter;
    }

    private static string Key(Frame frame) => frame switch
    {
        { Act: FrameActs.Demand, Counterparts.Count: > 0 } => "demand.to",
        { Act: FrameActs.Return or FrameActs.Release } => $"{frame.Act}.{frame.Object?.Kind}",
        _ => $"{frame.Act}.{frame.State.ToString().ToLowerInvariant()}",
    };

    private static bool IsSayable(Frame frame) =>
        (frame.Act is not FrameActs.Visit || frame.Place is not null)
        && (frame.Act is not FrameActs.Statement || frame.Purpose is not null)
        && (frame.Object is not null || frame.Act is not (FrameActs.Accept or FrameActs.Reject or FrameActs.Support
            or FrameActs.Proposal or FrameActs.Demand or FrameActs.Ceasefire));

    /// <summary>
    /// <c>{all}</c> everybody, <c>{who}</c> the actors, <c>{whom}</c> the counterparts in brackets, <c>[a|b]</c> one or
    /// several actors.
    /// </summary>
    private string Fill(string template, Frame frame, CanonicalName? own)
    {
        bool many = frame.Actors.Count > 1 || IsPlural(frame.Actors[0]);
        var text = new StringBuilder();
        for (int at = 0; at < template.Length; at++)
        {
            if (template[at] == '[')
            {
                int close = template.IndexOf(']', at);
                string[] forms = template[(at + 1)..close].Split('|');
                text.Append(many ? forms[1] : forms[0]);
                at = close;
            }
            else
            {
                text.Append(template[at]);
            }
        }

        string pronoun = own is null ? "" : (Genders.IsWoman(own) ? words.She : words.He);
        return text
            .Replace("{all}", Names(frame.Names, own, pronoun))
            .Replace("{who}", Names(frame.Actors, own, pronoun))
            .Replace("{whom}", Names(frame.Counterparts, own: null, ""))
            .Replace("{against}", Against(frame))
            .Replace("{thing}", frame.Object is null ? "" : Thing(frame))
            .Replace("{captives}", Captives(frame))
            .Replace("{count}", frame.Quantity is { } count ? $" ({count.Value.ToString("N0", Culture)})" : "")
            .Replace("{days}", frame.Quantity is { } days ? $"{days.Value} {Counted(days.Value, words.Days)}" : "")
            .Replace("{other}", Other(frame))
            .Replace("{venue}", Venue(frame))
            .Replace("{purpose}", frame.Purpose is null ? "" : words.Purposes[frame.Purpose])
            .Replace("{about}", About(frame))
            .Replace("{aim}", frame.Purpose is null ? "" : " " + words.ToEndWar)
            .Replace("{to}", frame.Place is null ? "" : Name(frame.Place))
            .Replace("{visited}", frame.Place is null ? "" : Accusative(Name(frame.Place)))
            .Replace("{where}", Where(frame))
            .Replace("{when}", frame.Date is { } date ? " " + Date(date) : "")
            .ToString();
    }

    private string About(Frame frame) => frame.Purpose is { } purpose
        ? $" {words.About(words.Purposes[purpose])} {words.Purposes[purpose]}"
        : "";

    private string Against(Frame frame) =>
        frame.Counterparts is [{ } one] && words.Against.TryGetValue(one.Id, out string? said)
            ? said
            : $"({words.AgainstWhom}: {Names(frame.Counterparts, own: null, "")})";

    private string Other(Frame frame) => frame.Counterparts.Count == 0
        ? ""
        : $" ({words.OtherSide}: {Names(frame.Counterparts, own: null, "")})";

    /// <summary>Where talks or a meeting are to be; of other objects no place is said.</summary>
    private string Venue(Frame frame) =>
        frame.Object is { Kind: "meeting" or "talks" } && frame.Place?.Id != frame.Actors[0].Id ? Where(frame) : "";

    private string Where(Frame frame)
    {
        if (frame.Place is not { } place)
            return "";
        return words.Locatives.TryGetValue(place.Id, out string? locative)
            ? " " + locative
            : $" ({words.Place}: {Name(place)})";
    }

    /// <summary>Of places; only names in -а and -я, and the adjectives before them, have a form of their own.</summary>
    private static string Accusative(string place) => string.Join(' ', place.Split(' ').Select(word => word switch
    {
        [.., 'а', 'я'] => word[..^2] + "ую",
        [.., 'а'] => word[..^1] + "у",
        [.., 'я'] => word[..^1] + "ю",
        _ => word,
    }));

    private string Captives(Frame frame)
    {
        if (frame.Quantity is not { } count)
            return words.Captives;
        (string whom, string what) = count.Unit is "body"
            ? (words.Objects["bodies"], words.Bodies)
            : (words.Captives, words.CapturedPeople);
        return $"{whom} ({(count.Each ? words.Each + " " : "")}{count.Value.ToString("N0", Culture)} {what})";
    }

    private string Thing(Frame frame)
    {
        string noun = words.Objects[frame.Object!.Kind];
        string size = frame.Quantity switch
        {
            { Unit: "day" } days => $" {words.For} {days.Value} {Counted(days.Value, words.Days)}",
            { Unit: "hour" } hours => $" {words.For} {hours.Value} {Counted(hours.Value, words.Hours)}",
            { Unit: "point" } points => $" {words.OutOf} {points.Value} {Counted(points.Value, words.Points)}",
            _ => "",
        };
        string owner = frame.Object.Owner is { } maker && frame.Actors.All(actor => actor.Id != maker.Id)
            ? $" ({words.Author}: {Name(maker)})"
            : "";
        return noun + size + owner;
    }

    private static string Counted(long count, (string One, string Few, string Many) forms) =>
        (count % 100, count % 10) switch
        {
            ( >= 11 and <= 14, _) => forms.Many,
            (_, 1) => forms.One,
            (_, >= 2 and <= 4) => forms.Few,
            _ => forms.Many,
        };

    private bool IsPlural(CanonicalName name) => words.Plurals.Contains(Name(name));

    private string Names(IEnumerable<CanonicalName> names, CanonicalName? own, string pronoun) =>
        Join(
            [
                .. names.OrderBy(name => name.Id == own?.Id ? 0 : 1)
                    .Select(name => name.Id == own?.Id ? pronoun : Name(name)),
            ],
            words.And,
            comma: false);

    private string Name(CanonicalName name) => name.In(words.Language);
}
