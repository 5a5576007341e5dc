using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NewsBot.Chats.Commands;
using NewsBot.Fakes.Discord;
using NewsBot.Fakes.Discord.State;
using NewsBot.Tests.Chats.Commands;

namespace NewsBot.Tests.Specs.Rooms;

/// <summary>On Discord: a command's words are put into its fields, the last of which takes the rest.</summary>
internal sealed class DiscordCommandRoom : CommandRoom
{
    private readonly FakeDiscord _fake;
    private readonly FakeChannel _channel;
    private readonly FakeUser _reader;
    private readonly FakeUser _operator;
    private FakeMessage? _shown;

    private DiscordCommandRoom(Newsroom news, FakeDiscord fake)
        : base(news)
    {
        _fake = fake;
        _channel = fake.AddChannel(fake.AddGuild());
        (_reader, _operator) = (fake.AddUser("Ada"), fake.AddUser("Keeper"));
    }

    public static async Task<CommandRoom> InAsync(Newsroom news) => new DiscordCommandRoom(
        news, await FakeDiscord.StartAsync(clock: news.Clock, token: "fake.discord.token"));

    public override Task<long> PicturesAsync() => Task.FromResult(
        (long)_fake.Messages(_channel).Count(message => message.Parts["attachments"] is JsonArray { Count: > 0 }));

    public override Task<IReadOnlyList<string>> FilesAsync() =>
        Task.FromResult<IReadOnlyList<string>>(
            [.. (_shown?.Files ?? []).Select(file => Encoding.UTF8.GetString(file.Bytes))]);

    public override async ValueTask DisposeAsync()
    {
        await News.DisposeAsync();
        await _fake.DisposeAsync();
    }

    protected override async Task StartAsync()
    {
        await News.StartAsync(
            "--set", $"Discord:Address={_fake.Address}",
            "--set", "Discord:Token=fake.discord.token",
            "--set", $"Discord:Operators:0={_operator.Id.ToString(CultureInfo.InvariantCulture)}");
        await Until.TrueAsync("the commands", () => _fake.Commands().Count > 10, Trouble);
    }

    protected override Task<Func<Task<IReadOnlyList<string>>>> WriteAsync(Who who, string text)
    {
        string[] words = text.Split(' ');
        IChatCommand command = SomeCommands.All.First(one => one.Name == words[0]);
        FakeInteraction used = _fake.UseCommand(
            who == Who.Operator ? _operator : _reader, _channel, words[0], Fields(command.Options, words[1..]));
        return Task.FromResult<Func<Task<IReadOnlyList<string>>>>(() => Task.FromResult(Said(used)));
    }

    protected override Task<Func<Task<IReadOnlyList<string>>>> PressAsync(string label)
    {
        JsonNode button = ((JsonArray)_shown!.Parts["components"]!).SelectMany(row => (JsonArray)row!["components"]!)
            .First(one => ((string)one!["label"]!).Contains(label, StringComparison.Ordinal))!;
        string before = Text(_shown);
        FakeMessage shown = _shown;
        _fake.Press(_operator, shown, (string)button["custom_id"]!);
        return Task.FromResult<Func<Task<IReadOnlyList<string>>>>(() => Task.FromResult<IReadOnlyList<string>>(
            Text(shown) == before ? [] : [Text(shown)]));
    }

    private static Dictionary<string, object> Fields(IReadOnlyList<CommandOption> options, string[] words)
    {
        var fields = new Dictionary<string, object>();
        for (int i = 0; i < options.Count && i < words.Length; i++)
        {
            string value = i == options.Count - 1 ? string.Join(' ', words[i..]) : words[i];
            fields[options[i].Name] = options[i].Kind == OptionKind.Number
                ? int.Parse(value, CultureInfo.InvariantCulture)
                : value;
        }

        return fields;
    }

    private IReadOnlyList<string> Said(FakeInteraction used)
    {
        if (used.Answer is not { } answer)
            return [];
        _shown = answer;
        return [Text(answer)];
    }

    private static string Text(FakeMessage message) => string.Concat(
        (message.Parts["embeds"] as JsonArray ?? []).Select(embed => $"{embed!["title"]}\n{embed["description"]}\n"))
        .Replace("\\", "", StringComparison.Ordinal)
        .Replace("**", "", StringComparison.Ordinal)
        .Replace("`", "", StringComparison.Ordinal)
        .Replace("\u200B", "", StringComparison.Ordinal);

    protected override string Trouble() => base.Trouble() + "\n" + string.Join(
        '\n', _fake.Ledger.Refused.Select(line => line.ToString()));
}
