using NewsBot.Stories;

namespace NewsBot.Summaries.Gate;

/// <summary>
/// Tells a story without any machine's words, each line held against what it cites. A refused line is left out; a
/// refused headline drops to a line composed from facts, and at last to the names and the day alone.
/// </summary>
public sealed class GatedSummarizer(Summarizer summarizer, IntegrityGate gate)
{
    private const string Kept = "integrity";
    private readonly VerdictMemo _memo = new(gate);

    /// <summary>The summary of <paramref name="story"/> in each of <paramref name="languages"/>.</summary>
    public GatedSummary Summarize(Story story, IReadOnlyList<string> languages)
    {
        Summary summary = summarizer.Summarize(story, languages);
        var verdicts = new List<LineVerdict>();
        var told = new Dictionary<string, LocalSummary>(StringComparer.Ordinal);
        foreach ((string language, LocalSummary local) in summary.ByLanguage)
        {
            Line headline = Headline(story, language, local.Headline, verdicts);
            told[language] = new LocalSummary(
                headline,
                [.. local.Lines.Index().Select(line => Held(story, language, line.Index + 1, line.Item, verdicts))
                    .OfType<Line>()
                    .Where(line => !string.Equals(line.Text, headline.Text, StringComparison.Ordinal))]);
        }

        return new GatedSummary(summary with { ByLanguage = told }, verdicts);
    }

    /// <summary>How the names, numbers and dates of two languages agree.</summary>
    public Parity Compare(Story story, LocalSummary first, LocalSummary second) =>
        summarizer.Compare(story, first, second);

    private Line Headline(Story story, string language, Line first, List<LineVerdict> verdicts)
    {
        if (Held(story, language, 0, first, verdicts) is { } held)
            return held;
        IReadOnlyList<Line> composed = summarizer.Composed(story, language);
        foreach (Line line in composed)
        {
            if (line != first && Held(story, language, 0, line, verdicts) is { } lower)
                return lower;
        }

        // Names of the gazetteer and a day: nothing that an article could have worded.
        return composed[^1];
    }

    private Line? Held(Story story, string language, int position, Line line, List<LineVerdict> verdicts)
    {
        GateVerdict verdict = _memo.Judge(
            new GateLine(line.Text, line.Language, line.Engine, GateSource.Of(line.Sources, story.Articles))
            {
                IsHeadline = position == 0,
            });
        verdicts.Add(new LineVerdict
        {
            For = language,
            Position = position,
            Text = line.Text,
            Engine = line.Engine,
            By = line.By,
            Passed = verdict.Passed,
            Refusals = verdict.Refusals,
        });
        return verdict.IsPassed ? line with { Checks = [.. line.Checks, Kept] } : null;
    }
}
