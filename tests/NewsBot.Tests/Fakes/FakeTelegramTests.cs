using Microsoft.Extensions.Time.Testing;
using NewsBot.Fakes.Telegram;
using NewsBot.Fakes.Telegram.State;

namespace NewsBot.Tests.Fakes;

/// <summary>A fake with one person who has started the bot, and a clock that moves only when told.</summary>
public abstract class FakeTelegramTests : IAsyncLifetime
{
    private FakeTelegram? _telegram;
    private TelegramCaller? _caller;
    private FakeUser? _ada;

    protected FakeTimeProvider Clock { get; } = new(DateTimeOffset.UnixEpoch.AddYears(56));

    protected FakeTelegram Telegram => _telegram!;

    private protected TelegramCaller Bot => _caller!;

    protected FakeUser Ada => _ada!;

    public async ValueTask InitializeAsync()
    {
        _telegram = await FakeTelegram.StartAsync(clock: Clock);
        _caller = new TelegramCaller(_telegram);
        _ada = _telegram.AddUser("Ada", hasStarted: true);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _caller?.Dispose();
        await Telegram.DisposeAsync();
    }

    private protected Task<TelegramAnswer> SayAsync(long chat, string text) =>
        Bot.CallAsync("sendMessage", new { chat_id = chat, text });
}
