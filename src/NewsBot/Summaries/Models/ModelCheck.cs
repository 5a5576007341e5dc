using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using NewsBot.Feeds;
using NewsBot.Stories.Embeddings;
using NewsBot.Summaries.Translation;

namespace NewsBot.Summaries.Models;

/// <summary>
/// Asks each model one word, and tells how fast it answers, what a story costs, and what a day will; asks a translator
/// and an embedding model for one sentence.
/// </summary>
public sealed class ModelCheck(
    ModelClients clients,
    LineTranslator translation,
    ArticleMeanings meanings,
    IOptions<ModelsOptions> options,
    FeedsFile feeds,
    TimeProvider clock)
{
    /// <summary>Articles of the topic that a feed brings in a day, as measured on the shipped feeds.</summary>
    private const double ArticlesPerFeed = 2.7;

    /// <summary>Calls for an article, as measured: several articles are one story, and not every one is news.</summary>
    private const double CallsPerArticle = 0.4;

    private const int StoryTokensIn = 1500;
    private const int StoryTokensOut = 320;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>
    /// What was found, in lines for an operator; whether every model answers. No line where there is none.
    /// </summary>
    public async Task<(bool IsWell, IReadOnlyList<string> Lines)> RunAsync(CancellationToken cancellation)
    {
        var lines = new List<string>();
        bool well = true;
        foreach (ModelEndpoint endpoint in clients.Endpoints)
        {
            (bool answers, string line) = await AskAsync(endpoint, cancellation);
            well &= answers;
            lines.Add(line);
        }

        if (clients.Endpoints.Count > 0)
            lines.Add(Forecast());
        if (translation.Translator is HttpTranslator translator)
            well &= Tell($"Translator: {translator.Name}", await translator.ProbeAsync(cancellation), lines);
        if (meanings.Model is { } model)
            well &= Tell($"Embedding model: {model}", await EmbeddingTroubleAsync(cancellation), lines);
        return (well, lines);
    }

    private static bool Tell(string name, string? trouble, List<string> lines)
    {
        lines.Add(trouble is null ? $"{name} answers." : $"{name} does not answer: {trouble}.");
        return trouble is null;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a model does is what the operator asks about.")]
    private async Task<string?> EmbeddingTroubleAsync(CancellationToken cancellation)
    {
        try
        {
            return await meanings.ProbeAsync(cancellation) ? null : "it gives nothing that can be compared";
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            return ModelFailure.Of(error).What;
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a model does is what the operator asks about.")]
    private async Task<(bool, string)> AskAsync(ModelEndpoint endpoint, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        long began = clock.GetTimestamp();
        string name = $"Model: {endpoint.Address.Model} at {endpoint.Address.Base.Host}";
        try
        {
            ChatResponse answer = await endpoint.Client.GetResponseAsync(
                [new ChatMessage(ChatRole.User, "Answer with the word \"ready\".")],
                new ChatOptions { MaxOutputTokens = options.Value.OutputTokens },
                either.Token).WaitAsync(either.Token);
            string took = clock.GetElapsedTime(began).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
            return (true, $"{name} answers in {took} s ({answer.Usage?.TotalTokenCount ?? 0} tokens). {Price()}");
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            return (false, $"{name} does not answer: {ModelFailure.Of(error).What}.");
        }
    }

    private string Price()
    {
        long micros = new Budget(options.Value).Of(StoryTokensIn, StoryTokensOut).Micros;
        return micros == 0
            ? "Its price is not configured (Models:InputPrice, Models:OutputPrice)."
            : string.Create(CultureInfo.InvariantCulture, $"A story costs about {micros / 1e6:0.0000}.");
    }

    private string Forecast()
    {
        double calls = feeds.Feeds.Count * ArticlesPerFeed * CallsPerArticle;
        Cost day = new Budget(options.Value).Of((long)(calls * StoryTokensIn), (long)(calls * StoryTokensOut));
        string money = day.Micros == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $", about {day.Micros / 1e6:0.00}");
        string limit = day.Tokens > options.Value.TokensPerDay
            ? " That is more than Models:TokensPerDay allows; what is past it is told by extracts."
            : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"  Expected for {feeds.Feeds.Count} feeds: {calls:0} calls a day, {day.Tokens:0} tokens{money}.{limit}");
    }
}
