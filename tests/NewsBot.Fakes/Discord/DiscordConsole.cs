using System.Globalization;
using NewsBot.Fakes.Discord.State;

namespace NewsBot.Fakes.Discord;

/// <summary>
/// <c>discord --port 8082</c>: a Discord with one guild, one channel and one person, who uses each command that is
/// typed, such as <c>latest count=3</c>; what the bot sends is shown. Until stopped.
/// </summary>
public static class DiscordConsole
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        int at = Array.IndexOf(arguments, "--port");
        int port = at < 0 ? 8082
            : at + 1 < arguments.Length
                && int.TryParse(arguments[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out int given)
                ? given
                : 0;
        if (port is <= 0 or > 65535)
        {
            await Console.Error.WriteLineAsync("--port takes a number from 1 to 65535");
            return 2;
        }

        await using FakeDiscord discord = await FakeDiscord.StartAsync(port);
        FakeUser person = discord.AddUser();
        FakeChannel channel = discord.AddChannel(discord.AddGuild());
        Console.WriteLine($"Discord at {discord.Address} with the token {discord.Token}; channel {channel.Id}");
        Console.WriteLine("Type a command, such as: latest count=3");
        using var stop = new CancellationTokenSource();
        Task showing = ShowAsync(discord, stop.Token);
        while (await Console.In.ReadLineAsync(stop.Token) is { } line)
            Use(discord, person, channel, line);
        await discord.WaitAsync(CancellationToken.None);
        await stop.CancelAsync();
        await showing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return 0;
    }

    private static void Use(FakeDiscord discord, FakeUser person, FakeChannel channel, string line)
    {
        string[] words = line.TrimStart('/').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return;
        var options = words.Where(word => word.Contains('=', StringComparison.Ordinal))
            .Select(word => word.Split('=', 2))
            .DistinctBy(pair => pair[0], StringComparer.Ordinal)
            .ToDictionary(pair => pair[0], pair => Value(pair[1]), StringComparer.Ordinal);
        string command = string.Join(' ', words.Where(word => !word.Contains('=', StringComparison.Ordinal)));
        discord.UseCommand(person, channel, command, options, isManager: true);
    }

    private static object Value(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : text;

    private static async Task ShowAsync(FakeDiscord discord, CancellationToken stop)
    {
        int shown = 0;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        while (await timer.WaitForNextTickAsync(stop))
        {
            IReadOnlyList<LedgerLine> lines = discord.Ledger.Accepted;
            for (; shown < lines.Count; shown++)
                Console.WriteLine($"{lines[shown].Route}: {lines[shown].Body?.ToJsonString() ?? lines[shown].Content}");
        }
    }
}
