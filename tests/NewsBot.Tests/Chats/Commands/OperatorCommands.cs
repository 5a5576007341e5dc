using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Chats.Commands;
using NewsBot.Chats.Commands.Feedback;
using NewsBot.Chats.Commands.Operating;
using NewsBot.Chats.Commands.Operating.Jobs;
using NewsBot.Chats.Commands.Operating.Sources;
using NewsBot.Chats.Commands.Reading;
using NewsBot.Chats.Commands.Settings;
using NewsBot.Chats.Feedback;
using NewsBot.Delivery;
using NewsBot.Delivery.Outbox;
using NewsBot.Delivery.Readers;
using NewsBot.Feeds;
using NewsBot.Feeds.Finding;
using NewsBot.Http;
using NewsBot.Scheduling;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Stories.Editing;
using NewsBot.Summaries;
using NewsBot.Summaries.Models;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Chats.Commands;

/// <summary>What the commands of an operator work with.</summary>
internal sealed record OperatorTools(
    Database Database, TimeProvider Clock, WorkSignal Signal, ChatPreferences Preferences, FeedStore Feeds);

/// <summary>What whoever runs the bot may ask, over a real database; sites are fakes on loopback.</summary>
internal static class OperatorCommands
{
    public static IEnumerable<IChatCommand> Over(OperatorTools tools) =>
    [
        Feeds(tools),
        Jobs(tools),
        new DeliveriesCommand(tools.Preferences, new OutboxTroubles(tools.Database, tools.Clock, tools.Signal)),
        new BroadcastCommand(
            new BroadcastPost(
                [new JsonPlatform("telegram"), new JsonPlatform("local")], tools.Signal, tools.Clock),
            tools.Database,
            new LastQuestions(tools.Database)),
        new FeedbackCommand(
            new NumberedStories(
                tools.Database,
                new DigestStore(tools.Database, tools.Clock),
                new StoryStore(tools.Database),
                new SummaryStore(tools.Database, tools.Clock)),
            new FeedbackReview(new FeedbackStore(tools.Database), Acts(tools), tools.Preferences)),
        new CostCommand(
            tools.Database,
            new ModelCosts(tools.Database, Options.Create(new ModelsOptions()), tools.Clock)),
        new ChatsCommand(new ChatDirectory(tools.Database), new EditionStore(tools.Database, tools.Clock)),
        new AuditCommand(tools.Preferences, new AuditTrail(tools.Database)),
        new UndoCommand(
        [
            new ChatReversal(tools.Clock),
            new DeliveryReversal(),
            new FeedReversal(),
            new ImportReversal(),
            new JobReversal(tools.Clock),
            new FeedbackReversal(Acts(tools)),
        ]),
    ];

    private static FeedbackActs Acts(OperatorTools tools) => new(new StoryEditor(
        new WorkQueue(
            tools.Database, tools.Clock, tools.Signal, NodeName.OfThisProcess(), NullLogger<WorkQueue>.Instance),
        new StorySplit(StoryModelFile.Load(), Options.Create(new StoriesOptions())),
        tools.Clock));

    private static JobsCommand Jobs(OperatorTools tools)
    {
        var late = new InvalidOperationException("No schedule runs here.");
        return new JobsCommand(
            Schedule.Jobs,
            new JobList(
                Schedule.Jobs,
                new JobStore(tools.Database, tools.Clock),
                new JobRunStore(tools.Database, NodeName.OfThisProcess()),
                new EditionStore(tools.Database, tools.Clock),
                tools.Preferences),
            new JobChange(new JobStarter(() => throw late, _ => throw late, tools.Clock), tools.Clock));
    }

    private static FeedsCommand Feeds(OperatorTools tools)
    {
        UntrustedHttp http = Fetching.Http();
        var wishes = new FeedWishes(tools.Database, tools.Clock);
        var check = new FeedCheck(new FeedFetch(http, tools.Clock), Fetching.Gate());
        return new FeedsCommand(
            tools.Feeds,
            new FeedPages(tools.Preferences, wishes, new ArticleCounts(tools.Database)),
            new FeedAdding(new FeedFinder(http, Fetching.Gate(), TimeProvider.System), wishes, check),
            new FeedSwitch(wishes),
            new FeedExchange(http, new OpmlImport(wishes)));
    }
}
