using NewsBot.Configuration;
using NewsBot.Delivery;
using NewsBot.Delivery.Messages;
using NewsBot.Topics;

namespace NewsBot.Chats.Commands.Settings;

/// <summary><c>/topics [name]</c>: what the chat's digests are about.</summary>
public sealed class TopicsCommand(ChatPreferences preferences, Lazy<TopicList> topics) : IChatCommand
{
    /// <inheritdoc/>
    public string Name => "topics";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.Member;

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options => [new("topic", OptionKind.Text)];

    /// <inheritdoc/>
    public CommandRole RoleFor(IReadOnlyList<string> words) =>
        words.Count == 0 ? CommandRole.Member : CommandRole.ChatAdmin;

    /// <inheritdoc/>
    public async Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        Edition? present = await preferences.EditionAsync(call.Chat, cancellation);
        if (call.Words.Count == 0)
            return new CommandResult(Shown(call, call.Chat?.Edition is null ? null : present?.Topic));
        string wanted = string.Join(' ', call.Words);
        if (Find(call, wanted) is not { } topic)
            return new CommandResult(call.Say("topics.unknown", wanted.Length > 60 ? wanted[..60] + "…" : wanted, All));
        if (call.Chat?.Edition is null || present is null)
            return new CommandResult(call.Say("schedule.not"));
        Edition edition = EditionWish.Of(present with { Topic = topic.Id }, present.Cron, present.Zone);
        return new CommandResult(call.Say("topics.done", topic.In(call.Texts.Language)))
        {
            Change = topic.Id == present.Topic ? null : EditionChange.To(edition, [], call.Now),
        };
    }

    private string All => string.Join(", ", topics.Value.All.Select(topic => topic.Id));

    private Topic? Find(CommandCall call, string wanted)
    {
        IReadOnlyList<Topic> all = topics.Value.All;
        string? near = Nearest.To(wanted, all.SelectMany(topic => new[] { topic.Id, topic.In(call.Texts.Language) }));
        return all.FirstOrDefault(topic => topic.Id == near || topic.In(call.Texts.Language) == near);
    }

    private ChatMessage Shown(CommandCall call, string? present) => ChatMessage.Of(
    [
        .. call.Texts.Blocks("topics.head"),
        .. topics.Value.All.Select(topic => new MessageBlock(
            BlockKind.Bullet,
            [
                new Span(topic.In(call.Texts.Language), SpanStyle.Strong),
                new Span($" ({topic.Id})"),
                new Span(topic.Id == present ? $" — {call.Texts["topics.present"]}" : ""),
            ])),
    ]) with
    {
        Buttons =
        [
            .. topics.Value.All.Where(topic => present is not null && topic.Id != present)
                .Select(topic => new[] { new MessageButton(topic.In(call.Texts.Language), $"topics {topic.Id}") }),
        ],
    };
}
