using Microsoft.Extensions.AI;
using NewsBot.Summaries.Models;

namespace NewsBot.Summaries.Translation;

/// <summary>The chat model, used as a translator and nothing more.</summary>
public sealed class ChatTranslator(ModelCalls calls, ModelClients clients, Prompts prompts) : ITranslator
{
    /// <inheritdoc/>
    public string Name => clients.Endpoints.Count > 0 ? clients.Endpoints[0].Address.Model : "chat";

    /// <inheritdoc/>
    public async Task<TranslatedTexts> TranslateAsync(TranslationQuestion question, CancellationToken cancellation)
    {
        string[] plain = [.. question.Sentences.Select(Glossary.Unmark)];
        ModelReply reply = await calls.AskAsync(
            new ModelQuestion(
                question.Reason,
                [
                    new(ChatRole.System, prompts.Translation(question.From, question.To, question.Names)),
                    new(ChatRole.User, MaterialJson.Of(plain)),
                ],
                AnswerSchema.Translation()),
            cancellation);
        if (reply.Outcome != Outcome.Answered)
            return new TranslatedTexts(reply.Outcome, []);
        return ModelAnswer.Translation(reply.Text, plain.Length) is { } sentences
            ? new TranslatedTexts(Outcome.Answered, sentences)
            : new TranslatedTexts(Outcome.Away, []);
    }
}
