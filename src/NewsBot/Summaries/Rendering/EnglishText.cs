using System.Globalization;
using NewsBot.Summaries.Frames;
using NewsBot.Topics;

namespace NewsBot.Summaries.Rendering;

/// <summary>Frames in English.</summary>
public sealed class EnglishText : FrameText
{
    /// <inheritdoc/>
    public override string Topics(
        IReadOnlyList<string> purposes,
        IReadOnlyList<CanonicalName> actors,
        DateOnly date)
    {
        string topics = purposes.Count == 0
            ? "the peace process in Ukraine"
            : Join([.. purposes.Select(id => EnglishWords.Purposes[id])], "and", comma: false);
        string named = actors.Count == 0 ? "" : $"; names: {Join([.. actors.Select(Name)], "and", comma: false)}";
        return $"A story about {topics}{named}; {Date(date)}";
    }

    /// <summary>A day as English writes it: 16 May 2025.</summary>
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    /// <inheritdoc/>
    protected override string? Sentence(Frame frame)
    {
        bool own = IsClaimOfOwn(frame);
        string subject = own ? Own(frame) : Names(frame.Actors);
        bool plural = frame.Actors.Count > 1;
        string? clause = Clause(frame, subject, plural);
        if (clause is not null && frame is { Object: not null, Claimant: null, Date: { } date })
            clause = $"on {Date(date)} {clause}";
        if (clause is null)
            return null;
        string claim = frame.Claimant is { } claimant ? $"{Name(claimant)} says " : "";
        string reporter = frame.Reporter is { } outlet ? $", {outlet.Name} reports" : "";
        return claim + clause + reporter;
    }

    private static string? Clause(Frame frame, string s, bool plural)
    {
        string has = frame.Date is null ? (plural ? "have " : "has ") : "";
        string to = plural ? "are to" : "is to";
        string isAre = plural ? "are" : "is";
        string with = With(frame);
        string rest = About(frame) + Where(frame) + When(frame);
        return (frame.Act, frame.State) switch
        {
            (FrameActs.Call, ActState.Ready) => $"{s} {isAre} ready to speak by phone{with}{rest}",
            (FrameActs.Talks, ActState.Ready) => $"{s} {isAre} ready for talks{with}{rest}",
            (FrameActs.Call, ActState.Planned) => $"{s} {to} speak by phone{with}{rest}",
            (FrameActs.Call, _) => $"{s} {(has.Length == 0 ? "spoke" : has + "spoken")} by phone{with}{rest}",
            (FrameActs.Talks, ActState.Ongoing) =>
                $"{s} {(has.Length == 0 ? "began" : has + "begun")} talks{with}{rest}",
            (FrameActs.Talks, ActState.Planned) => $"{s} {to} hold talks{with}{rest}",
            (FrameActs.Talks, ActState.Postponed) => $"talks between {Everybody(frame)} have been postponed",
            (FrameActs.Talks, ActState.Cancelled) => $"talks between {Everybody(frame)} have been called off",
            (FrameActs.Talks, _) => $"{s} {has}held talks{with}{rest}",
            (FrameActs.Meeting, ActState.Ready) when with.Length == 0 => $"{s} {isAre} ready for a meeting{rest}",
            (FrameActs.Meeting, ActState.Ready) => $"{s} {isAre} ready to meet{Plain(frame)}{rest}",
            (FrameActs.Meeting, ActState.Planned) => $"{s} {to} meet{Plain(frame)}{rest}",
            (FrameActs.Meeting, _) => $"{s} {has}met{Plain(frame)}{rest}",
            (FrameActs.Visit, ActState.Planned) => Visit(frame, $"{s} {to} visit"),
            (FrameActs.Visit, ActState.Ongoing) => Visit(frame, $"{s} {has}arrived in"),
            (FrameActs.Visit, _) => Visit(frame, $"{s} {has}visited"),
            (FrameActs.Invite, _) => Visit(frame, $"{s} {has}invited{Plain(frame)} to"),
            (FrameActs.Resolution, _) => $"{s} {has}adopted a resolution{About(frame)}{When(frame)}",
            (FrameActs.Exchange, ActState.Planned) => $"{s} {to} exchange {Captives(frame)}{with}",
            (FrameActs.Exchange, _) => $"{s} {has}exchanged {Captives(frame)}{with}{Where(frame)}{When(frame)}",
            (FrameActs.Ceasefire, _) => $"{s} {has}declared {Thing(frame)}",
            (FrameActs.Violation, _) =>
                $"{s} {(plural ? "accuse" : "accuses")} {Names(frame.Counterparts)} of violating the ceasefire",
            (FrameActs.Sanctions, ActState.Planned) => $"{s} {to} impose sanctions on {Names(frame.Counterparts)}",
            (FrameActs.Sanctions, ActState.Cancelled) => $"{s} {has}eased sanctions on {Names(frame.Counterparts)}",
            (FrameActs.Sanctions, _) => $"{s} {has}imposed sanctions on {Names(frame.Counterparts)}",
            (FrameActs.Troops, ActState.Ready) => $"{s} {isAre} ready to send troops to {Names(frame.Counterparts)}",
            (FrameActs.Troops, _) => $"{s} {to} send troops to {Names(frame.Counterparts)}",
            (FrameActs.Mediation, _) => $"{s} {has}offered to mediate",
            (FrameActs.Aid, ActState.Postponed) => $"{s} {has}suspended military aid{To(frame)}{When(frame)}",
            (FrameActs.Aid, _) => $"{s} {has}resumed military aid{To(frame)}{When(frame)}",
            (FrameActs.Deadline, _) =>
                $"{s} {(has.Length == 0 ? "gave" : has + "given")}{Plain(frame)} {Days(frame)}{When(frame)}",
            (FrameActs.Statement, _) =>
                $"{s} {(plural ? "have" : "has")} spoken about {EnglishWords.Purposes[frame.Purpose!]}",
            _ => frame.Object is null ? null : Objective(frame, s, has, isAre),
        };
    }

