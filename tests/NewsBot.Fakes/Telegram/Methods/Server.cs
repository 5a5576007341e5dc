using NewsBot.Fakes.Telegram.Requests;
using NewsBot.Fakes.Telegram.State;

namespace NewsBot.Fakes.Telegram.Methods;

/// <summary>What the methods work on.</summary>
internal sealed class Server(BotIdentity bot, TelegramLimits limits, TimeProvider clock)
{
    public BotIdentity Bot { get; set; } = bot;

    public World World { get; } = new(clock);

    public Updates Updates { get; } = new(clock);

    public RateLimits Limits { get; } = new(limits, clock);

    public Ledger Ledger { get; } = new();

    public Webhook Webhook { get; } = new();

    public Callbacks Callbacks { get; } = new(clock);

    public Commands Commands { get; } = new();

    /// <summary>Ends what runs by itself.</summary>
    public CancellationTokenSource Stop { get; } = new();

    public TimeProvider Clock => clock;

    /// <summary>Counts a message against the limits.</summary>
    /// <exception cref="RefusalException">429.</exception>
    public void Pace(FakeChat chat)
    {
        if (Limits.Ask(chat) is { } seconds)
            throw Answers.TooMany(seconds);
    }

    public void Note(Call call, FakeChat? chat = null, FakeMessage? message = null) =>
        Ledger.Accept(clock.GetUtcNow(), call.Method, chat?.Id, message?.Id, message?.Text);
}
