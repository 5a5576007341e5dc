using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using NewsBot.Stories;
using NewsBot.Summaries.Gate;

namespace NewsBot.Summaries.Models;

/// <summary>What a model made of a story.</summary>
/// <param name="Told">By language the lines that passed, and the headline if it did; a language may be missing.</param>
/// <param name="Verdicts">On every line of every try.</param>
/// <param name="Outcome">Whether there was an answer at all.</param>
public sealed record Authored(
    IReadOnlyDictionary<string, LocalTelling> Told, IReadOnlyList<LineVerdict> Verdicts, Outcome Outcome);

/// <summary>A telling of which every line passed the gate.</summary>
/// <param name="Headline">Its headline; null where it was refused.</param>
/// <param name="Lines">One line at least.</param>
public sealed record LocalTelling(Line? Headline, IReadOnlyList<Line> Lines);

/// <summary>
/// Has a model tell a story in all languages at once. What the gate refuses is told back to it once, with the reasons;
/// what is refused again is left out.
/// </summary>
public sealed class StoryAuthor(
    ModelCalls calls, Prompts prompts, StoryMaterial sentences, IntegrityGate gate, IOptions<ModelsOptions> options)
{
    /// <summary>Asks for the story.</summary>
    public async Task<Authored> TellAsync(
        Story story, IReadOnlyList<string> languages, CancellationToken cancellation)
    {
        ChatMessage task = new(ChatRole.System, prompts.Story(languages, options.Value.Lines));
        System.Text.Json.JsonElement schema = AnswerSchema.Story(languages);
        int left = options.Value.InputTokens - Tokens.Of(task.Text) - Tokens.Of(schema.GetRawText());
        IReadOnlyList<MaterialSentence> material = sentences.Of(story, left);
        if (material.Count == 0)
            return new Authored(new Dictionary<string, LocalTelling>(StringComparer.Ordinal), [], Outcome.Away);
        ChatMessage[] messages = [task, new(ChatRole.User, MaterialJson.Of(material))];
        var judge = new TellingJudge(gate, story, material, languages);

        ModelReply reply = await AskAsync("story", messages);
        if (reply.Outcome != Outcome.Answered)
            return new Authored(new Dictionary<string, LocalTelling>(StringComparer.Ordinal), [], reply.Outcome);
        JudgedAnswer first = judge.Judge(reply, attempt: 1);
        if (first.Reasons.Count == 0)
            return new Authored(first.Told, first.Verdicts, Outcome.Answered);

        ModelReply again = await AskAsync(
            "repair",
            [.. messages, new(ChatRole.Assistant, reply.Text), new(ChatRole.User, prompts.Repair(first.Reasons))]);
        if (again.Outcome != Outcome.Answered)
            return new Authored(first.Told, first.Verdicts, Outcome.Answered);
        JudgedAnswer second = judge.Judge(again, attempt: 2);
        return new Authored(Better(first, second), [.. first.Verdicts, .. second.Verdicts], Outcome.Answered);

        Task<ModelReply> AskAsync(string purpose, ChatMessage[] said) => calls.AskAsync(
            new ModelQuestion(new CallReason(purpose, story.Id, story.Version), said, schema), cancellation);
    }

    /// <summary>
    /// One try for all languages, so that both still tell the same: the one with more lines that may be told.
    /// </summary>
    private static IReadOnlyDictionary<string, LocalTelling> Better(JudgedAnswer first, JudgedAnswer second) =>
        Count(second) >= Count(first) ? second.Told : first.Told;

    private static int Count(JudgedAnswer answer) =>
        answer.Told.Values.Sum(told => told.Lines.Count + (told.Headline is null ? 0 : 1));
}
