using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using NewsBot.Http.Models;

namespace NewsBot.Summaries.Models;

/// <summary>What a model is asked.</summary>
/// <param name="Reason">What for.</param>
/// <param name="Messages">The conversation so far: system, user, and for a repair its first answer and the
/// reasons.</param>
/// <param name="Schema">The JSON schema of the answer.</param>
public sealed record ModelQuestion(CallReason Reason, IReadOnlyList<ChatMessage> Messages, JsonElement Schema);

/// <summary>What came of a question.</summary>
public enum Outcome
{
    /// <summary>There is an answer.</summary>
    Answered,

    /// <summary>The day's budget is spent.</summary>
    Spent,

    /// <summary>No model answered.</summary>
    Away,
}

/// <summary>What a model said.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Text">What it said; empty where nothing was.</param>
/// <param name="By">Which model.</param>
public sealed record ModelReply(Outcome Outcome, string Text = "", string By = "");

/// <summary>
/// Asks the first model that is well, then its fallback: each question once, within the budget and a time, a few at
/// once.
/// </summary>
public sealed partial class ModelCalls(
    ModelClients clients,
    ModelLedger ledger,
    IOptions<ModelsOptions> options,
    TimeProvider clock,
    ILogger<ModelCalls> log)
    : IDisposable
{
    private readonly SemaphoreSlim _turn = new(options.Value.Concurrency);
    private readonly Budget _budget = new(options.Value);

    /// <summary>Asks.</summary>
    /// <param name="question">What.</param>
    /// <param name="cancellation">When there is no more time for it.</param>
    public async Task<ModelReply> AskAsync(ModelQuestion question, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var last = new ModelReply(Outcome.Away);
            foreach (ModelEndpoint endpoint in clients.Endpoints.Where(endpoint => endpoint.Health.IsWell))
            {
                last = await AskAsync(endpoint, question, cancellation);
                if (last.Outcome != Outcome.Away)
                    break;
            }

            return last;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<ModelReply> AskAsync(
        ModelEndpoint endpoint, ModelQuestion question, CancellationToken cancellation)
    {
        string hash = Hash(endpoint.Address, question);
        int sent = question.Messages.Sum(message => Tokens.Of(message.Text)) + Tokens.Of(question.Schema.GetRawText());
        (Leave leave, string? known) = await ledger.BeginAsync(
            hash,
            endpoint.Address.Model,
            question.Reason,
            (_budget.Of(sent, options.Value.OutputTokens), _budget),
            cancellation);
        return leave switch
        {
            Leave.Known => new ModelReply(Outcome.Answered, known!, endpoint.Address.Model),
            Leave.Spent => new ModelReply(Outcome.Spent),
            Leave.Asked => new ModelReply(Outcome.Away),
            _ => await SendAsync(endpoint, question, hash, sent, cancellation),
        };
    }

    [SuppressMessage(
        "Design", "CA1031", Justification = "The edge of a call: whatever a model does, the digest goes on.")]
    private async Task<ModelReply> SendAsync(
        ModelEndpoint endpoint, ModelQuestion question, string hash, int sent, CancellationToken cancellation)
    {
        long began = clock.GetTimestamp();
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TimeoutSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            ChatResponse answer = await endpoint.Client
                .GetResponseAsync(question.Messages, Wishes(question), either.Token)
                .WaitAsync(either.Token);
            long tokensIn = answer.Usage?.InputTokenCount ?? sent;
            long tokensOut = answer.Usage?.OutputTokenCount ?? Tokens.Of(answer.Text);
            string text = answer.FinishReason == ChatFinishReason.Length ? "" : answer.Text;
            await ledger.AnsweredAsync(
                hash, text, _budget.Of(tokensIn, tokensOut), clock.GetElapsedTime(began));
            endpoint.Health.Answered();
            return new ModelReply(Outcome.Answered, text, endpoint.Address.Model);
        }
        catch (Exception error)
        {
            var failure = ModelFailure.Of(error);
            await ledger.FailedAsync(hash, failure.MayBeCharged, clock.GetElapsedTime(began));
            endpoint.Health.Failed(failure.Wait);
            Log.NoAnswer(log, endpoint.Address.Model, failure.What);
            return new ModelReply(Outcome.Away);
        }
    }

    private ChatOptions Wishes(ModelQuestion question) => new()
    {
        MaxOutputTokens = options.Value.OutputTokens,
        ResponseFormat = ChatResponseFormat.ForJsonSchema(question.Schema, "answer"),
    };

    private static string Hash(ModelAddress address, ModelQuestion question)
    {
        var all = new StringBuilder(address.ToString()).Append('\n').Append(question.Schema.GetRawText());
        foreach (ChatMessage message in question.Messages)
            all.Append('\n').Append(message.Role.Value).Append('\0').Append(message.Text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The model {Model} gave no answer: {What}. Lines are told without it.")]
        public static partial void NoAnswer(ILogger log, string model, string what);
    }
}
