using System.Text;
using NewsBot.Fakes.Telegram.Faults;
using NewsBot.Fakes.Telegram.State;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Specs;

/// <summary>Whoever has the token is the bot: it is written nowhere.</summary>
public sealed class TelegramTokenSpec
{
    private static readonly DateTimeOffset Night = new(2025, 2, 12, 21, 0, 0, TimeSpan.Zero);

    private static readonly TelegramFault[] Faults =
    [
        TelegramFault.DropBefore, TelegramFault.DropAfter, TelegramFault.CutAnswer, TelegramFault.BadGateway(),
        TelegramFault.TooManyRequests(2), TelegramFault.Raw(200, "{"), TelegramFault.Unauthorized,
        TelegramFault.MethodNotFound,
    ];

    [Case("A12")]
    [Fact]
    public async Task Whatever_goes_wrong_no_log_screen_or_file_holds_the_token_in_any_form()
    {
        await using TelegramRoom room = await TelegramRoom.AtAsync(Night);
        await room.StartAsync();
        FakeUser ada = room.Fake.AddUser();
        await room.AskAsync(ada, "/start");
        foreach (TelegramFault fault in Faults)
        {
            room.Fake.FailNext(fault, "sendMessage").FailNext(fault, "getUpdates");
            room.Fake.UserSends(ada, "/help");
            await WhenTakenAsync(room, fault);
        }

        room.Fake.Heal();
        BotRun check = await room.News.RunAsync(["check", .. room.Settings]);
        BotRun closed = await room.News.RunAsync(
            ["check", .. room.Settings, "--set", $"Telegram:Address=http://127.0.0.1:{ClosedPort.Any()}"]);
        string screen = room.News.Running.Output + room.News.Running.Errors + check.Output + check.Errors
            + closed.Output + closed.Errors;
        await room.News.StopAsync();

        Assert.Contains("does not answer", closed.Output + closed.Errors, StringComparison.Ordinal);
        Assert.Contains(room.News.Log, line => line.Contains("Telegram does not answer", StringComparison.Ordinal));
        string[] files = [.. Directory.EnumerateFiles(room.News.Data, "*", SearchOption.AllDirectories)];
        Assert.NotEmpty(files);
        foreach (string form in Forms(room.Fake.Token))
        {
            Assert.DoesNotContain(form, screen, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(room.News.Log, line => line.Contains(form, StringComparison.OrdinalIgnoreCase));
            foreach (string file in files)
            {
                string bytes = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
                Assert.DoesNotContain(form, bytes, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    /// <summary>The clock goes on until both failures have happened.</summary>
    private static async Task WhenTakenAsync(TelegramRoom room, TelegramFault fault)
    {
        int polls = room.Fake.Polls;
        for (int second = 0; second < 3; second++)
        {
            room.News.GoTo(room.News.Clock.GetUtcNow().AddSeconds(20));
            await room.SeesInTimeAsync(
                $"another poll after {fault.Ending} {fault.Status}", () => room.Fake.Polls > polls);
            polls = room.Fake.Polls;
        }
    }

    /// <summary>The secret half as it is, in URLs, in hexadecimal, and in base64 wherever it begins.</summary>
    private static IEnumerable<string> Forms(string token)
    {
        string secret = token.Split(':')[1];
        yield return secret;
        yield return Uri.EscapeDataString(token);
        yield return Convert.ToHexString(Encoding.UTF8.GetBytes(secret));
        for (int before = 0; before < 3; before++)
        {
            string encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', before) + secret));
            yield return encoded[4..^4];
        }
    }
}
