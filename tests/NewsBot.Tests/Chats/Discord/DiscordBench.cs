using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Chats;
using NewsBot.Chats.Commands;
using NewsBot.Chats.Commands.Settings;
using NewsBot.Chats.Discord;
using NewsBot.Delivery;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Platforms;
using NewsBot.Fakes.Discord;
using NewsBot.Fakes.Discord.State;
using NewsBot.Storage;
using NewsBot.Tests.Chats.Telegram;
using NewsBot.Tests.Specs;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Chats.Discord;

/// <summary>The Discord bot as it is composed in the program, against the fake; what it hears is kept here.</summary>
internal sealed class DiscordBench : IAsyncDisposable
{
    public const string Token = "fake.discord.token";
    private static readonly DiscordLimits Wide = new() { Overall = 10_000, Messages = 10_000, Others = 10_000 };
    private readonly DirectoryInfo _folder = Scratch.NewFolder("newsbot-discord-");
    private readonly CancellationTokenSource _stop = new();
    private ServiceProvider _services = null!;
    private Task _listening = Task.CompletedTask;

    private DiscordBench(FakeDiscord fake, FakeTimeProvider clock)
    {
        (Fake, Clock) = (fake, clock);
        Guild = fake.AddGuild();
        News = fake.AddChannel(Guild);
        Ada = fake.AddUser();
    }

    public FakeDiscord Fake { get; }

    public FakeTimeProvider Clock { get; }

    public FakeGuild Guild { get; }

    public FakeChannel News { get; }

    public FakeUser Ada { get; }

    public ConcurrentQueue<IncomingCommand> Commands { get; } = new();

    public ConcurrentQueue<ChatEvent> Events { get; } = new();

    public LogShelf Logs { get; } = new();

    public IChatPlatform Platform => _services.GetRequiredService<IChatPlatform>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static async Task<DiscordBench> StartAsync(params (string Key, string Value)[] settings)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 2, 10, 5, 0, 0, TimeSpan.Zero));
        FakeDiscord fake = await FakeDiscord.StartAsync(clock: clock, limits: Wide, token: Token);
        var bench = new DiscordBench(fake, clock);
        var all = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Discord:Address"] = fake.Address.ToString(),
            ["Discord:Token"] = Token,
        };
        foreach ((string key, string value) in settings)
            all[$"Discord:{key}"] = value;
        await bench.ComposeAsync(all);
        return bench;
    }

    /// <summary>Begins to listen.</summary>
    public async Task<DiscordBench> ListenAsync()
    {
        _listening = Task.Run(() => Platform.ListenAsync(_stop.Token));
        await HearsAsync("the commands told", () => Fake.Commands().Count > 0);
        return this;
    }

    public Task HearsAsync(string what, Func<bool> condition) => Until.TrueAsync(
        what,
        () => _listening.IsFaulted ? throw _listening.Exception : condition(),
        () => string.Join('\n', Commands.Select(command => command.Text).Concat(Logs.Lines)));

    public Task<SendOutcome> SendAsync(string text, Func<OutgoingPart, OutgoingPart>? change = null) =>
        SendAsync(SomeMessages.Of(text), change);

    public Task<SendOutcome> SendAsync(ChatMessage message, Func<OutgoingPart, OutgoingPart>? change = null)
    {
        var part = new OutgoingPart
        {
            Chat = DiscordAddress.Of(News.Id),
            Payload = Platform.Render(message)[0],
            Nonce = "0123456789012345678901",
        };
        return Platform.SendAsync(change is null ? part : change(part), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _services.DisposeAsync();
        await Fake.DisposeAsync();
        _stop.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task ComposeAsync(IReadOnlyDictionary<string, string?> settings)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var database = new SqliteDatabase(await SqliteFile.NewAsync(_folder.FullName));
        await new Migrations(database, Clock).ApplyAsync();
        _services = new ServiceCollection()
            .AddSingleton(configuration)
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<Database>(_ => database)
            .AddSingleton(_ => new ChatInbox(HearAsync, FollowAsync))
            .AddSingleton(_ => new CommandRegistry([new BreakingCommand(Options.Create(new DeliveryOptions()))]))
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs))
            .AddDiscord(configuration)
            .BuildServiceProvider();
    }

    private Task HearAsync(IncomingCommand command, CancellationToken cancellation)
    {
        Commands.Enqueue(command);
        return Task.CompletedTask;
    }

    private Task FollowAsync(ChatEvent happened, CancellationToken cancellation)
    {
        Events.Enqueue(happened);
        return Task.CompletedTask;
    }
}
