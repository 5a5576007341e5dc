using Microsoft.Extensions.Time.Testing;
using NewsBot.Discord;
using NewsBot.Fakes.Discord;
using NewsBot.Fakes.Discord.State;

namespace NewsBot.Tests.Discord;

/// <summary>A fake Discord, a transport that talks to it, and a clock that both go by.</summary>
public abstract class DiscordTransportFixture : IAsyncLifetime
{
    private const int Looks = 4000;
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(200);
    private readonly SocketsHttpHandler _handler = new();

    /// <summary>The clock of fake and transport; null where the transport takes none.</summary>
    protected FakeTimeProvider? Clock { get; } = new(new DateTimeOffset(2025, 2, 10, 5, 0, 0, TimeSpan.Zero));

    protected FakeDiscord Discord { get; private set; } = null!;

    protected FakeChannel News { get; private set; } = null!;

    protected FakeUser Ada { get; private set; } = null!;

    internal RecordingSink Sink { get; } = new();

    internal RecordingLog Log { get; } = new();

    protected IDiscordTransport Transport { get; set; } = null!;

    protected virtual DiscordLimits Limits => new();

    protected virtual bool TakesClock => true;

    /// <summary>Time-outs are long: the clock of the tests runs fast.</summary>
    protected DiscordOptions Options => new(Discord.Token)
    {
        Api = Discord.Address,
        RequestTimeout = TimeSpan.FromHours(1),
        HelloTimeout = TimeSpan.FromHours(1),
    };

    /// <summary>The built-in client; a contract's subclass makes its own.</summary>
    protected virtual IDiscordTransport Create(DiscordOptions options) =>
        new DiscordTransport(options, _handler, Clock!, new Random(7), Log);

    public virtual async ValueTask InitializeAsync()
    {
        Discord = await FakeDiscord.StartAsync(clock: TakesClock ? Clock : null, limits: Limits);
        Discord.SetHeartbeat(TimeSpan.FromDays(1));
        News = Discord.AddChannel(Discord.AddGuild());
        Ada = Discord.AddUser();
        Transport = Create(Options);
    }

    public async ValueTask DisposeAsync()
    {
        await Transport.DisposeAsync();
        await Discord.DisposeAsync();
        _handler.Dispose();
    }

    protected Task ConnectAsync() => RunAsync(Transport.StartAsync(Sink, CancellationToken.None));

    protected Task<ulong> SendAsync(string text, string key = "key-1", FakeChannel? channel = null) =>
        Transport.SendMessageAsync((channel ?? News).Id, new DiscordMessageSpec(text), key, CancellationToken.None);

    protected async Task<DiscordException> FailureOfAsync(Func<Task> call) =>
        await Assert.ThrowsAsync<DiscordException>(() => RunAsync(call()));

    /// <summary>Lets time pass until a task is done.</summary>
    protected async Task RunAsync(Task task)
    {
        await EventuallyAsync("a task", () => task.IsCompleted);
        await task;
    }

    /// <summary>Lets time pass until something is so.</summary>
    protected Task EventuallyAsync(string what, Func<bool> condition) => WaitAsync(what, condition, Step);

    protected Task ResumedAsync() => EventuallyAsync(
        "a resume", () => Discord.Resumes == 1 && Transport.State == DiscordConnectionState.Ready);

    /// <summary>Waits for the network only; the clock stands.</summary>
    protected Task SoonAsync(string what, Func<bool> condition) => WaitAsync(what, condition, TimeSpan.Zero);

    protected void SkipWithoutClock() =>
        Assert.SkipUnless(TakesClock, "This transport takes no clock, and the tests do not sleep.");

    private async Task WaitAsync(string what, Func<bool> condition, TimeSpan step)
    {
        for (int look = 0; look < Looks; look++)
        {
            if (condition())
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
            if (step > TimeSpan.Zero && !condition())
                Clock?.Advance(step);
        }

        string seen = string.Join(
            '\n', Discord.GatewayLines.TakeLast(30).Select(line => $"{line.Connection} {line.What}"));
        Assert.Fail($"Waited in vain for {what}.\n{seen}\n{string.Join('\n', Log.Lines.TakeLast(10))}");
    }
}
