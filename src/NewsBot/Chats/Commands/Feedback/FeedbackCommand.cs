using NewsBot.Chats.Commands.Reading;
using NewsBot.Chats.Feedback;
using NewsBot.Digests;

namespace NewsBot.Chats.Commands.Feedback;

/// <summary>
/// <c>/feedback n wrong|duplicate|offtopic|merge m|split</c> for readers; <c>/feedback list|accept|reject</c> for
/// whoever runs the bot.
/// </summary>
public sealed class FeedbackCommand(NumberedStories numbered, FeedbackReview review) : IChatCommand
{
    private const int MostADay = 20;

    /// <inheritdoc/>
    public string Name => "feedback";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.Member;

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options =>
    [
        new("story", OptionKind.Text) { IsRequired = true },
        new("kind", OptionKind.Text) { Choices = ["wrong", "duplicate", "offtopic", "merge", "split"] },
        new("other", OptionKind.Number),
    ];

    /// <inheritdoc/>
    public CommandRole RoleFor(IReadOnlyList<string> words) =>
        words is [var first, ..] && ActionWords.Read(first) is "list" or "accept" or "reject"
            ? CommandRole.Operator
            : CommandRole.Member;

    /// <inheritdoc/>
    public async Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        if (RoleFor(call.Words) == CommandRole.Operator)
            return await review.RunAsync(call, cancellation);
        if (call.Words is not [var number, ..] || FeedbackWish.Read(call.Words) is not { } wish)
            return new CommandResult(call.Say("feedback.unclear"));
        if (await numbered.FindAsync(call.Chat, number, cancellation) is not { } story)
            return new CommandResult(call.Say("story.none"));
        DigestCandidate? other = wish.Other is null
            ? null
            : await numbered.FindAsync(call.Chat, wish.Other, cancellation);
        return wish.Other is not null && (other is null || other.Story.Id == story.Story.Id)
            ? new CommandResult(call.Say("story.none"))
            : Kept(call, wish.Kind, story, other);
    }

    private static CommandResult Kept(CommandCall call, string kind, DigestCandidate story, DigestCandidate? other)
    {
        var item = new FeedbackItem
        {
            Story = story.Story.Id.Value,
            Version = story.Summary.Version,
            Kind = kind,
            Other = other?.Story.Id.Value ?? 0,
            Headline = story.Summary.ByLanguage.Values.Select(local => local.Headline.Text).FirstOrDefault() ?? "",
            Who = call.Incoming.Person,
            At = call.Now,
        };
        return new CommandResult(call.Say("feedback.thanks"))
        {
            Change = async (session, chat) =>
            {
                if (await FeedbackStore.CountAsync(session, item.Who, call.Now.AddDays(-1)) >= MostADay)
                    return Changed.Nothing(call.Say("feedback.enough"));
                return await FeedbackStore.AddAsync(session, item, chat.Id) is { } id
                    ? new Changed(Auditing.Subject("feedback", id), null, new { story = item.Story, kind })
                    : Changed.Nothing(call.Say("feedback.again"));
            },
        };
    }
}
