using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NewsBot.Fakes.Telegram;
using NewsBot.Fakes.Telegram.State;

namespace NewsBot.Tests.Specs.Rooms;

/// <summary>On Telegram.</summary>
internal sealed class TelegramCommandRoom : CommandRoom
{
    private readonly FakeTelegram _fake;
    private readonly FakeUser _reader;
    private readonly FakeUser _operator;

    private TelegramCommandRoom(Newsroom news, FakeTelegram fake)
        : base(news)
    {
        _fake = fake;
        (_reader, _operator) = (fake.AddUser(), fake.AddUser("Keeper"));
    }

    public static async Task<CommandRoom> InAsync(Newsroom news) => new TelegramCommandRoom(
        news, await FakeTelegram.StartAsync(clock: news.Clock, token: "7000000001:AAHq-7Zx_SeCrEt9wPb0Lk3"));

    public override Task<long> PicturesAsync() =>
        Task.FromResult((long)_fake.Ledger.Accepted.Count(line => line.Method == "sendPhoto"));

    public override Task<IReadOnlyList<string>> FilesAsync() => Task.FromResult<IReadOnlyList<string>>(
    [
        .. _fake.PrivateChat(_operator).Messages.Values.Select(message => message.Document).OfType<FakeDocument>()
            .Select(file => Encoding.UTF8.GetString(file.Content.Span)),
    ]);

    public override async ValueTask DisposeAsync()
    {
        await News.DisposeAsync();
        await _fake.DisposeAsync();
    }

    protected override Task StartAsync() => News.StartAsync(
        "--set", $"Telegram:Address={_fake.Address.GetLeftPart(UriPartial.Authority)}",
        "--set", $"Telegram:Token={_fake.Token}",
        "--set", $"Telegram:Operators:0={_operator.Id.ToString(CultureInfo.InvariantCulture)}");

    protected override Task<Func<Task<IReadOnlyList<string>>>> WriteAsync(Who who, string text)
    {
        FakeUser user = who == Who.Operator ? _operator : _reader;
        Func<Task<IReadOnlyList<string>>> said = SaidTo(user);
        _fake.UserSends(user, $"/{text}");
        return Task.FromResult(said);
    }

    protected override Task<Func<Task<IReadOnlyList<string>>>> PressAsync(string label)
    {
        FakeMessage shown = _fake.PrivateChat(_operator).Messages.Values.Last(message => message.Markup is not null);
        JsonNode button = ((JsonArray)shown.Markup!["inline_keyboard"]!).SelectMany(row => (JsonArray)row!)
            .First(one => ((string)one!["text"]!).Contains(label, StringComparison.Ordinal))!;
        Func<Task<IReadOnlyList<string>>> said = SaidTo(_operator);
        _fake.Press(_operator, _operator.Id, shown.Id, (string)button["callback_data"]!);
        return Task.FromResult(said);
    }

    protected override string Trouble() => base.Trouble() + "\n" + string.Join(
        '\n', _fake.Ledger.Refused.Select(line => $"refused {line.Method}: {line.Description}"));

    private Func<Task<IReadOnlyList<string>>> SaidTo(FakeUser user)
    {
        int before = Texts(user).Length;
        return () => Task.FromResult<IReadOnlyList<string>>(Texts(user)[before..]);
    }

    private string[] Texts(FakeUser user) =>
    [
        .. _fake.Ledger.Accepted.Where(line => line.Chat == user.Id)
            .Select(line => line.Text?.Replace("\u200B", "", StringComparison.Ordinal))
            .OfType<string>(),
    ];
}
