using NewsBot.Stories;
using NewsBot.Summaries.Gate;

namespace NewsBot.Summaries.Models;

/// <summary>What the gate made of an answer.</summary>
/// <param name="Told">By language what passed; a language without a line is missing.</param>
/// <param name="Verdicts">On every line.</param>
/// <param name="Reasons">What a model is told that may try again; empty where all passed.</param>
internal sealed record JudgedAnswer(
    IReadOnlyDictionary<string, LocalTelling> Told,
    IReadOnlyList<LineVerdict> Verdicts,
    IReadOnlyList<string> Reasons);

/// <summary>
/// Holds each line of an answer against the sentences that it cites, and the languages against each other. A headline
/// stands on all that its language's lines cite.
/// </summary>
internal sealed class TellingJudge(
    IntegrityGate gate, Story story, IReadOnlyList<MaterialSentence> material, IReadOnlyList<string> languages)
{
    private const int MostReasons = 12;
    private readonly Dictionary<string, MaterialSentence> _byId =
        material.ToDictionary(sentence => sentence.Id, StringComparer.Ordinal);

    /// <summary>Judges an answer.</summary>
    public JudgedAnswer Judge(ModelReply reply, int attempt)
    {
        if (ModelAnswer.Story(reply.Text, languages) is not { } answer)
        {
            return new JudgedAnswer(
                new Dictionary<string, LocalTelling>(StringComparer.Ordinal),
                [],
                ["The answer is not the JSON object that was asked for, or it was cut off."]);
        }

        var held = new List<HeldLine>();
        foreach ((string language, AnsweredTelling telling) in answer)
        {
            string[] all = [.. telling.Lines.SelectMany(line => line.SourceIds).Distinct(StringComparer.Ordinal)];
            held.Add(Hold(language, 0, new AnsweredLine(telling.Headline, all)));
            held.AddRange(telling.Lines.Select((line, index) => Hold(language, index + 1, line)));
        }

        Compare(held);
        return new JudgedAnswer(
            Told(held, reply.By),
            [.. held.Select(line => line.Verdict(reply.By, attempt))],
            [.. held.SelectMany(line => line.Refusals.Select(refusal => line.Say(refusal))).Take(MostReasons)]);
    }

    private HeldLine Hold(string language, int position, AnsweredLine line)
    {
        MaterialSentence[] cited =
            [.. line.SourceIds.Select(id => _byId.GetValueOrDefault(id)).OfType<MaterialSentence>()];
        IReadOnlyList<GateSource> sources = GateSource.Of(cited.Select(one => one.Source), story.Articles);
        GateVerdict verdict = gate.Judge(
            new GateLine(line.Text, language, LineEngine.Model, sources) { IsHeadline = position == 0 });
        var held = new HeldLine(language, position, line.Text, [.. cited.Select(one => one.Source)], verdict.Passed);
        held.Refusals.AddRange(verdict.Refusals);
        if (cited.Length < line.SourceIds.Count)
            held.Refusals.Add(new GateRefusal("sources", "it cites a sentence that there is not"));
        return held;
    }

    /// <summary>
    /// Lines of one place in two languages carry the same numbers, people and days, or none of them is told.
    /// </summary>
    private void Compare(List<HeldLine> held)
    {
        foreach (IGrouping<int, HeldLine> place in held.GroupBy(line => line.Position))
        {
            HeldLine first = place.First();
            foreach (HeldLine other in place.Skip(1))
            {
                if (gate.Differ((first.Text, first.Language), (other.Text, other.Language), Day(first)) is { } reason)
                {
                    first.Refusals.Add(new GateRefusal("parity", reason));
                    other.Refusals.Add(new GateRefusal("parity", reason));
                }
            }
        }
    }

    private DateOnly Day(HeldLine line) =>
        GateSource.Of(line.Sources, story.Articles).Select(source => source.Day).FirstOrDefault();

    private Dictionary<string, LocalTelling> Told(List<HeldLine> held, string by)
    {
        var told = new Dictionary<string, LocalTelling>(StringComparer.Ordinal);
        foreach (string language in languages)
        {
            HeldLine[] passed = [.. held.Where(line => line.Language == language && line.Refusals.Count == 0)];
            Line[] lines = [.. passed.Where(line => line.Position > 0).Select(line => line.ToLine(by))];
            if (lines.Length > 0)
                told[language] = new LocalTelling(passed.FirstOrDefault(line => line.Position == 0)?.ToLine(by), lines);
        }

        return told;
    }
}
