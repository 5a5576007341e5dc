using NewsBot.Stories;
using NewsBot.Summaries.Gate;
using NewsBot.Summaries.Models;

namespace NewsBot.Summaries.Translation;

/// <summary>What was translated.</summary>
/// <param name="Told">By language, what may be told.</param>
/// <param name="Verdicts">On every line.</param>
/// <param name="Outcome">Answered also where nothing had to be translated.</param>
public sealed record Translated(
    IReadOnlyDictionary<string, LocalTelling> Told, IReadOnlyList<LineVerdict> Verdicts, Outcome Outcome);

/// <summary>
/// Translates a story into the languages that it has no coverage in, from the language that it has; coverage of a
/// language's own always comes first. Each line is held against the sentence that it translates.
/// </summary>
public sealed class LineTranslator(ITranslator? translator, Glossary glossary, IntegrityGate gate)
{
    /// <summary>What translates; null for nothing.</summary>
    public ITranslator? Translator => translator;

    /// <summary>Translates what is neither covered nor worded.</summary>
    /// <param name="story">The story.</param>
    /// <param name="told">What there is, by language.</param>
    /// <param name="languages">Those that are translated into.</param>
    /// <param name="cancellation">When there is no more time for it.</param>
    public async Task<Translated> TranslateAsync(
        Story story,
        IReadOnlyDictionary<string, LocalSummary> told,
        IReadOnlyList<string> languages,
        CancellationToken cancellation)
    {
        var made = new Dictionary<string, LocalTelling>(StringComparer.Ordinal);
        var verdicts = new List<LineVerdict>();
        Outcome outcome = Outcome.Answered;
        string[] wanting = [.. languages.Where(language => told.ContainsKey(language) && IsWanting(told[language]))];
        if (translator is null || wanting.Length == 0 || Covered(told, story) is not { } covered)
            return new Translated(made, verdicts, outcome);
        foreach (string language in wanting)
        {
            (outcome, LocalTelling? local) = await IntoAsync(story, covered, language, verdicts, cancellation);
            if (outcome != Outcome.Answered)
                break;
            if (local is not null)
                made[language] = local;
        }

        return new Translated(made, verdicts, outcome);
    }

    private static bool IsWanting(LocalSummary local) =>
        local.Lines.All(line => line.Engine is LineEngine.Original or LineEngine.Structured);

    /// <summary>
    /// The lines of the language that the story is covered in; else the sentences that were quoted from it.
    /// </summary>
    private static Line[]? Covered(IReadOnlyDictionary<string, LocalSummary> told, Story story)
    {
        Line[]? own = told.Values
            .Where(local => local.Lines.Count > 0 && local.Lines.All(line => line.Engine == LineEngine.Extract))
            .OrderByDescending(local => story.Articles.Count(article => article.Language == local.Lines[0].Language))
            .Select(local => local.Headline.Engine == LineEngine.Extract
                ? [local.Headline, .. local.Lines]
                : local.Lines.ToArray())
            .FirstOrDefault();
        Line[] quoted =
        [
            .. told.Values.SelectMany(local => local.Lines).Where(line => line.Engine == LineEngine.Original).Take(1),
        ];
        return own ?? (quoted.Length > 0 ? quoted : null);
    }

    private async Task<(Outcome, LocalTelling?)> IntoAsync(
        Story story, Line[] lines, string language, List<LineVerdict> verdicts, CancellationToken cancellation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        string from = lines[0].Language;
        var question = new TranslationQuestion(
            new CallReason("translation", story.Id, story.Version),
            from,
            language,
            [.. lines.Select(line => glossary.Mark(line.Text, from, language, names))],
            names);
        TranslatedTexts answer = await translator!.TranslateAsync(question, cancellation);
        if (answer.Outcome != Outcome.Answered)
            return (answer.Outcome, null);
        Line?[] passed =
        [
            .. lines.Zip(answer.Sentences)
                .Select((pair, at) => Held(story, pair.First, Glossary.Unmark(pair.Second), (language, at), verdicts)),
        ];
        bool headed = lines.Length > 1 && lines[0].Sources.All(source => source.Sentence < 0);
        Line[] told = [.. passed.Skip(headed ? 1 : 0).OfType<Line>()];
        return told.Length == 0
            ? (Outcome.Answered, null)
            : (Outcome.Answered, new LocalTelling(headed ? passed[0] : null, told));
    }

    private Line? Held(
        Story story, Line source, string text, (string Language, int Position) place, List<LineVerdict> verdicts)
    {
        GateVerdict verdict = gate.Judge(new GateLine(
            text, place.Language, LineEngine.Translated, GateSource.Of(source.Sources, story.Articles))
        {
            IsHeadline = source.Sources.All(cited => cited.Sentence < 0),
        });
        verdicts.Add(new LineVerdict
        {
            For = place.Language,
            Position = place.Position,
            Text = text,
            Engine = LineEngine.Translated,
            By = translator!.Name,
            Passed = verdict.Passed,
            Refusals = verdict.Refusals,
        });
        return verdict.IsPassed
            ? source with
            {
                Text = text,
                Language = place.Language,
                Engine = LineEngine.Translated,
                By = translator.Name,
                Checks = ["integrity"],
            }
            : null;
    }
}
