using System.Text;
using NewsBot.Summaries.Frames;
using NewsBot.Summaries.Rendering;
using NewsBot.Topics;

namespace NewsBot.Tests.Summaries;

/// <summary>Every template in every language against a file that a person reviews.</summary>
public sealed class RenderedLines
{
    [Fact]
    public void Every_template_reads_as_the_reviewed_file_has_it()
    {
        using var reader = new StreamReader(
            typeof(RenderedLines).Assembly.GetManifestResourceStream("Summaries.rendered.txt")!);
        string reviewed = reader.ReadToEnd().ReplaceLineEndings("\n");
        string rendered = Render();
        string copy = Path.Combine(Path.GetTempPath(), "newsbot-rendered.txt");
        if (rendered != reviewed)
            File.WriteAllText(copy, rendered);
        Assert.True(rendered == reviewed, $"Templates changed: review {copy} and put it into Samples/rendered.txt.");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("id")]
    [InlineData("uk")]
    [InlineData("ru")]
    public void Whatever_a_lexicon_can_find_can_be_said_in_every_language(string language)
    {
        using var reader = new StreamReader(
            typeof(FrameText).Assembly.GetManifestResourceStream($"Lexicons.frames.{language}.txt")!);
        var lexicon = new FrameLexicon(language, reader.ReadToEnd());
        Assert.All(FrameText.Languages, other =>
        {
            Assert.All(lexicon.Objects, known => Assert.NotNull(FrameText.For(other)!.Say(
                Of(FrameActs.Reject, ActState.Done, [Name("country:ua")]) with { Object = new(known.Id, null) })));
            Assert.All(lexicon.Purposes, known => Assert.NotNull(FrameText.For(other)!.Say(
                Of(FrameActs.Statement, ActState.Done, [Name("person:putin")]) with { Purpose = known.Id })));
            Assert.All(lexicon.Patterns, pattern => Assert.NotNull(FrameText.For(other)!.Say(Whole(pattern.Act))));
        });
    }

    /// <summary>A frame with every slot, of an act and state as patterns name them.</summary>
    private static Frame Whole(string act)
    {
        string[] parts = act.Split(' ');
        return Of(parts[0], Enum.Parse<ActState>(parts[1], ignoreCase: true), [Name("country:ua")]) with
        {
            Counterparts = [Name("country:ru")],
            Object = new(parts[0] is "return" or "release" ? "captives" : "talks", null),
            Quantity = new Quantity(5, "day"),
            Purpose = "ceasefire",
            Place = Name("place:kyiv"),
        };
    }

