using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsBot.Chats;
using NewsBot.Chats.Commands;
using NewsBot.Chats.Commands.Help;
using NewsBot.Chats.Commands.Reading;
using NewsBot.Chats.Commands.Settings;
using NewsBot.Delivery;
using NewsBot.Delivery.Latest;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Outbox;
using NewsBot.Delivery.Platforms;
using NewsBot.Delivery.Readers;
using NewsBot.Digests;
using NewsBot.Feeds;
using NewsBot.Scheduling;
using NewsBot.Storage;
using NewsBot.Summaries;
using NewsBot.Tests.Delivery;

namespace NewsBot.Tests.Chats.Commands;

/// <summary>A desk with all commands over a real database, and people who ask it things on a platform.</summary>
public abstract class DeskContract(Dialect dialect) : DeliveryContract(dialect)
{
    protected static readonly ChatIdentity Alone = new(ChatKind.Private, "Ana");
    protected static readonly ChatIdentity Together = new(ChatKind.Group, "Kabar pagi");
    private readonly NodeName _node = NodeName.OfThisProcess();
    private int _updates;

    protected ChatAddress Ana { get; } = new(new PlatformName("telegram"), "101");

    protected CommandDesk Desk => NewDesk(Commands());

    protected ChatEventDesk Events => new(Ledger(), Preferences, new Subscriptions(Clock));

    protected ChatPreferences Preferences => new(new ChatStore(Database), Editions, Clock);

    protected FloodRule Floods { get; } = new();

    protected static IncomingCommand Asks(ChatAddress chat, string text, string update) => new()
    {
        Chat = chat,
        Identity = Alone,
        UpdateKey = update,
        Text = text,
        Sender = new NewsBot.Chats.Sender("7", "en"),
        FindRole = _ => Task.FromResult(CommandRole.ChatAdmin),
    };

    /// <summary>Asks, minutes after whatever was asked before, and gives the answer.</summary>
    protected async Task<string> AskAsync(string text, Func<IncomingCommand, IncomingCommand>? with = null)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        IncomingCommand asked = Asks(Ana, text, $"u{_updates++}");
        await Desk.HandleAsync(with?.Invoke(asked) ?? asked, CancellationToken.None);
        return await AnswersAsync() is [.., var last] ? last : "";
    }

    /// <summary>Every message in the outbox, oldest first, as a reader would see its text.</summary>
    protected async Task<IReadOnlyList<string>> AnswersAsync() =>
        [.. (await MessagesAsync()).Select(Text)];

    protected async Task<IReadOnlyList<ChatMessage>> MessagesAsync() =>
    [
        .. (await Database.ReadAsync(session => session.QueryAsync<string>(
            "SELECT content FROM outbox JOIN payload ON payload.id = outbox.payload ORDER BY outbox.id")))
        .Select(json => JsonSerializer.Deserialize<ChatMessage>(json)!),
    ];

    protected Task<Chat?> ChatAsync() => new ChatStore(Database).FindAsync(Ana);

    protected Task<long> CountAsync(string table) =>
        Database.ReadAsync(session => session.ScalarAsync<long>($"SELECT COUNT(*) FROM {table}"));

    protected CommandDesk NewDesk(IEnumerable<IChatCommand> commands) => new(
        new CommandRunner(new CommandRegistry(commands), NullLogger<CommandRunner>.Instance),
        Ledger(),
        Preferences,
        Floods,
        NullLogger<CommandDesk>.Instance);

    protected IReadOnlyList<IChatCommand> Commands()
    {
        var offered = new OfferedLanguages(Options.Create(new SummariesOptions { Languages = "id,en,uk" }));
        var sections = new StorySections(SideNames);
        IChatCommand[] all = [];
        var registry = new Lazy<CommandRegistry>(() => new CommandRegistry(all));
        return all =
        [
            new LatestCommand(
                Preferences, Newest(), new LatestMessages(sections), Options.Create(new DigestOptions())),
            new SubscribeCommand(Preferences, offered),
            new UnsubscribeCommand(new Subscriptions(Clock)),
            new LanguageCommand(Preferences, offered),
            new ScheduleCommand(Preferences),
            new TimeZoneCommand(Preferences),
            new QuietCommand(),
            new BreakingCommand(Options.Create(new DeliveryOptions())),
            new PreviewCommand(Preferences, Composer(), new DigestMessages(sections)),
            new MissedCommand(Preferences, Slots, Database),
            new StartCommand(),
            new HelpCommand(registry),
            new AboutCommand(),
            new ForgetMeCommand(),
            .. OperatorCommands.Over(new OperatorTools(Database, Clock, Signal, Preferences, Feeds)),
        ];
    }

    protected JobStore Jobs => new(Database, Clock);

    protected FeedStore Feeds => new(Database, Clock, _node);

    /// <summary>As <see cref="AskAsync"/>, by whoever runs the bot.</summary>
    protected Task<string> OrderAsync(string text) => AskAsync(
        text, asked => asked with { FindRole = _ => Task.FromResult(CommandRole.Operator) });

    private LatestStories Newest() => new(
        new DigestComposer(Options.Create(new DigestOptions())),
        (_, since, _) => Task.FromResult<IReadOnlyList<DigestCandidate>>(
            [.. News.Where(news => news.Story.Updated >= since)]),
        new Freshness(Feeds),
        Clock);

    private EditionComposer Composer() => new(
        Database,
        new DigestComposer(Options.Create(new DigestOptions())),
        (_, since, _) => Task.FromResult<IReadOnlyList<DigestCandidate>>(
            [.. News.Where(news => news.Story.Updated >= since)]),
        Clock);

    protected CommandLedger Ledger() => new(
        Database,
        new OutboxPost([new JsonPlatform("telegram"), new JsonPlatform("local")], Signal, Clock),
        Signal,
        Clock);

    private static string Text(ChatMessage message) => string.Join(
        '\n',
        message.Sections.SelectMany(section => section.Blocks)
            .Select(block => string.Concat(block.Spans.Select(span => span.Text))));
}
