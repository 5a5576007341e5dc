using System.Globalization;
using NewsBot.Summaries.Frames;
using NewsBot.Topics;

namespace NewsBot.Summaries.Rendering;

/// <summary>Frames in Indonesian.</summary>
public sealed class IndonesianText : FrameText
{
    /// <summary>A day as Indonesian writes it: 16 Mei 2025.</summary>
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("id-ID"));

    /// <inheritdoc/>
    public override string Topics(
        IReadOnlyList<string> purposes,
        IReadOnlyList<CanonicalName> actors,
        DateOnly date)
    {
        string topics = purposes.Count == 0
            ? "proses perdamaian Ukraina"
            : Join([.. purposes.Select(id => IndonesianWords.Purposes[id])], "dan", comma: false);
        string named = actors.Count == 0 ? "" : $"; nama yang disebut: {Names(actors)}";
        return $"Berita tentang {topics}{named}; {Date(date)}";
    }

    /// <inheritdoc/>
    protected override string? Sentence(Frame frame)
    {
        bool own = IsClaimOfOwn(frame);
        string subject = own ? Own(frame) : Names(frame.Actors) + " ";
        string? clause = Clause(frame, subject);
        if (clause is not null && frame is { Object: not null, Claimant: null, Date: { } date })
            clause = $"pada {Date(date)}, {clause}";
        if (clause is null)
            return null;
        string claim = frame.Claimant is { } claimant
            ? $"{Name(claimant)} mengatakan {(own && subject.Length == 0 ? "" : "bahwa ")}"
            : "";
        string reporter = frame.Reporter is { } outlet ? $", menurut laporan {Outlet(outlet)}" : "";
        return claim + clause + reporter;
    }

    private static string? Clause(Frame frame, string s)
    {
        string with = With(frame);
        string rest = About(frame) + Where(frame) + When(frame);
        string done = frame.Date is null || s.Length == 0 ? "telah " : "";
        string to = Names(frame.Counterparts);
        return (frame.Act, frame.State) switch
        {
            (FrameActs.Call, ActState.Ready) => $"{s}siap berbicara lewat telepon{with}{rest}",
            (FrameActs.Talks, ActState.Ready) => $"{s}siap berunding{with}{rest}",
            (FrameActs.Meeting, ActState.Ready) => $"{s}siap bertemu{with}{rest}",
            (FrameActs.Call, ActState.Planned) => $"{s}akan berbicara lewat telepon{with}{rest}",
            (FrameActs.Call, _) => $"{s}{done}berbicara lewat telepon{with}{rest}",
            (FrameActs.Talks, ActState.Ongoing) => $"{s}memulai perundingan{with}{rest}",
            (FrameActs.Talks, ActState.Planned) => $"{s}akan mengadakan perundingan{with}{rest}",
            (FrameActs.Talks, ActState.Postponed) => $"perundingan antara {Everybody(frame)} ditunda",
            (FrameActs.Talks, ActState.Cancelled) => $"perundingan antara {Everybody(frame)} dibatalkan",
            (FrameActs.Talks, _) => $"{s}{done}mengadakan pembicaraan{with}{rest}",
            (FrameActs.Meeting, ActState.Planned) => $"{s}akan bertemu{with}{rest}",
            (FrameActs.Meeting, _) => $"{s}{done}bertemu{with}{rest}",
            (FrameActs.Visit, ActState.Planned) => Visit(frame, $"{s}akan mengunjungi"),
            (FrameActs.Visit, ActState.Ongoing) => Visit(frame, $"{s}{done}tiba di"),
            (FrameActs.Visit, _) => Visit(frame, $"{s}{done}mengunjungi"),
            (FrameActs.Invite, _) => Visit(frame, $"{s}{done}mengundang {to} ke"),
            (FrameActs.Resolution, _) => $"{s}{done}mengesahkan resolusi{About(frame)}{When(frame)}",
            (FrameActs.Exchange, ActState.Planned) => $"{s}akan bertukar {Captives(frame)}{with}",
            (FrameActs.Exchange, _) => $"{s}{done}bertukar {Captives(frame)}{with}{Where(frame)}{When(frame)}",
            (FrameActs.Ceasefire, _) => $"{s}mengumumkan {Thing(frame)}",
            (FrameActs.Violation, _) => $"{s}menuduh {to} melanggar gencatan senjata",
            (FrameActs.Sanctions, ActState.Planned) => $"{s}akan menjatuhkan sanksi terhadap {to}",
            (FrameActs.Sanctions, ActState.Cancelled) => $"{s}{done}melonggarkan sanksi terhadap {to}",
            (FrameActs.Sanctions, _) => $"{s}{done}menjatuhkan sanksi terhadap {to}",
            (FrameActs.Troops, ActState.Ready) => $"{s}siap mengirim pasukan ke {to}",
            (FrameActs.Troops, _) => $"{s}akan mengirim pasukan ke {to}",
            (FrameActs.Aid, ActState.Postponed) =>
                $"{s}{done}menghentikan sementara bantuan militer kepada {to}{When(frame)}",
            (FrameActs.Aid, _) => $"{s}{done}melanjutkan bantuan militer kepada {to}{When(frame)}",
            (FrameActs.Deadline, _) => $"{s}{done}memberi {to} waktu {Number(frame.Quantity!.Value)} hari{When(frame)}",
            (FrameActs.Mediation, _) => $"{s}menawarkan diri sebagai penengah",
            (FrameActs.Statement, _) => $"{s}berbicara tentang {IndonesianWords.Purposes[frame.Purpose!]}",
            _ => frame.Object is null ? null : Objective(frame, s, done, to),
        };
    }

    private static string? Objective(Frame frame, string s, string done, string to)
    {
        string rest = Aim(frame);
        string thing = Thing(frame);
        return (frame.Act, frame.State) switch
        {
            (FrameActs.Accept, ActState.Ready) => $"{s}siap menyetujui {thing}{rest}",
            (FrameActs.Accept, _) => $"{s}{done}menyetujui {thing}{rest}",
            (FrameActs.Reject, _) => $"{s}{done}menolak {thing}{rest}",
            (FrameActs.Support, _) => $"{s}mendukung {thing}{rest}",
            (FrameActs.Proposal, _) =>
                $"{s}{done}mengusulkan {thing}{(to.Length > 0 ? " kepada " + to : "")}{rest}{Venue(frame)}",
            (FrameActs.Signing, ActState.Planned) => $"{s}akan menandatangani {thing}{With(frame)}",
            (FrameActs.Signing, _) => $"{s}{done}menandatangani {thing}{With(frame)}{Where(frame)}",
            (FrameActs.Hosting, ActState.Planned) => $"{s}akan menjadi tuan rumah {thing}{Venue(frame)}",
            (FrameActs.Hosting, _) => $"{s}siap menjadi tuan rumah {thing}{Venue(frame)}",
            (FrameActs.Return, _) when IsOfDead(frame) =>
                $"{s}{done}menerima {People(frame)}{(to.Length > 0 ? " dari " + to : "")}",
            (FrameActs.Return, _) =>
                $"{s}{done}menerima kembali {People(frame)}{(to.Length > 0 ? " dari " + to : "")}",
            (FrameActs.Release, _) when IsOfDead(frame) =>
                $"{s}{done}menyerahkan {People(frame)}{(to.Length > 0 ? " kepada " + to : "")}",
            (FrameActs.Release, _) => $"{s}{done}membebaskan {People(frame)}",
            (FrameActs.Demand, _) when to.Length > 0 => $"{s}mendesak {to} agar menyetujui {thing}{rest}",
            (FrameActs.Demand, _) => $"{s}meminta {thing}{rest}",
            _ => null,
        };
    }

    private static string? Visit(Frame frame, string start) =>
        frame.Place is { } place ? $"{start} {Name(place)}{When(frame)}" : null;

    private static string With(Frame frame) =>
        frame.Counterparts.Count == 0 ? "" : " dengan " + Names(frame.Counterparts);

    private static string Everybody(Frame frame) => Names([.. frame.Names]);

    private static string About(Frame frame) =>
        frame.Purpose is { } purpose ? " tentang " + IndonesianWords.Purposes[purpose] : "";

    private static string Aim(Frame frame) => frame.Purpose is null ? "" : " untuk mengakhiri perang di Ukraina";

    private static string Where(Frame frame) => frame.Place is { } place ? " di " + Name(place) : "";

    private static string Venue(Frame frame) =>
        frame.Object is { Kind: "meeting" or "talks" } && frame.Place?.Id != frame.Actors[0].Id ? Where(frame) : "";

    private static string People(Frame frame)
    {
        string what = IndonesianWords.Objects[frame.Object!.Kind];
        return frame.Quantity is { } count ? $"{Number(count.Value)} {what}" : what;
    }

    private static string When(Frame frame) => frame.Date is { } date ? " pada " + Date(date) : "";

    private static string Captives(Frame frame)
    {
        if (frame.Quantity is not { } count)
            return "tahanan";
        string what = count.Unit is "body" ? "jenazah" : "tahanan";
        return $"{Number(count.Value)} {what}{(count.Each ? " dari masing-masing pihak" : "")}";
    }

    private static string Thing(Frame frame)
    {
        string size = frame.Quantity switch
        {
            { Unit: "day" } days => $" {Number(days.Value)} hari",
            { Unit: "hour" } hours => $" {Number(hours.Value)} jam",
            { Unit: "point" } points => $" {Number(points.Value)} butir",
            _ => "",
        };
        string noun = IndonesianWords.Objects[frame.Object!.Kind];
        string owner = frame.Object.Owner is { } maker && frame.Actors.All(actor => actor.Id != maker.Id)
            ? (frame.Object.Kind is "statement" or "proposal" or "plan" or "peaceplan" ? " " : " yang diusulkan ")
                + Name(maker)
            : "";
        return noun + size + owner;
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.GetCultureInfo("id-ID"));

    /// <summary>The subject of a claim about oneself is left out, as Indonesian does; with others it is "ia".</summary>
    private static string Own(Frame frame)
    {
        CanonicalName[] others = [.. frame.Actors.Where(actor => actor.Id != frame.Claimant!.Id)];
        string self = frame.Claimant!.Kind == NameKind.Person ? "ia" : "pihaknya";
        return others.Length == 0 ? "" : Join([self, .. others.Select(Name)], "dan", comma: false) + " ";
    }

    private static string Outlet(Outlet outlet) =>
        outlet.Name.StartsWith("the ", StringComparison.Ordinal) ? outlet.Name[4..] : outlet.Name;

    private static string Names(IReadOnlyList<CanonicalName> names) =>
        Join([.. names.Select(Name)], "dan", comma: false);

    private static string Name(CanonicalName name) => name.In("id");
}
