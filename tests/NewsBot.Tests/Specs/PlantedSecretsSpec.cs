using System.Text;
using NewsBot.Fakes.Discord;
using NewsBot.Fakes.Discord.State;
using NewsBot.Fakes.Models;
using NewsBot.Fakes.Telegram.Faults;
using NewsBot.Tests.Conventions;
using NewsBot.Tests.Support;
using TelegramUser = NewsBot.Fakes.Telegram.State.FakeUser;

namespace NewsBot.Tests.Specs;

/// <summary>
/// Whoever has a secret is the bot, pays for the model or reads the database: they are written nowhere.
/// </summary>
public sealed class PlantedSecretsSpec(ITestOutputHelper output)
{
    private const string Discord = "MTk4NjIy.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs";
    private const string Model = "sk-proj-8Qw2Zt5Lk9Hs3Nc7";
    private const string Password = "Tr0ub4dor-Pa55phrase-77";
    private const string Webhook = "w3bh00k-S3cret_0f-thirty-two-signs";
    private static readonly DateTimeOffset Night = new(2025, 2, 12, 21, 0, 0, TimeSpan.Zero);

    private static readonly string[] Asked =
    [
        "/start", "/help", "/about", "/latest", "/status", "/cost", "/jobs", "/feeds", "/chats", "/audit",
        "/deliveries",
    ];

    [Case("A12")]
    [Fact]
    public async Task Five_secrets_are_in_no_output_log_file_page_or_message_whatever_goes_wrong()
    {
        await using FakeModel model = await FakeModel.StartAsync();
        model.Manner = FakeManners.Failing(401);
        await using TelegramRoom room = await TelegramRoom.AtAsync(Night);
        await using FakeDiscord discord = await FakeDiscord.StartAsync(clock: room.News.Clock, token: Discord);
        TelegramUser owner = room.Fake.AddUser();
        FakeChannel channel = discord.AddChannel(discord.AddGuild());
        room.News.Outlet("Harbour Courier", "en").Publish(SpecNews.CallInEnglish);
        string[] settings =
        [
            $"Telegram:Operators:0={owner.Id}", $"Telegram:Webhook:SecretToken={Webhook}",
            $"Discord:Address={discord.Address}", $"Discord:Token={Discord}",
            $"Models:Chat=openai:news-1@{model.Address}v1", $"Models:Key={Model}",
        ];
        foreach (string setting in settings)
            room.News.Settings.Add(setting);
        await room.StartAsync();
        foreach (string command in Asked)
            await room.AskAsync(owner, command);
        await AskOnDiscordAsync(room, discord, channel);
        await BreakAsync(room, discord, owner);

        string[] given = [.. settings.SelectMany(setting => new[] { "--set", setting }), .. room.Settings];
        BotRun[] runs = [.. await Task.WhenAll(Commands(room, given).Select(each => room.News.RunAsync(each)))];
        var sinks = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["pages"] = await room.News.Running.GetAsync("/") + await room.News.Running.GetAsync("/healthz"),
            ["screen"] = room.News.Running.Output + room.News.Running.Errors,
            ["commands"] = string.Concat(runs.Select(run => run.Output + run.Errors)),
            ["Telegram"] = string.Join('\n', room.Fake.Ledger.Sent().Select(line => line.Text)),
            ["Discord"] = string.Join('\n', discord.Messages(channel).Select(message => message.Parts.ToJsonString())),
        };
        await room.News.StopAsync();
        sinks["log"] = string.Join('\n', room.News.Log);
        sinks["files"] = string.Concat(Directory.EnumerateFiles(room.News.Data, "*", SearchOption.AllDirectories)
            .Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file))));
        Assert.All(sinks, sink => Assert.NotEmpty(sink.Value));
        AssertNone(sinks, [room.Fake.Token.Split(':')[1], Discord, Model, Password, Webhook]);
    }

    private static async Task AskOnDiscordAsync(TelegramRoom room, FakeDiscord discord, FakeChannel channel)
    {
        await Until.TrueAsync("Discord's commands", () => discord.Commands().Count > 10);
        FakeInteraction latest = discord.UseCommand(discord.AddUser("Ada"), channel, "latest");
        await Until.TrueAsync("an answer on Discord", room.News.Soon(() => latest.Answer is not null));
    }

    /// <summary>Telegram fails; Discord closes the connection and takes the token no more.</summary>
    private static async Task BreakAsync(TelegramRoom room, FakeDiscord discord, TelegramUser owner)
    {
        room.Fake.FailNext(TelegramFault.BadGateway(), "sendMessage").FailNext(TelegramFault.CutAnswer, "getUpdates");
        discord.Revoke();
        discord.ResetGateway();
        room.Fake.UserSends(owner, "/help");
        await room.SeesInTimeAsync("that something is wrong with Discord", () => room.News.Log.Any(line =>
            line.StartsWith("Warn", StringComparison.Ordinal) && line.Contains("Discord", StringComparison.Ordinal)));
    }

    /// <summary>
    /// Commands that see the secrets, with a database that is away, and with secrets that cannot be right.
    /// </summary>
    private static IEnumerable<string[]> Commands(TelegramRoom room, string[] given)
    {
        string connection = $"Host=127.0.0.1;Port={ClosedPort.Any()};Username=newsbot;Password={Password};Timeout=1";
        string[] away = ["--set", "Storage:Provider=postgres", "--set", $"Storage:ConnectionString={connection}"];
        yield return ["check", .. given];
        yield return ["check", .. given, .. away];
        yield return ["export", Path.Combine(room.News.Data, "chats.json"), .. away];
        yield return
        [
            "check", "--set", $"Telegram:Webhook:SecretToken={Webhook}!", "--set", $"Models:Key={Model}\n{Model}",
            "--set", $"Discord:Token=\"{Discord}\"", "--set", $"Storage:ConnectionString={Password}",
        ];
    }

    private void AssertNone(Dictionary<string, string> sinks, string[] secrets)
    {
        string[] found =
        [
            .. from secret in secrets
               from form in SecretForms.Of(secret)
               from sink in sinks
               where sink.Value.Contains(form, StringComparison.OrdinalIgnoreCase)
               select $"{secret[..4]}… in {sink.Key}",
        ];
        output.WriteLine($"figures: {secrets.Length} planted secrets, {sinks.Count} sinks: {found.Length} found");
        Assert.Empty(found.Distinct());
    }
}
