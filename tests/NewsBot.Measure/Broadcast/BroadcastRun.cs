using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Outbox;
using NewsBot.Delivery.Platforms;
using NewsBot.Delivery.Readers;
using NewsBot.Fakes.Telegram;
using NewsBot.Storage;

namespace NewsBot.Measure.Broadcast;

/// <summary>A digest for many chats, and questions from others meanwhile, through the fake Telegram.</summary>
internal sealed class BroadcastRun(Database database, FakeTelegram telegram, RawTelegram platform, int chats)
{
    private const int Askers = 20;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);
    private readonly WorkSignal _signal = new();
    private readonly List<Chat> _askers = [];
    private readonly Dictionary<string, long> _asked = new(StringComparer.Ordinal);

    private OutboxPost Post => new([platform], _signal, TimeProvider.System);

    /// <summary>How long an answer took from the question to the start of its request, in milliseconds.</summary>
    public IReadOnlyList<double> AnswerTimes =>
    [
        .. _asked.Where(pair => platform.Began.ContainsKey(pair.Key))
            .Select(pair => Stopwatch.GetElapsedTime(pair.Value, platform.Began[pair.Key]).TotalMilliseconds).Order(),
    ];

    /// <summary>How many questions were asked.</summary>
    public int Questions => _asked.Count;

    /// <summary>Seconds that it took to put the digest in line.</summary>
    public double PutSeconds { get; private set; }

    /// <summary>Makes the chats, and puts the digest in line.</summary>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        for (int i = 0; i < chats + Askers; i++)
        {
            string address = telegram.AddUser(hasStarted: true).Id.ToString(CultureInfo.InvariantCulture);
            await database.WriteAsync(session => MeetAsync(session, address, isAsker: i >= chats), cancellation);
        }

        long start = Stopwatch.GetTimestamp();
        await database.WriteAsync(
            session => new DigestPost([platform], new DigestMessages(null!), _signal, TimeProvider.System)
                .PutAsync(session, SomeDigest.Edition, SomeDigest.Issued),
            cancellation);
        PutSeconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>How long looks and claims take, while all of the wave waits.</summary>
    public Task<ClaimTimes> ClaimTimesAsync(CancellationToken cancellation) =>
        ClaimTimes.TakeAsync(database, platform.Name, cancellation);

    /// <summary>Sends until all is sent.</summary>
    /// <returns>Seconds from the first to the last accepted message.</returns>
    public async Task<double> SendAsync(CancellationToken cancellation)
    {
        var node = NodeName.OfThisProcess();
        using var dispatcher = new Dispatcher(
            [platform],
            new PlatformLeases(database, TimeProvider.System, node),
            new SenderTools(
                new OutboxStore(database, TimeProvider.System, node),
                new ResultStore(database, TimeProvider.System),
                TimeProvider.System,
                new Random(1),
                NullLogger.Instance),
            _signal);
        long start = Stopwatch.GetTimestamp();
        await dispatcher.StartAsync(cancellation);
        TimeSpan each = TimeSpan.FromSeconds(Askers / platform.Pace.PerSecond); // A twentieth of what may be sent.
        while (await WaitingAsync(cancellation) is > 0 and var waiting)
        {
            if (waiting > Askers && Stopwatch.GetElapsedTime(start) >= each * _asked.Count)
                await AskAsync(cancellation);
            await Task.Delay(Look, TimeProvider.System, cancellation);
        }

        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        await dispatcher.StopAsync(cancellation);
        return seconds;
    }

    private async Task MeetAsync(Session session, string address, bool isAsker)
    {
        Chat chat = await ChatStore.MeetAsync(
            session,
            new ChatAddress(platform.Name, address),
            new ChatIdentity(ChatKind.Private, "Pembaca"),
            TimeProvider.System.GetUtcNow());
        if (isAsker)
            _askers.Add(chat);
        else
            await ChatStore.ChangeAsync(session, chat with { Edition = SomeDigest.Edition.Id }, chat.Created);
    }

    private async Task AskAsync(CancellationToken cancellation)
    {
        Chat chat = _askers[_asked.Count % Askers];
        string text = string.Create(CultureInfo.InvariantCulture, $"Jawaban {_asked.Count}");
        _asked[text] = Stopwatch.GetTimestamp();
        await database.WriteAsync(
            session => Post.PutAsync(
                session,
                chat,
                new ChatMessage { Sections = [new() { Blocks = [MessageBlock.Of(BlockKind.Line, text)] }] },
                new Posting(Lane.Reply, text, TimeProvider.System.GetUtcNow().AddMinutes(5))),
            cancellation);
    }

    private Task<long> WaitingAsync(CancellationToken cancellation) => database.ReadAsync(
        session => session.ScalarAsync<long>("SELECT COUNT(*) FROM outbox WHERE state IN ('ready', 'sending')"),
        cancellation);
}
