using NewsBot.Delivery.Messages;
using NewsBot.Digests.Rendering;
using NewsBot.Feeds;

namespace NewsBot.Chats.Commands.Reading;

/// <summary><c>/sources</c>: whose news is read, by language; a party's own outlets are marked.</summary>
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
        IEnumerable<string> outlets = feeds
            .DistinctBy(feed => feed.Outlet, StringComparer.OrdinalIgnoreCase)
            .OrderBy(feed => feed.Outlet, StringComparer.OrdinalIgnoreCase)
            .Select(feed => feed.Side is { } side ? $"{feed.Outlet} [{sides.Side(side, words)}]" : feed.Outlet);
        return new MessageSection
        {
            Blocks =
            [
                new MessageBlock(
                    BlockKind.Line,
                    [new Span(language, SpanStyle.Strong), new Span($" · {string.Join(" · ", outlets)}")]),
            ],
        };
    }
}
