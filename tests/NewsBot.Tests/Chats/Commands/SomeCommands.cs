using NewsBot.Articles;
using NewsBot.Chats;
using NewsBot.Chats.Commands;
using NewsBot.Delivery;
using NewsBot.Digests;
using NewsBot.Feeds;
using NewsBot.Feeds.Finding;
using NewsBot.Http;
using NewsBot.Scheduling;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Stories.Editing;
using NewsBot.Summaries;
using NewsBot.Summaries.Gate;
using NewsBot.Summaries.Models;
using NewsBot.Summaries.Search;
using NewsBot.Tests.Topics;
using NewsBot.Topics;

namespace NewsBot.Tests.Chats.Commands;

/// <summary>Every command of the program, composed as the program does it, over no database.</summary>
internal static class SomeCommands
{
    public static IReadOnlyList<IChatCommand> All { get; } = new ServiceCollection()
        .AddLogging()
        .AddSingleton<IConfiguration>(new ConfigurationManager())
        .AddSingleton(TimeProvider.System)
        .AddSingleton<WorkSignal>()
        .AddSingleton(NodeName.OfThisProcess())
        .AddSingleton<Backlog>()
        .AddHttp()
        .AddSingleton<FeedStore>()
        .AddSingleton<FeedWishes>()
        .AddSingleton<FeedFinder>()
        .AddSingleton<FeedFetch>()
        .AddSingleton<FeedCheck>()
        .AddSingleton<OpmlImport>()
        .AddSingleton<ArticleCounts>()
        .AddSingleton<StoryStore>()
        .AddSingleton<SummaryStore>()
        .AddSingleton<StorySearch>()
        .AddSingleton<ModelCosts>()
        .AddSingleton<WorkQueue>()
        .AddSingleton<StorySplit>()
        .AddSingleton<StoryEditor>()
        .AddSingleton(_ => StoryModelFile.Load())
        .AddSingleton<CoverageStore>()
        .AddSingleton(new Lazy<TopicList>(() => Shipped.Topics))
        .AddSingleton<VerdictStore>()
        .AddSingleton(Shipped.Gazetteer)
        .AddSingleton<Database>(new SqliteDatabase("none"))
        .AddSingleton<CandidateQuery>((_, _, _) => Task.FromResult<IReadOnlyList<DigestCandidate>>([]))
        .AddDigests()
        .AddDelivery()
        .AddScheduling(Dialect.Sqlite, Schedule.Jobs)
        .AddChats()
        .BuildServiceProvider()
        .GetRequiredService<CommandRegistry>()
        .All;
}
