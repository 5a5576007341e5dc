using NewsBot.Fakes.Telegram;
using NewsBot.Fakes.Telegram.State;

namespace NewsBot.Tests.Specs;

/// <summary>The newsroom with a Telegram bot: people write to it, and read what it writes. One clock for all.</summary>
internal sealed class TelegramRoom : IAsyncDisposable
{
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Skip = TimeSpan.FromMilliseconds(500);

    private TelegramRoom(Newsroom news, FakeTelegram fake) => (News, Fake) = (news, fake);

    public Newsroom News { get; }

    public FakeTelegram Fake { get; }

    /// <summary>Opens the newsroom; the service itself starts with <see cref="StartAsync"/>.</summary>
    public static async Task<TelegramRoom> AtAsync(DateTimeOffset start)
    {
        Newsroom news = await Newsroom.AtAsync(start);
        return new TelegramRoom(
            news, await FakeTelegram.StartAsync(clock: news.Clock, token: "7000000001:AAHq-7Zx_SeCrEt9wPb0Lk3"));
    }

    /// <summary>What the service is started with to be that bot.</summary>
    public string[] Settings =>
    [
        "--set", $"Telegram:Address={Fake.Address.GetLeftPart(UriPartial.Authority)}",
        "--set", $"Telegram:Token={Fake.Token}",
    ];

    /// <summary>Starts the service with its bot.</summary>
    public Task StartAsync(params string[] arguments) => News.StartAsync([.. Settings, .. arguments]);

    /// <summary>Somebody writes, after a breath; gives the text of the message that comes next.</summary>
    public async Task<string> AskAsync(FakeUser who, string text, FakeChat? chat = null, FakeTopic? topic = null)
    {
        News.GoTo(News.Clock.GetUtcNow() + Breath);
        long to = chat?.Id ?? who.Id;
        int before = Fake.Ledger.Sent(to).Count;
        Fake.UserSends(who, text, chat, topic?.Id);
        await SeesAsync($"an answer to {text}", () => Fake.Ledger.Sent(to).Count > before);
        return Fake.Ledger.Sent(to)[before].Text!;
    }

    /// <summary>Presses the first button of the last message in a private chat.</summary>
    public void Press(FakeUser who)
    {
        FakeMessage shown = Fake.PrivateChat(who).Messages.Values.Last(message => message.Markup is not null);
        Fake.Press(who, who.Id, shown.Id, (string)shown.Markup!["inline_keyboard"]![0]![0]!["callback_data"]!);
    }

    /// <summary>Waits for a message to a chat with this in it, and gives its text.</summary>
    public async Task<string> HearsAsync(long chat, string text)
    {
        await SeesAsync($"\"{text}\" in {chat}", () => Heard(chat, text).Any());
        return Assert.Single(Heard(chat, text));
    }

    /// <summary>The messages to a chat with this in them.</summary>
    public IEnumerable<string> Heard(long chat, string text) => Fake.Ledger.Sent(chat)
        .Select(line => line.Text!)
        .Where(said => said.Contains(text, StringComparison.Ordinal));

    /// <summary>An outlet's news is read, and the hour of the digest comes.</summary>
    public async Task IssueAsync(SpecOutlet outlet, SpecNews news, DateTimeOffset hour)
    {
        outlet.Publish(news.At(hour.AddHours(-2)));
        await News.ReadAtAsync(hour.AddMinutes(-20));
        News.GoTo(hour);
        await News.SettledAsync(hour, "issued");
    }

    /// <summary>Waits until a statement counts so many.</summary>
    public Task CountsAsync(long count, string sql) => Until.TrueAsync(
        $"{count} for {sql}", News.Soon(async () => await News.CountAsync(sql) == count), Ledger);

    public Task SeesAsync(string what, Func<bool> condition) => Until.TrueAsync(what, News.Soon(condition), Ledger);

    /// <summary>Waits, for what comes after pauses of whatever length: they pass many times as fast.</summary>
    public Task SeesInTimeAsync(string what, Func<bool> condition) => Until.TrueAsync(
        what,
        () =>
        {
            if (condition())
                return true;
            News.GoTo(News.Clock.GetUtcNow() + Skip);
            return false;
        },
        Ledger);

    public async ValueTask DisposeAsync()
    {
        await News.DisposeAsync();
        await Fake.DisposeAsync();
    }

    private string Ledger() => string.Join(
        '\n',
        Fake.Ledger.Accepted.Select(line => $"{line.Method} {line.Chat}: {line.Text}")
            .Concat(Fake.Ledger.Refused.Select(line => $"refused {line.Method} {line.Chat}: {line.Description}"))
            .Append(News.Running.Errors)
            .Concat(News.Log.Where(line => line.StartsWith("Warn", StringComparison.Ordinal)
                || line.StartsWith("Err", StringComparison.Ordinal)
                || line.StartsWith("Crit", StringComparison.Ordinal))));
}
