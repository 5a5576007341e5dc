using System.Diagnostics;
using System.Globalization;
using NewsBot.Chats;
using NewsBot.Chats.Commands;
using NewsBot.Delivery;
using NewsBot.Delivery.Outbox;
using NewsBot.Delivery.Platforms;
using NewsBot.Measure.Speed;
using NewsBot.Storage;
using NewsBot.Summaries.Search;

namespace NewsBot.Measure.Asking;

/// <summary>People in many chats ask the whole program things, and wait for the first byte of the answer.</summary>
internal sealed class AskingRun(WholeProgram program, MeterPlatform platform, int chats) : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private int _asked;

    private Dispatcher Dispatcher => program.Services.GetServices<IHostedService>().OfType<Dispatcher>().Single();

    /// <summary>Stores editions, chats that subscribe to them, and the index of all stories; starts to send.</summary>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        IServiceProvider services = program.Services;
        await services.GetRequiredService<EditionReconciler>().ApplyConfigurationAsync(cancellation);
        await services.GetRequiredService<Database>().WriteAsync(
            session => session.ExecuteAsync(
                """
                WITH RECURSIVE numbers (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < @chats)
                INSERT INTO chat (platform, address, kind, title, state, refusals, edition, breaking, hold_until,
                    next_seq, created_at, changed_at)
                SELECT 'telegram', i, 'private', 'Reader ' || i, 'active', 0,
                    (SELECT id FROM edition ORDER BY id LIMIT 1), 0, 0, 0, 0, 0 FROM numbers
                """,
                new { chats }),
            cancellation);
        IndexFilling filling = services.GetServices<IHostedService>().OfType<IndexFilling>().Single();
        for (long? last = 0; last is { } after;)
            last = await filling.FillAsync(after, cancellation);
        await Dispatcher.StartAsync(cancellation);
    }

    /// <summary>Asks in a chat; gives the milliseconds from the update to the beginning of the answer's send.</summary>
    public async Task<double> AskAsync(int chat, string text, CancellationToken cancellation)
    {
        string route = string.Create(CultureInfo.InvariantCulture, $"r{_asked++}");
        long start = Stopwatch.GetTimestamp();
        await program.Services.GetRequiredService<ChatInbox>().Command(
            new IncomingCommand
            {
                Chat = new ChatAddress(platform.Name, chat.ToString(CultureInfo.InvariantCulture)),
                Identity = new ChatIdentity(ChatKind.Private, "Reader"),
                UpdateKey = route,
                Text = text,
                Sender = new Chats.Sender(chat.ToString(CultureInfo.InvariantCulture), "en"),
                FindRole = _ => Task.FromResult(CommandRole.Operator),
                ReplyRoute = route,
            },
            cancellation);
        while (!platform.Began.ContainsKey(route))
        {
            if (Stopwatch.GetElapsedTime(start) > Patience)
                throw new InvalidOperationException($"The measurement is void: nobody answered /{text}.");
            await Task.Delay(Look, TimeProvider.System, cancellation);
        }

        return Stopwatch.GetElapsedTime(start, platform.Began[route]).TotalMilliseconds;
    }

    public async ValueTask DisposeAsync() => await Dispatcher.StopAsync(CancellationToken.None);
}
