using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Outbox;
using NewsBot.Delivery.Pacing;
using NewsBot.Delivery.Platforms;
using NewsBot.Delivery.Readers;
using NewsBot.Storage;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Delivery.Outbox;

/// <summary>A database, a fake platform and a sender that is stepped by hand on a movable clock.</summary>
public abstract class OutboxBench(Dialect dialect) : StoreContract(dialect)
{
    private protected FakePlatform Platform { get; } = new();

    private protected Sender Sender { get; private set; } = null!;

    private protected LeaseMark Lease { get; private set; } = null!;

    private protected OutboxPost Post => new([Platform], Signal, Clock);

    private protected SenderTools Tools => new(
        new OutboxStore(Database, Clock, NodeName.OfThisProcess()),
        new ResultStore(Database, Clock),
        Clock,
        new Random(1),
        NullLogger.Instance)
    { Lead = Lead };

    private protected ClaimLead Lead { get; } = new();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await RestartAsync();
    }

    /// <summary>The process is gone, with all it had in hand; another one takes over.</summary>
    private protected async Task RestartAsync()
    {
        Platform.Abandon();
        await Database.WriteAsync(session => session.ExecuteAsync("UPDATE platform_lease SET expires_at = 0"));
        Lease = (await new PlatformLeases(Database, Clock, NodeName.OfThisProcess())
            .TryTakeAsync(Platform.Name, CancellationToken.None))!;
        Sender = new Sender(Tools, Platform, Lease, () => { });
        await Sender.RecoverAsync(CancellationToken.None);
    }

    /// <summary>Steps, and moves the clock from step to step, for as long.</summary>
    private protected async Task RunAsync(TimeSpan time)
    {
        DateTimeOffset end = Clock.GetUtcNow() + time;
        while (Clock.GetUtcNow() <= end)
            Clock.Advance(Soon(await StepAsync()));
    }

    private protected Task<TimeSpan> StepAsync() => Sender.StepAsync(() => true, CancellationToken.None);

    private protected static TimeSpan Soon(TimeSpan wait) =>
        wait > TimeSpan.FromMilliseconds(5) ? wait : TimeSpan.FromMilliseconds(5);

    private protected async Task<Chat> MeetAsync(string address, ChatKind kind = ChatKind.Private) =>
        await Database.WriteAsync(session => ChatStore.MeetAsync(
            session,
            new ChatAddress(Platform.Name, address),
            new ChatIdentity(kind, "Grup Contoh"),
            Clock.GetUtcNow()));

    private protected Task PutAsync(Chat chat, string text, Lane lane = Lane.Digest, TimeSpan? life = null) =>
        PutAsync(chat, [text], lane, life);

    private protected Task PutAsync(Chat chat, string[] parts, Lane lane = Lane.Digest, TimeSpan? life = null) =>
        Database.WriteAsync(session => Post.PutAsync(
            session,
            chat,
            new ChatMessage
            {
                Sections = [.. parts.Select(part => new MessageSection
                {
                    Blocks = [MessageBlock.Of(BlockKind.Line, part)],
                })],
            },
            new Posting(lane, string.Join('+', parts), Clock.GetUtcNow() + (life ?? TimeSpan.FromHours(12)))));

    private protected IEnumerable<string> Arrived => Platform.Arrived.Select(part => part.Payload);

    private protected Task<IReadOnlyList<string>> StatesAsync() => Database.ReadAsync(
        session => session.QueryAsync<string>("SELECT state FROM outbox ORDER BY id"));

    private protected async Task<Chat> ReadAsync(string address) =>
        (await new ChatStore(Database).FindAsync(new ChatAddress(Platform.Name, address)))!;
}
