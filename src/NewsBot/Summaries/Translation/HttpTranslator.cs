using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using NewsBot.Http.Models;
using NewsBot.Summaries.Models;

namespace NewsBot.Summaries.Translation;

/// <summary>
/// What the translators that are asked over HTTP share: each question once, within a time, kept in the ledger. They
/// charge by letters and not by tokens, so their letters count as what was sent.
/// </summary>
public abstract partial class HttpTranslator(
    IHttpClientFactory http, ModelLedger ledger, IOptions<ModelsOptions> options, TimeProvider clock, ILogger log)
    : ITranslator
{
    private readonly ModelHealth _health = new(clock);

    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public async Task<TranslatedTexts> TranslateAsync(TranslationQuestion question, CancellationToken cancellation)
    {
        if (!_health.IsWell)
            return new TranslatedTexts(Outcome.Away, []);
        string all = string.Join('\n', [Name, question.From, question.To, .. question.Sentences]);
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
        var cost = new Cost(all.Length, 0, 0);
        (Leave leave, string? known) = await ledger.BeginAsync(
            hash, Name, question.Reason, (cost, new Budget(options.Value)), cancellation);
        return leave switch
        {
            Leave.Known => Read(known!, question),
            Leave.Spent => new TranslatedTexts(Outcome.Spent, []),
            Leave.Asked => new TranslatedTexts(Outcome.Away, []),
            _ => await SendAsync(question, hash, cost, cancellation),
        };
    }

    /// <summary>Translates one sentence that nobody waits for.</summary>
    /// <returns>What is wrong, in words for an operator; null where it answers.</returns>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever a translator does is what the operator asks about.")]
    public async Task<string?> ProbeAsync(CancellationToken cancellation)
    {
        var question = new TranslationQuestion(
            new CallReason("check", default, Version: 0), "en", "id", ["The talks begin today."], []);
        try
        {
            string text = await AskAsync(question, cancellation);
            return Read(text, question).Outcome == Outcome.Answered ? null : "it answers something else";
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            return ModelFailure.Of(error).What;
        }
    }

    /// <summary>The request of this service.</summary>
    protected abstract HttpRequestMessage Request(TranslationQuestion question);

    /// <summary>The translated sentences in its answer; null where it has none.</summary>
    protected abstract IReadOnlyList<string>? Sentences(JsonElement answer);

    [SuppressMessage("Design", "CA1031", Justification = "The edge of a call: whatever it does, the digest goes on.")]
    private async Task<TranslatedTexts> SendAsync(
        TranslationQuestion question, string hash, Cost cost, CancellationToken cancellation)
    {
        long began = clock.GetTimestamp();
        try
        {
            string text = await AskAsync(question, cancellation);
            await ledger.AnsweredAsync(hash, text, cost, clock.GetElapsedTime(began));
            _health.Answered();
            return Read(text, question);
        }
        catch (Exception error)
        {
            var failure = ModelFailure.Of(error);
            await ledger.FailedAsync(hash, failure.MayBeCharged, clock.GetElapsedTime(began));
            _health.Failed(failure.Wait);
            Log.NoAnswer(log, Name, failure.What);
            return new TranslatedTexts(Outcome.Away, []);
        }
    }

    private async Task<string> AskAsync(TranslationQuestion question, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TimeoutSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        using HttpRequestMessage request = Request(question);
        using HttpClient client = http.CreateClient(ModelHttp.Name);
        using HttpResponseMessage answer = await client.SendAsync(request, either.Token);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync(either.Token);
    }

    private TranslatedTexts Read(string text, TranslationQuestion question)
    {
        try
        {
            using JsonDocument answer = JsonDocument.Parse(text);
            if (Sentences(answer.RootElement) is { } sentences && sentences.Count == question.Sentences.Count)
                return new TranslatedTexts(Outcome.Answered, sentences);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            // An answer of another form is no translation.
        }

        return new TranslatedTexts(Outcome.Away, []);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The translator {Name} gave no answer: {What}. Lines are told without it.")]
        public static partial void NoAnswer(ILogger log, string name, string what);
    }
}
