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
    }

    private static Frame Of(string act, ActState state, CanonicalName[] actors) =>
        new() { Act = act, State = state, Actors = actors };

    private static CanonicalName Name(string id) => Some.Gazetteer.Get(id);
}
