using System.Globalization;
using NewsBot.Fakes.Telegram.State;

namespace NewsBot.Fakes.Telegram;

/// <summary>
/// <c>telegram --port 8081</c>: a Bot API with one person, who says each line that is typed; what the bot sends is
/// shown. Until stopped.
/// </summary>
public static class TelegramCommand
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        int at = Array.IndexOf(arguments, "--port");
        int port = at < 0 ? 8081
            : at + 1 < arguments.Length
                && int.TryParse(arguments[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out int given)
                ? given
                : 0;
        if (port is <= 0 or > 65535)
        {
            await Console.Error.WriteLineAsync("--port takes a number from 1 to 65535");
            return 2;
        }

        await using FakeTelegram telegram = await FakeTelegram.StartAsync(port);
        FakeUser person = telegram.AddUser();
        Console.WriteLine($"Bot API at {telegram.Address} with the token {telegram.Token}");
        Console.WriteLine("Type a line to say it to the bot; it says what it has to say below.");
        using var stop = new CancellationTokenSource();
        Task showing = ShowAsync(telegram, stop.Token);
        while (await Console.In.ReadLineAsync(stop.Token) is { } line)
            telegram.UserSends(person, line);
        await telegram.WaitAsync(CancellationToken.None);
        await stop.CancelAsync();
        await showing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return 0;
    }

    private static async Task ShowAsync(FakeTelegram telegram, CancellationToken stop)
    {
        int shown = 0;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        while (await timer.WaitForNextTickAsync(stop))
        {
            IReadOnlyList<LedgerLine> lines = telegram.Ledger.Accepted;
            for (; shown < lines.Count; shown++)
                Console.WriteLine($"{lines[shown].Method} to {lines[shown].Chat}: {lines[shown].Text}");
        }
    }
}
