using NewsBot.Chats.Commands.Texts;
using NewsBot.Delivery;
using NewsBot.Delivery.Messages;
using NewsBot.Digests.Rendering;

namespace NewsBot.Chats.Commands.Reading;

/// <summary><c>/latest [n] [lang] [since]</c>: the newest stories now, and how fresh they are.</summary>
public sealed class LatestCommand(
    ChatPreferences preferences,
    LatestQuery latest,
    DigestMessageOf message) : IChatCommand
{
    /// <inheritdoc/>
    public string Name => "latest";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.Member;

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options =>
    [
        new("count", OptionKind.Number),
        new("language", OptionKind.Text) { Choices = ["id", "en", "uk", "ru", "id+en"] },
        new("since", OptionKind.Text) { Choices = ["6h", "24h", "3d", "7d"] },
    ];

    /// <inheritdoc/>
    public async Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        var wish = LatestWish.Read(call.Words);
        if (wish.Unknown is { } word)
            return new CommandResult(call.Say("latest.unknown", word));
        if (await preferences.EditionAsync(call.Chat, cancellation) is not { } edition)
            return new CommandResult(call.Say("latest.none"));
        IReadOnlyList<string> languages = wish.Languages.Count > 0
            ? wish.Languages
            : call.Chat?.Languages ?? edition.Languages;
        LatestNews news = await latest(
            new LatestRequest(edition.Topic, edition.Zone, languages, wish.Most, wish.Back),
            cancellation);
        if (news.Digest is not { Stories.Count: > 0 } digest)
            return new CommandResult(With(call.Say("latest.none"), Fresh(call, edition, news.Polled)));
        return new CommandResult(With(message(digest, languages), Fresh(call, edition, news.Polled)))
        {
            Numbered = [.. digest.Stories.Select(story => story.Id)],
        };
    }

    private static IReadOnlyList<MessageBlock> Fresh(CommandCall call, Edition edition, DateTimeOffset? polled) =>
        polled is { } moment
            ? call.Texts.Blocks("latest.fresh", Moments.Text(call.Texts, moment, edition.Zone))
            : [];

    private static ChatMessage With(ChatMessage message, IReadOnlyList<MessageBlock> foot) => foot.Count == 0
        ? message
        : message with { Sections = [.. message.Sections, new MessageSection { Blocks = foot }] };
}
