using System.Text.Json;
using NewsBot.Articles;
using NewsBot.Configuration;
using NewsBot.Delivery.Messages;
using NewsBot.Digests.Rendering;
using NewsBot.Fakes.Models;
using NewsBot.Measure.Models;
using NewsBot.Measure.Summaries;
using NewsBot.Stories;
using NewsBot.Summaries;
using NewsBot.Summaries.Frames;
using NewsBot.Summaries.Gate;
using NewsBot.Summaries.Models;
using NewsBot.Topics;

namespace NewsBot.Measure;

/// <summary>
/// Language models, against the fake one: hidden instructions that an obedient model carries out, tokens of a story,
/// calls a day, a slow model, and a slot in which none answers.
/// </summary>
public sealed class ModelsMeasure : IMeasure
{
    private const int Combinations = 5000;
    private const int Seed = 6;
    private const int Day = 200;
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public string Verb => "models";

    /// <inheritdoc/>
    public string Usage =>
        "[FILE.jsonl] [--combinations=N] [--show]: injections into an obedient model; with labelled news tokens and "
            + "calls too; a slow model; an outage";

    /// <inheritdoc/>
    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        var errors = new ConfigErrors();
        var files = new ConfigFiles(folder: null);
        var gazetteer = Gazetteer.Load(files, errors);
        var extractor = new FrameExtractor(gazetteer);
        var lexicon = Lexicon.Load(files, errors);
        var gate = new IntegrityGate(gazetteer, lexicon);
        var sentences = new StoryMaterial(gazetteer, lexicon);
        var summarizer = new GatedSummarizer(
            new Summarizer(new StoryFrames(extractor, new LineChecks(gazetteer)), extractor, gazetteer), gate);
        var json = new Dictionary<string, object>(StringComparer.Ordinal);
        var lines = new List<string>();
        var sections = new StorySections(new SideNames(gazetteer));
        Obey(new ObedientRun(summarizer, gate, sentences, sections), arguments, json, lines);
        if (arguments.Files is [var file, ..])
        {
            List<(string? Event, Article Article)> articles = await ArticlesAsync(file, cancellation);
            Count(articles, new TokenCount(sentences), new CallCount(summarizer), json, lines);
        }

        await SlotsAsync(json, lines, cancellation);
        return new MeasureResult(json, lines);
    }

    private static void Obey(
        ObedientRun run, MeasureArguments arguments, Dictionary<string, object> json, List<string> lines)
    {
        int combinations = arguments.Values.TryGetValue("combinations", out string? wanted)
            ? int.Parse(wanted, System.Globalization.CultureInfo.InvariantCulture)
            : Combinations;
        int[] all = [.. Enumerable.Range(0, Injections.Count)];
        new Random(Seed).Shuffle(all);
        foreach (bool guarded in new[] { true, false })
        {
            string[] seen = [.. all.Take(combinations).Select(one => run.Effect(one, guarded)).OfType<string>()];
            string name = guarded ? "whole" : "gate_alone";
            json[name] = new Dictionary<string, int>(StringComparer.Ordinal)
            {
                ["injections"] = Math.Min(combinations, all.Length),
                ["obeyed"] = run.Obeyed,
                ["lines_told"] = run.Told,
                ["forbidden_effects"] = seen.Length,
            };
            lines.Add($"{name}: {Math.Min(combinations, all.Length)} of {all.Length} combinations of instruction, "
                + $"place and position: {run.Obeyed} were obeyed, {seen.Length} had a forbidden effect; "
                + $"{run.Told} lines of the model were told");
            run.Reset();
            if (arguments.Flags.Contains("show"))
                lines.AddRange(seen.Take(20));
        }
    }

    private static void Count(
        List<(string? Event, Article Article)> articles,
        TokenCount tokens,
        CallCount calling,
        Dictionary<string, object> json,
        List<string> lines)
    {
        Article[][] stories =
        [
            .. articles.GroupBy(row => row.Event ?? row.Article.Title, row => row.Article, StringComparer.Ordinal)
                .Select(group => group.OrderBy(article => article.Published).ToArray()),
        ];
        (int Sent, int Estimated)[] counts =
            [.. stories.Concat(articles.Select(row => new[] { row.Article })).Select(story => tokens.Of(Told(story)))];
        int answer = tokens.OfAnswer([.. FakeFact.OfSeeds.Where(fact => fact.Lines.ContainsKey("id")).Take(3)]);
        int calls = stories.Sum(calling.Of);
        json["tokens_in_max"] = counts.Max(count => count.Sent);
        json["tokens_in_mean"] = Math.Round(counts.Average(count => count.Sent));
        json["tokens_estimated_too_low"] = counts.Count(count => count.Estimated < count.Sent);
        json["tokens_out"] = answer;
        json["articles"] = articles.Count;
        json["calls"] = calls;
        json["calls_for_200_articles"] = Math.Round(calls * (double)Day / articles.Count, 1);
        lines.Add(
            $"tokens of a story version: {json["tokens_in_max"]} in at most, {json["tokens_in_mean"]} on average; "
            + $"{answer} out; our estimate was too low for {json["tokens_estimated_too_low"]} of {counts.Length}");
        lines.Add($"{calls} calls for {articles.Count} articles that come one by one: "
            + $"{json["calls_for_200_articles"]} for {Day}");
    }

    private static async Task SlotsAsync(
        Dictionary<string, object> json, List<string> lines, CancellationToken cancellation)
    {
        FakeManner faithful = asked => FakeAnswer.Of(FakeManners.Tell(asked, SlotNews.All));
        (double seconds, int stories, string text) =
            await SlowSlot.RunAsync(FakeManners.Slow(Slow, faithful), cancellation);
        json["slow_lines"] = text.Split("language model slow-1").Length - 1;
        json["slow_seconds"] = Math.Round(seconds, 1);
        json["slow_stories"] = stories;
        lines.Add(
            $"a model that takes {Slow.TotalSeconds:0} s: {stories} stories from poll to digest in {seconds:0.0} s");
        (seconds, stories, text) = await SlowSlot.RunAsync(FakeManners.Failing(503), cancellation);
        bool told = text.Contains("(extract · Harbour Courier)", StringComparison.Ordinal)
            && !text.Contains("language model slow-1", StringComparison.Ordinal);
        json["outage_seconds"] = Math.Round(seconds, 1);
        json["outage_stories"] = stories;
        json["outage_extractive"] = told;
        lines.Add(
            $"no model answers: {stories} stories in {seconds:0.0} s, {(told ? "all told by extracts" : "WRONG")}");
    }

    private static Story Told(Article[] articles) => new()
    {
        Id = new StoryId(1),
        Topic = "measured",
        Version = 1,
        Began = articles[0].Published,
        Updated = articles[^1].Published,
        Articles = articles,
    };

    private static async Task<List<(string? Event, Article Article)>> ArticlesAsync(
        string file, CancellationToken cancellation)
    {
        var articles = new List<(string?, Article)>();
        await foreach (string row in File.ReadLinesAsync(file, cancellation))
        {
            LabelledArticle labelled = JsonSerializer.Deserialize<LabelledArticle>(row, LabelledArticle.Json)!;
            if (labelled is { Relevant: true, Published: not null })
                articles.Add((labelled.Event, labelled.ToArticle(articles.Count + 1)));
        }

        return articles;
    }
}
