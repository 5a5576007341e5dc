using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Chats;
using NewsBot.Chats.Notices;
using NewsBot.Chats.Notices.Sources;
using NewsBot.Delivery.Outbox;
using NewsBot.Delivery.Platforms;
using NewsBot.Feeds;
using NewsBot.Storage;
using NewsBot.Tests.Chats.Commands;

namespace NewsBot.Tests.Chats.Notices;

/// <summary>A desk of notices over a real database, with an operator whom Telegram calls 7.</summary>
public abstract class NoticeBench(Dialect dialect) : DeskContract(dialect)
{
    private const string Given =
        """
        SELECT payload.content FROM outbox JOIN payload ON payload.id = outbox.payload
        WHERE lane = 'notice' ORDER BY outbox.id
        """;

    protected OperatorRoll Roll { get; } = new(new PlatformName("telegram"), ["7"], NamesChats: false);

    protected static Feed Some(string id) => new()
    {
        Id = new FeedId(id),
        Outlet = $"Outlet {id}",
        Address = new Uri($"https://{id}.example/feed"),
        Language = "en",
        Country = "gb",
        Kind = OutletKind.Newspaper,
    };

    protected Task FailAsync(string id, DateTimeOffset since) => Database.WriteAsync(session => session.ExecuteAsync(
        "UPDATE feed SET history = @history WHERE id = @id",
        new
        {
            id,
            history = FeedRow.Json(new FeedHistory { FailingSince = since, Failures = 5, Note = "no answer" }),
        }));

    protected async Task LookAsync(OperatorRoll? roll = null)
    {
        INoticeSource[] sources =
        [
            new TokenNotices(Database),
            new DeliveryNotices(Database),
            new ChatNotices(Database),
            new FeedNotices(Database, Clock),
            new WorkNotices(Database),
        ];
        OperatorRoll[] rolls = [roll ?? Roll, new(new PlatformName("local"), ["operator"], NamesChats: true)];
        var outbox = new OutboxPost([new JsonPlatform("telegram"), new JsonPlatform("local")], Signal, Clock);
        var post = new NoticePost(Database, new OperatorChats(Database, rolls), Preferences, outbox, Clock);
        await new NoticeDesk(sources, new NoticeStore(Database), post, Clock, NullLogger<NoticeDesk>.Instance)
            .LookAsync(CancellationToken.None);
    }

    protected Task<IReadOnlyList<string>> NoticesAsync() =>
        Database.ReadAsync(session => session.QueryAsync<string>(Given));

    protected PlatformState State(string platform) => new SomePlatformState(Database, platform);

    private sealed class SomePlatformState(Database database, string name)
        : PlatformState(database, new PlatformName(name));
}
