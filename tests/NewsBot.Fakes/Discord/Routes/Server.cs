using NewsBot.Fakes.Discord.Gateway;
using NewsBot.Fakes.Discord.Requests;
using NewsBot.Fakes.Discord.State;

namespace NewsBot.Fakes.Discord.Routes;

/// <summary>What the routes work on.</summary>
internal sealed class Server(BotIdentity bot, DiscordLimits limits, TimeProvider clock)
{
    private int _pings;

    public BotIdentity Bot => bot;

    public DiscordLimits Rules => limits;

    public TimeProvider Clock => clock;

    public World World { get; } = new(clock);

    public RateLimits Limits { get; } = new(limits, clock);

    public InvalidCount Invalid { get; } = new(limits.Invalid, clock);

    public Ledger Ledger { get; } = new();

    public Nonces Nonces { get; } = new(clock, limits.NonceWindow);

    public Interactions Interactions { get; } = new(clock);

    public CommandStore Commands { get; } = new();

    public GatewayHub Gateway { get; } = new(bot, limits, clock);

    /// <summary>How many people, roles and @everyone were called by messages.</summary>
    public int Pings => Volatile.Read(ref _pings);

    public void Ping(int count) => Interlocked.Add(ref _pings, count);

    public void Note(Call call, FakeMessage? message = null, ulong? channel = null) => Ledger.Accept(new LedgerLine(
        0,
        clock.GetUtcNow(),
        call.Route.Name,
        channel ?? message?.Channel.Id ?? call.Channel,
        message?.Id,
        message?.Content)
    {
        Body = call.Body?.DeepClone(),
    });
}
