using System.Diagnostics;
using System.Text.RegularExpressions;
using NewsBot.Fakes.Telegram;
using NewsBot.Measure.Kills;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Specs;

/// <summary>The disk is full for a while, in the middle of a broadcast.</summary>
public sealed partial class FullDiskSpec : IAsyncDisposable
{
    private readonly Bot _bot = new();

    [Case("S01")]
    [Fact]
    public async Task It_says_so_sends_nothing_that_it_cannot_note_down_and_goes_on_once_there_is_room()
    {
        Directory.CreateDirectory(_bot.Data);
        if (await RunAsync("mount", "-t", "tmpfs", "-o", "size=24m", "newsbot-spec", _bot.Data) != 0)
            Assert.Skip("A small disk cannot be mounted here: only root may.");
        await using FakeTelegram telegram = await FakeTelegram.StartAsync();
        var run = new KillRun(new KillStore(_bot.Data), telegram, chats: 40, seed: 1);
        await run.PrepareAsync(TestContext.Current.CancellationToken);
        await using BotProcess process = _bot.StartProcess(
            "--set", $"Telegram:Token={telegram.Token}",
            "--set", $"Telegram:Address={telegram.Address.GetLeftPart(UriPartial.Authority)}");
        await process.SeesAsync("the first messages", () => telegram.Ledger.Sent().Count > 5);
        await process.SeesAsync("its page", () => Page().IsMatch(process.Errors));
        string ballast = Path.Combine(_bot.Data, "ballast");
        Fill(ballast);
        await process.SeesAsync(
            "that it tells of the disk",
            () => process.Errors.Contains("disk is full", StringComparison.OrdinalIgnoreCase));
        await Until.TrueAsync("that it is not well", async () => !await IsWellAsync(process));
        Assert.Single(NothingSent().Matches(process.Errors));
        Assert.InRange(telegram.Ledger.Sent().Count, 6, run.Wanted.Count - 1);
        Assert.False(process.HasExited);

        File.Delete(ballast);
        await Until.TrueAsync(
            "all messages", async () => await run.LeftAsync(TestContext.Current.CancellationToken) == 0);
        await Until.TrueAsync("that it is well", () => IsWellAsync(process));
        var verdict = KillVerdict.Of(telegram.Ledger.Sent(), run.Wanted, []);
        Assert.Equal(new KillVerdict(0, 0, 0, 0, 1, 0), verdict);
        await process.KillAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("umount", "-l", _bot.Data);
        await _bot.DisposeAsync();
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Writes until nothing more goes in.</summary>
    private static void Fill(string file)
    {
        byte[] some = new byte[4096];
        using FileStream stream = new(file, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
                stream.Write(some);
        }
        catch (IOException)
        {
            // That was the point.
        }
    }

    private static async Task<bool> IsWellAsync(BotProcess process)
    {
        using HttpMessageInvoker http = new(new SocketsHttpHandler { UseProxy = false });
        using var request = new HttpRequestMessage(
            HttpMethod.Get, new Uri(Page().Match(process.Errors).Groups["page"].Value + "/healthz"));
        using HttpResponseMessage answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.IsSuccessStatusCode;
    }

    [GeneratedRegex("telegram: nothing can be sent .*disk is full", RegexOptions.NonBacktracking)]
    private static partial Regex NothingSent();

    [GeneratedRegex("Page: (?<page>http://[0-9.:]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Page();
}
