using NewsBot.Chats;
using NewsBot.Chats.Commands;
using NewsBot.Delivery;
using NewsBot.Digests;
using NewsBot.Feeds;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Summaries;
using NewsBot.Summaries.Gate;
using NewsBot.Tests.Topics;

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
        .AddSingleton<FeedStore>()
        .AddSingleton<StoryStore>()
        .AddSingleton<SummaryStore>()
        .AddSingleton<VerdictStore>()
        .AddSingleton(Shipped.Gazetteer)
        .AddSingleton<Database>(new SqliteDatabase("none"))
        .AddSingleton<CandidateQuery>((_, _, _) => Task.FromResult<IReadOnlyList<DigestCandidate>>([]))
        .AddDigests()
        .AddDelivery()
        .AddChats()
        .BuildServiceProvider()
        .GetRequiredService<CommandRegistry>()
        .All;
}