    private static string Render()
    {
        var text = new StringBuilder();
        foreach (Frame frame in Frames())
        {
            text.Append(frame.Act).Append('.').Append(frame.State.ToString().ToLowerInvariant()).Append('\n');
            foreach (string language in FrameText.Languages.Order(StringComparer.Ordinal))
                text.Append(language).Append(": ").Append(FrameText.For(language)!.Say(frame) ?? "-").Append('\n');
        }

        foreach (string language in FrameText.Languages.Order(StringComparer.Ordinal))
        {
            text.Append(language).Append(": ").Append(FrameText.For(language)!.Topics(
                ["ceasefire", "exchange"], [Name("country:ru"), Name("country:ua")], new DateOnly(2025, 2,
                    12))).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<Frame> Frames()
    {
        CanonicalName[] trump = [Name("person:trump")], putin = [Name("person:putin")];
        CanonicalName[] sides = [Name("country:ru"), Name("country:ua")], ukraine = [Name("country:ua")];
        CanonicalName[] russia = [Name("country:ru")], states = [Name("country:us")];
        var day = new DateOnly(2025, 2, 12);
        Frame call = Of(FrameActs.Call, ActState.Done, trump) with { Counterparts = putin };
        yield return call with
        {
            Claimant = trump[0],
            Purpose = "endwar",
            Reporter = new Outlet("the New York Post", [])
        };
        yield return call with { Date = day };
        yield return call with { State = ActState.Planned, Purpose = "ceasefire" };
        ActState[] courses =
            [ActState.Done, ActState.Ongoing, ActState.Planned, ActState.Postponed, ActState.Cancelled];
        foreach (ActState state in courses)
            yield return Of(FrameActs.Talks, state, sides) with { Place = Name("place:istanbul"), Date = day };
        yield return Of(
            FrameActs.Meeting, ActState.Done, trump) with
        { Counterparts = putin, Place = Name("place:alaska") };
        yield return Of(FrameActs.Meeting, ActState.Planned, trump) with { Counterparts = putin, Date = day };
        yield return Of(FrameActs.Visit, ActState.Done, trump) with { Place = Name("place:kyiv"), Date = day };
        yield return Of(FrameActs.Visit, ActState.Done, trump) with { Place = Name("country:sa") };
        yield return Of(FrameActs.Visit, ActState.Ongoing, trump) with { Place = Name("place:moscow"), Date = day };
        yield return Of(FrameActs.Visit, ActState.Planned, trump) with { Place = Name("place:kyiv") };
        yield return Of(FrameActs.Exchange, ActState.Done, sides) with { Quantity = new Quantity(390, "prisoner") };
        yield return Of(
            FrameActs.Exchange, ActState.Planned, sides) with
        { Quantity = new Quantity(1000, "prisoner", Each: true) };
        var truce = new FrameObject("ceasefire", states[0]);
        var month = new Quantity(30, "day");
        yield return Of(FrameActs.Accept, ActState.Done, ukraine) with { Object = truce, Quantity = month, Date = day };
        yield return Of(FrameActs.Accept, ActState.Ready, ukraine) with { Object = truce };
        yield return Of(FrameActs.Reject, ActState.Done, russia) with { Object = truce, Quantity = month };
        yield return Of(FrameActs.Ceasefire, ActState.Done, putin) with
        {
            Object = new("ceasefire", null),
            Quantity = new(30, "hour")
        };
        yield return Of(FrameActs.Violation, ActState.Done, russia) with { Counterparts = ukraine };
        var plan = new FrameObject("peaceplan", null);
        yield return Of(FrameActs.Proposal, ActState.Done, trump) with
        {
            Object = plan,
            Quantity = new(28, "point"),
            Purpose = "endwar"
        };
        yield return Of(FrameActs.Support, ActState.Done, trump) with { Object = new("proposal", states[0]) };
        yield return Of(FrameActs.Demand, ActState.Done, trump) with { Counterparts = ukraine, Object = plan };
        yield return Of(FrameActs.Demand, ActState.Done, ukraine) with { Object = new("guarantees", null) };
        foreach (ActState state in new[] { ActState.Done, ActState.Planned, ActState.Cancelled })
            yield return Of(FrameActs.Sanctions, state, [Name("body:eu")]) with { Counterparts = russia };
        yield return Of(FrameActs.Troops, ActState.Ready, [Name("country:fr")]) with { Counterparts = ukraine };
        yield return Of(FrameActs.Troops, ActState.Planned, [Name("country:fr")]) with { Counterparts = ukraine };
        yield return Of(FrameActs.Mediation, ActState.Ready, [Name("person:erdogan")]);
        yield return Of(FrameActs.Statement, ActState.Done, putin) with { Purpose = "peacetalks" };
        foreach (Frame frame in PeopleAndVenues(trump, putin, ukraine, russia, day))
            yield return frame;
    }

    private static IEnumerable<Frame> PeopleAndVenues(
        CanonicalName[] trump, CanonicalName[] putin, CanonicalName[] ukraine, CanonicalName[] russia, DateOnly day)
    {
        foreach (string act in new[] { FrameActs.Return, FrameActs.Release })
        {
            CanonicalName[] actors = act == FrameActs.Return ? ukraine : russia;
            CanonicalName[] others = act == FrameActs.Return ? russia : ukraine;
            yield return Of(act, ActState.Done, actors) with
            {
                Object = new("bodies", null),
                Quantity = new(1212, "body"),
                Counterparts = others,
            };
            yield return Of(act, ActState.Done, actors) with
            {
                Object = new("captives", null),
                Quantity = new(175, "prisoner"),
                Date = day,
            };
        }

        Frame deadline = Of(FrameActs.Deadline, ActState.Done, trump) with
        {
            Counterparts = putin,
            Quantity = new(50, "day"),
        };
        yield return deadline;
        yield return deadline with { Date = day, Claimant = trump[0] };
        Frame host = Of(FrameActs.Hosting, ActState.Ready, [Name("country:tr")]) with { Object = new("talks", null) };
        yield return host with { Place = Name("place:istanbul") };
        yield return host with { State = ActState.Planned, Object = new("meeting", null) };
        yield return host with { Claimant = trump[0] };
        yield return Of(FrameActs.Proposal, ActState.Done, [Name("person:erdogan")]) with
        {
            Object = new("meeting", null),
            Place = Name("place:istanbul"),
        };
        yield return Of(FrameActs.Accept, ActState.Done, putin) with { Object = new("strikes", null) };
        yield return Of(FrameActs.Accept, ActState.Done, putin) with { Object = new("energystrikes", null) };
        foreach (string kind in new[] { "withdrawal", "handover", "deployment", "statement" })
        {
            yield return Of(FrameActs.Reject, ActState.Done, [Name("country:hu")]) with
            {
                Object = new(kind, kind is "statement" ? Name("body:eu") : null),
            };
        }

        foreach (string act in new[] { FrameActs.Call, FrameActs.Talks, FrameActs.Meeting })
            yield return Of(act, ActState.Ready, putin) with { Counterparts = trump };
        foreach (string kind in new[] { "mineralsdeal", "securitydeal", "memorandum" })
        {
            yield return Of(FrameActs.Signing, ActState.Done, [.. ukraine, .. russia]) with
            {
                Object = new(kind, null),
            };
        }

        Frame aid = Of(FrameActs.Aid, ActState.Postponed, [Name("country:us")]) with { Counterparts = ukraine };
        yield return aid;
        yield return aid with { State = ActState.Done, Date = day };
        foreach (Frame frame in InvitationsAndResolutions(trump, putin, russia, day))
            yield return frame;
    }

    private static IEnumerable<Frame> InvitationsAndResolutions(
        CanonicalName[] trump, CanonicalName[] putin, CanonicalName[] russia, DateOnly day)
    {
        yield return Of(FrameActs.Invite, ActState.Done, putin) with
        {
            Counterparts = trump,
            Place = Name("place:moscow"),
            Date = day,
        };
        Frame resolution = Of(FrameActs.Resolution, ActState.Done, [Name("body:unsc")]);
        yield return resolution;
        yield return resolution with { Purpose = "endwar", Date = day };
        yield return Of(FrameActs.Demand, ActState.Done, russia) with { Object = new("sanctionsrelief", null) };
        foreach (string purpose in new[] { "elections", "mediation", "children" })
            yield return Of(FrameActs.Statement, ActState.Done, putin) with { Purpose = purpose };
    }

    private static Frame Of(string act, ActState state, CanonicalName[] actors) =>
        new() { Act = act, State = state, Actors = actors };

    private static CanonicalName Name(string id) => Some.Gazetteer.Get(id);
}
