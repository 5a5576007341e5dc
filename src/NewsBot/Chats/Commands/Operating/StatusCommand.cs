using NewsBot.Delivery;
using NewsBot.Delivery.Messages;
using NewsBot.Feeds;
using NewsBot.Storage;

namespace NewsBot.Chats.Commands.Operating;

/// <summary><c>/status</c>: the health of the bot at a glance.</summary>
public sealed class StatusCommand(
    Backlog backlog,
    FeedStore feeds,
    DigestStore digests,
    NodeRoll roll,
    Database database) : IChatCommand
{
    private const int ManyFailures = 3;

    /// <inheritdoc/>
    public string Name => "status";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.Operator;

    /// <inheritdoc/>
    public async Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        IReadOnlyDictionary<string, long> waiting = await backlog.CountAsync(TimeSpan.Zero, cancellation);
        StoredFeed[] active =
            [.. (await feeds.AllAsync(cancellation)).Where(feed => feed.Status == FeedStatus.Active)];
        IssuedDigest? last = await digests.LatestAsync(cancellation);
        NodesSeen seen = await roll.ReadAsync(cancellation);
        return new CommandResult(new ChatMessage
        {
            Sections =
            [
                new MessageSection
                {
                    Blocks =
                    [
                        .. call.Texts.Blocks(
                            "status.feeds", active.Length, active.Count(feed => feed.History.Failures >= ManyFailures)),
                        .. call.Texts.Blocks("status.work", Pairs(waiting.Select(stage => (stage.Key, stage.Value)))),
                        .. call.Texts.Blocks("status.chats", Pairs(await CountAsync("chat", cancellation))),
                        .. call.Texts.Blocks("status.outbox", Pairs(await CountAsync("outbox", cancellation))),
                        .. call.Texts.Blocks("status.digest", Last(call, last)),
                        .. call.Texts.Blocks("status.nodes", string.Join(", ", seen.Nodes)),
                        .. call.Texts.Blocks("status.senders", Senders(seen)),
                        .. call.Texts.Blocks("status.behind", (long)seen.Behind.TotalSeconds),
                    ],
                },
            ],
        });
    }

    private static string Last(CommandCall call, IssuedDigest? last) =>
        last is null ? "—" : Moments.Text(call.Texts, last.Issued, last.Digest.Zone);

    private static string Senders(NodesSeen seen) =>
        string.Join(" · ", seen.Senders.Select(one => $"{one.Platform} {one.Node}").DefaultIfEmpty("—"));

    private static string Pairs(IEnumerable<(string Name, long Count)> counts) =>
        string.Join(" · ", counts.Select(count => $"{count.Name} {count.Count}").DefaultIfEmpty("—"));

    private async Task<IEnumerable<(string Name, long Count)>> CountAsync(
        string table,
        CancellationToken cancellation) =>
        (await database.ReadAsync(
            session => session.QueryAsync<Row>(
                $"""
                SELECT platform || ' ' || state AS name, COUNT(*) AS items FROM {table}
                GROUP BY platform, state ORDER BY 1
                """),
            cancellation)).Select(row => (row.Name, row.Items));

    private sealed class Row
    {
        public string Name { get; init; } = "";

        public long Items { get; init; }
    }
}