    private static string? Objective(Frame frame, string s, string has, string isAre)
    {
        string rest = Aim(frame);
        string thing = Thing(frame);
        return (frame.Act, frame.State) switch
        {
            (FrameActs.Accept, ActState.Ready) => $"{s} {isAre} ready to agree to {thing}{rest}",
            (FrameActs.Accept, _) => $"{s} {has}agreed to {thing}{rest}",
            (FrameActs.Reject, _) => $"{s} {has}rejected {thing}{rest}",
            (FrameActs.Support, _) => $"{s} {has}backed {thing}{rest}",
            (FrameActs.Proposal, _) => $"{s} {has}proposed {thing}{To(frame)}{rest}{Venue(frame)}",
            (FrameActs.Signing, ActState.Planned) => $"{s} {isAre} to sign {thing}{With(frame)}",
            (FrameActs.Signing, _) => $"{s} {has}signed {thing}{With(frame)}{Where(frame)}",
            (FrameActs.Hosting, ActState.Planned) => $"{s} {isAre} to host {thing}{Venue(frame)}",
            (FrameActs.Hosting, _) => $"{s} {isAre} ready to host {thing}{Venue(frame)}",
            (FrameActs.Return, _) when IsOfDead(frame) => $"{s} {has}received {People(frame)}{From(frame)}",
            (FrameActs.Return, _) => $"{s} {has}got back {People(frame)}{From(frame)}",
            (FrameActs.Release, _) when IsOfDead(frame) => $"{s} {has}handed over {People(frame)}{To(frame)}",
            (FrameActs.Release, _) => $"{s} {has}released {People(frame)}",
            (FrameActs.Demand, _) when frame.Counterparts.Count > 0 =>
                $"{s} {has}called on {Names(frame.Counterparts)} to agree to {thing}{rest}",
            (FrameActs.Demand, _) => $"{s} {has}called for {thing}{rest}",
            _ => null,
        };
    }

