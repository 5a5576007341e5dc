using NewsBot.Articles;
using NewsBot.Chats.Commands.Texts;
using NewsBot.Delivery;
using NewsBot.Delivery.Messages;
using NewsBot.Digests;

namespace NewsBot.Chats.Commands.Reading;

/// <summary><c>/story n</c>: one story with every source, and how it grew.</summary>
public sealed class StoryCommand(
    ChatPreferences preferences,
    NumberedStories numbered,
    DigestComposer composer,
    StorySections sections) : IChatCommand
{
    private static readonly TimeSpan AnyAge = TimeSpan.FromDays(3650);

    /// <inheritdoc/>
    public string Name => "story";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.Member;

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options => [new("number", OptionKind.Number) { IsRequired = true }];

    /// <inheritdoc/>
    public async Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        string? number = call.Words is [var first, ..] ? first : null;
        if (await numbered.FindAsync(call.Chat, number, cancellation) is not { } found
            || await preferences.EditionAsync(call.Chat, cancellation) is not { } edition
            || Told(found, edition, call) is not { } story)
            return new CommandResult(call.Say("story.none"));
        return new CommandResult(new ChatMessage
        {
            Sections =
            [
                sections.Of(story, number: null, call.Chat?.Languages ?? edition.Languages, mark: null),
                Growth(call.Texts, found, edition.Zone),
            ],
        });
    }

    private DigestStory? Told(DigestCandidate found, Edition edition, CommandCall call) => composer.Compose(new()
    {
        Candidates = [found],
        Moment = call.Now,
        Zone = edition.Zone,
        Languages = [.. found.Summary.ByLanguage.Keys],
        Window = AnyAge,
    })?.Stories[0];

    private static MessageSection Growth(CommandTexts texts, DigestCandidate found, string zone) => new()
    {
        Blocks =
        [
            .. texts.Blocks("story.growth", found.Story.Articles.Count),
            .. found.Story.Articles.OrderBy(article => article.Published).Select(article => Item(texts, article, zone)),
        ],
    };

    private static MessageBlock Item(CommandTexts texts, Article article, string zone) => new(
        BlockKind.Bullet,
        [
            new Span($"{Moments.Text(texts, article.Published, zone)} · {article.Language} · "),
            new Span(article.Outlet, SpanStyle.Plain, article.Address),
            new Span($": {article.Title}"),
        ]);
}
