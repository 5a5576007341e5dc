using NewsBot.Configuration;
using NewsBot.Feeds;

namespace NewsBot.Chats.Commands.Operating.Sources;

/// <summary>
/// <c>/feeds [id|add|remove|pause|resume|test|import|export]</c>: what is read, how it goes, and changes of it, which
/// last and reach every node.
/// </summary>
public sealed class FeedsCommand(
    FeedStore feeds,
    FeedPages pages,
    FeedAdding adding,
    FeedSwitch switching,
    FeedExchange exchange) : IChatCommand
{
    /// <inheritdoc/>
    public string Name => "feeds";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.Operator;

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options =>
    [
        new("action", OptionKind.Text)
        {
            Choices = ["add", "remove", "pause", "resume", "test", "import", "export"],
        },
        new("feed", OptionKind.Text),
    ];

    /// <inheritdoc/>
    public async Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        IReadOnlyList<StoredFeed> all = await feeds.AllAsync(cancellation);
        if (call.Words is [] || ListPage.IsNumber(call.Words[0]))
            return new CommandResult(await pages.ListAsync(call, all, cancellation));
        string[] words = [.. call.Words];
        string? action = ActionWords.Read(words[0]);
        return (action, words) switch
        {
            ("export", _) => new CommandResult(FeedExchange.Export(call, all)),
            ("add", [_, var address, .. var rest]) => await adding.AddAsync(call, all, address, rest, cancellation),
            ("import", [_, var address, .. var rest]) =>
                await exchange.ImportAsync(call, all, address, rest.FirstOrDefault(), cancellation),
            ("test", [_, var what, ..]) =>
                new CommandResult(await adding.TestAsync(call, Find(all, what), what, cancellation)),
            ("remove" or "pause" or "resume", [_, var id, ..]) =>
                Find(all, id) is { } feed ? switching.Do(call, action, feed) : Unknown(call, all, id),
            (null, [var id]) => Find(all, id) is { } feed
                ? new CommandResult(await pages.OneAsync(call, feed, cancellation))
                : Unknown(call, all, id),
            _ => new CommandResult(call.Say("feeds.unclear")),
        };
    }

    private static StoredFeed? Find(IReadOnlyList<StoredFeed> all, string id) =>
        all.FirstOrDefault(feed => feed.Feed.Id.Value.Equals(id, StringComparison.OrdinalIgnoreCase));

    private static CommandResult Unknown(CommandCall call, IReadOnlyList<StoredFeed> all, string id) => new(
        Nearest.To(id, all.Select(feed => feed.Feed.Id.Value)) is { } near
            ? call.Say("feeds.near", id, near) with { Buttons = [[new(near, $"feeds {near}")]] }
            : call.Say("feeds.unknown", id));
}