    private static string? Visit(Frame frame, string start) =>
        frame.Place is { } place ? $"{start} {Name(place)}{When(frame)}" : null;

    private static string To(Frame frame) => frame.Counterparts.Count == 0 ? "" : " to " + Names(frame.Counterparts);

    private static string With(Frame frame) =>
        frame.Counterparts.Count == 0 ? "" : " with " + Names(frame.Counterparts);

    private static string From(Frame frame) =>
        frame.Counterparts.Count == 0 ? "" : " from " + Names(frame.Counterparts);

    /// <summary>Where talks or a meeting are to be; of other objects no place is said.</summary>
    private static string Venue(Frame frame) =>
        frame.Object is { Kind: "meeting" or "talks" } && frame.Place?.Id != frame.Actors[0].Id ? Where(frame) : "";

    private static string Days(Frame frame) =>
        frame.Quantity is { Value: 1 } ? "one day" : $"{Number(frame.Quantity!.Value)} days";

    private static string People(Frame frame)
    {
        string what = EnglishWords.Objects[frame.Object!.Kind];
        return frame.Quantity is { } count ? $"{Number(count.Value)} {what}" : what;
    }

    private static string Plain(Frame frame) => frame.Counterparts.Count == 0 ? "" : " " + Names(frame.Counterparts);

    private static string Everybody(Frame frame) => Names([.. frame.Names]);

    private static string About(Frame frame) =>
        frame.Purpose is { } purpose ? " about " + EnglishWords.Purposes[purpose] : "";

    private static string Aim(Frame frame) =>
        frame.Purpose is { } purpose ? " for " + EnglishWords.Purposes[purpose] : "";

    private static string Where(Frame frame) => frame.Place is { } place
        ? $" {(EnglishWords.At.Contains(place.Id) ? "at" : "in")} {Name(place)}"
        : "";

    private static string When(Frame frame) => frame.Date is { } date ? " on " + Date(date) : "";

    private static string Captives(Frame frame)
    {
        if (frame.Quantity is not { } count)
            return "prisoners";
        string what = count.Unit is "body" ? "bodies" : "prisoners";
        return $"{Number(count.Value)} {what}{(count.Each ? " each" : "")}";
    }

    private static string Thing(Frame frame)
    {
        string size = frame.Quantity is { Unit: "day" or "hour" or "point" } count
            ? $"{Number(count.Value)}-{count.Unit} "
            : "";
        string noun = EnglishWords.Objects[frame.Object!.Kind];
        string phrase = size + noun;
        bool many = noun is "talks" or "concessions" or "security guarantees" or "peacekeepers";
        string article = many ? "" : (phrase[0] is 'a' or 'e' or 'i' or 'o' || size.StartsWith('8') ? "an " : "a ");
        string owner = frame.Object.Owner is { } maker && frame.Actors.All(actor => actor.Id != maker.Id)
            ? (frame.Object.Kind is "proposal" or "statement" ? " by " : " proposed by ") + Name(maker)
            : "";
        return article + phrase + owner;
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.GetCultureInfo("en-GB"));

    private static string Own(Frame frame)
    {
        CanonicalName claimant = frame.Claimant!;
        string pronoun = claimant.Kind != NameKind.Person ? "it" : (Genders.IsWoman(claimant) ? "she" : "he");
        IEnumerable<string> others = frame.Actors.Where(actor => actor.Id != claimant.Id).Select(Name);
        return Join([pronoun, .. others], "and", comma: false);
    }

    private static string Names(IReadOnlyList<CanonicalName> names) =>
        Join([.. names.Select(Name)], "and", comma: false);

    private static string Name(CanonicalName name)
    {
        string shown = name.In("en");
        bool article = EnglishWords.WithArticle.Contains(shown)
            || EnglishWords.Bodies.Any(body => shown.StartsWith(body, StringComparison.Ordinal));
        return article ? "the " + shown : shown;
    }
}
