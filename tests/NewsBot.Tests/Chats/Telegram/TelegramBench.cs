using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Chats;
using NewsBot.Chats.Commands;
using NewsBot.Chats.Telegram;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Platforms;
using NewsBot.Fakes.Telegram;
using NewsBot.Fakes.Telegram.State;
using NewsBot.Http;
using NewsBot.Storage;
using NewsBot.Tests.Specs;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Chats.Telegram;

/// <summary>The Telegram bot as it is composed in the program, against the fake; what it hears is kept here.</summary>
internal sealed class TelegramBench : IAsyncDisposable
{
    private static readonly TelegramLimits Wide =
        new() { Overall = 10_000, PerChat = 10_000, PerGroupMinute = 10_000 };

    private readonly DirectoryInfo _folder = Scratch.NewFolder("newsbot-telegram-");
    private readonly FakeTelegram? _own;
    private ServiceProvider _services = null!;
    private CancellationTokenSource _stop = new();
    private Task _listening = Task.CompletedTask;

    private TelegramBench(FakeTelegram? own) => _own = own;

    public FakeTelegram Fake => _own!;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2025, 2, 10, 5, 0, 0, TimeSpan.Zero));

    public ConcurrentQueue<IncomingCommand> Commands { get; } = new();

    public ConcurrentQueue<ChatEvent> Events { get; } = new();

    public LogShelf Logs { get; } = new();

    /// <summary>What the inbox does with a command besides keeping it.</summary>
    public Func<IncomingCommand, Task> OnCommand { get; set; } = _ => Task.CompletedTask;

    public IReadOnlyList<CommandDescription> Menu { get; set; } = [];

    public IChatPlatform Platform => _services.GetRequiredService<IChatPlatform>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static async Task<TelegramBench> StartAsync(params (string Key, string Value)[] settings)
    {
        FakeTelegram fake = await FakeTelegram.StartAsync(limits: Wide);
        var bench = new TelegramBench(fake);
        var all = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Telegram:Address"] = fake.Address.ToString().TrimEnd('/'),
            ["Telegram:Token"] = fake.Token,
        };
        foreach ((string key, string value) in settings)
            all[$"Telegram:{key}"] = value;
        await bench.ComposeAsync(all);
        return bench;
    }

    /// <summary>Begins to listen.</summary>
    public TelegramBench Listen()
    {
        _stop = new CancellationTokenSource();
        _listening = Task.Run(() => Platform.ListenAsync(_stop.Token));
        return this;
    }

    /// <summary>Stops listening, as a node that loses its lease does.</summary>
    public async Task DeafenAsync()
    {
        await _stop.CancelAsync();
        await _listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>How listening ended.</summary>
    public Task Ended => _listening;

    public Task HearsAsync(string what, Func<bool> condition) => Until.TrueAsync(
        what,
        () => _listening.IsFaulted ? throw _listening.Exception : condition(),
        () => string.Join('\n', Commands.Select(command => command.Text).Concat(Logs.Lines)));

    public Task<SendOutcome> SendAsync(string address, string text, Func<OutgoingPart, OutgoingPart>? change = null) =>
        SendAsync(address, SomeMessages.Of(text), change);

    public Task<SendOutcome> SendAsync(
        string address, ChatMessage message, Func<OutgoingPart, OutgoingPart>? change = null)
    {
        var part = new OutgoingPart
        {
            Chat = new ChatAddress(TelegramAddress.Platform, address),
            Payload = Platform.Render(message)[0],
            Nonce = "0123456789012345678901",
        };
        return Platform.SendAsync(change is null ? part : change(part), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await DeafenAsync();
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
            .AddSingleton<OwnPorts>()
            .AddSingleton(_ => new ChatInbox(HearAsync, FollowAsync))
            .AddSingleton(_ => Menu)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs))
            .AddTelegram(configuration)
            .BuildServiceProvider();
    }

    private async Task HearAsync(IncomingCommand command, CancellationToken cancellation)
    {
        await OnCommand(command);
        Commands.Enqueue(command);
    }

    private Task FollowAsync(ChatEvent happened, CancellationToken cancellation)
    {
        Events.Enqueue(happened);
        return Task.CompletedTask;
    }
}
