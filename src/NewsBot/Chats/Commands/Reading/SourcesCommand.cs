using NewsBot.Delivery.Messages;
using NewsBot.Digests.Rendering;
using NewsBot.Feeds;

namespace NewsBot.Chats.Commands.Reading;

/// <summary><c>/sources</c>: whose news is read, by language and kind; a party's own outlets are marked.</summary>
public sealed class SourcesCommand(FeedStore feeds, SideNames sides) : IChatCommand
{
    /// <inheritdoc/>
    public string Name => "sources";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.Member;

    /// <inheritdoc/>
    public async Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        Feed[] read =
        [
            .. (await feeds.AllAsync(cancellation))
                .Where(feed => feed.Status == FeedStatus.Active)
                .Select(feed => feed.Feed),
        ];
        return new CommandResult(new ChatMessage
        {
            Sections =
            [
                new MessageSection { Blocks = call.Texts.Blocks("sources.head", read.Length) },
                .. read.GroupBy(feed => feed.Language, StringComparer.Ordinal)
                    .OrderByDescending(group => group.Count())
                    .Select(group => Section(call, group.Key, group)),
            ],
        });
    }

    private MessageSection Section(CommandCall call, string language, IEnumerable<Feed> feeds)
    {
        var words = DigestWords.In(call.Texts.Language);
        return new MessageSection
        {
            Blocks =
            [
                new MessageBlock(BlockKind.Line, [new Span(language, SpanStyle.Strong)]),
                .. feeds.GroupBy(feed => feed.Kind).OrderBy(group => group.Key).Select(group => MessageBlock.Of(
                    BlockKind.Bullet, $"{Kind(call, group.Key)}: {string.Join(" · ", Outlets(group, words))}")),
            ],
        };
    }

    private IEnumerable<string> Outlets(IEnumerable<Feed> feeds, DigestWords words) => feeds
        .DistinctBy(feed => feed.Outlet, StringComparer.OrdinalIgnoreCase)
        .OrderBy(feed => feed.Outlet, StringComparer.OrdinalIgnoreCase)
        .Select(feed => feed.Side is { } side ? $"{feed.Outlet} [{sides.Side(side, words)}]" : feed.Outlet);

    private static string Kind(CommandCall call, OutletKind kind) => kind switch
    {
        OutletKind.Agency => call.Texts["sources.agency"],
        OutletKind.Broadcaster => call.Texts["sources.broadcaster"],
        OutletKind.Government => call.Texts["sources.government"],
        OutletKind.ThinkTank => call.Texts["sources.research"],
        _ => call.Texts["sources.newspaper"],
    };
}
