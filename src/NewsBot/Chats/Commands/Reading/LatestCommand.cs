using Microsoft.Extensions.Options;
using NewsBot.Delivery.Latest;
using NewsBot.Digests;

namespace NewsBot.Chats.Commands.Reading;

/// <summary><c>/latest [n] [lang] [since]</c>: the newest stories now, and how fresh they are.</summary>
public sealed class LatestCommand(
    ChatPreferences preferences,
    LatestStories stories,
    LatestMessages messages,
    IOptions<DigestOptions> digests) : IChatCommand
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
            return new CommandResult(call.Say("subscribe.none"));
        IReadOnlyList<string> languages = wish.Languages.Count > 0
            ? wish.Languages
            : call.Chat?.Languages ?? edition.Languages;
        var query = new LatestQuery(
            edition.Topic,
            edition.Zone,
            string.Join(',', languages),
            wish.Most ?? digests.Value.MostStories,
            wish.Back ?? TimeSpan.FromHours(digests.Value.WindowHours));
        LatestNews news = await stories.FindAsync(query);
        return new CommandResult(messages.Of(news, query))
        {
            Numbered = [.. (news.Digest?.Stories ?? []).Select(story => story.Id)],
        };
    }
}
