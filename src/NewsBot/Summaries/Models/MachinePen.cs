using Microsoft.Extensions.Options;
using NewsBot.Stories;
using NewsBot.Summaries.Gate;
using NewsBot.Summaries.Translation;

namespace NewsBot.Summaries.Models;

/// <summary>
/// Words a summary, one rung above another: a language model's lines where there are any that passed; where a story has
/// no coverage in a language, a translator's; else what there was.
/// </summary>
public sealed class MachinePen(
    StoryAuthor author,
    LineTranslator translator,
    SummaryKeeper keeper,
    IOptions<ModelsOptions> options,
    TimeProvider clock)
{
    /// <summary>Where summaries are kept.</summary>
    public SummaryKeeper Keeper => keeper;

    /// <summary>Stories that are worded at once.</summary>
    public int Concurrency => options.Value.Concurrency;

    /// <summary>The summary with what machines may tell of it; null where nothing of it changes.</summary>
    public async Task<GatedSummary?> WordAsync(
        Story story, Summary plain, CancellationToken cancellation)
    {
        Summary? before = await keeper.Store.BeforeAsync(story.Id, story.Version, cancellation);
        if (Carried.Over(before, plain, story) is { } carried)
            return new GatedSummary(carried, []);
        if (clock.GetUtcNow() - story.Updated > TimeSpan.FromMinutes(options.Value.LatestMinutes))
            return null;
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.StorySeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            return await AskAsync(story, plain, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new GatedSummary(plain with { Machine = MachineShare.Away }, []);
        }
    }

    private async Task<GatedSummary> AskAsync(Story story, Summary plain, CancellationToken cancellation)
    {
        string[] languages = [.. options.Value.Languages.Split(',').Where(plain.ByLanguage.ContainsKey)];
        List<LineVerdict> verdicts = [];
        Outcome outcome = Outcome.Answered;
        if (languages.Length > 0 && options.Value is { Chat: not null, Words: true })
        {
            Authored authored = await author.TellAsync(story, languages, cancellation);
            outcome = authored.Outcome;
            verdicts.AddRange(authored.Verdicts);
            plain = Rungs.Over(plain, authored.Told);
        }

        Translated translated = await translator.TranslateAsync(story, plain.ByLanguage, languages, cancellation);
        verdicts.AddRange(translated.Verdicts);
        return new GatedSummary(
            Rungs.Over(plain, translated.Told) with { Machine = Share(outcome, translated.Outcome) }, verdicts);
    }

    private static MachineShare Share(Outcome worded, Outcome translated) => (worded, translated) switch
    {
        (Outcome.Answered, Outcome.Answered) => MachineShare.Asked,
        (Outcome.Spent, _) or (_, Outcome.Spent) => MachineShare.Spent,
        _ => MachineShare.Away,
    };
}
