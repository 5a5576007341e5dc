using NewsBot.Chats.Commands;
using NewsBot.Chats.Commands.Feedback;
using NewsBot.Chats.Commands.Help;
using NewsBot.Chats.Commands.Operating;
using NewsBot.Chats.Commands.Operating.Jobs;
using NewsBot.Chats.Commands.Operating.Sources;
using NewsBot.Chats.Commands.Reading;
using NewsBot.Chats.Commands.Settings;
using NewsBot.Chats.Feedback;
using NewsBot.Chats.Local;
using NewsBot.Chats.Notices;
using NewsBot.Chats.Notices.Sources;
using NewsBot.Delivery.Platforms;
using NewsBot.Storage;

namespace NewsBot.Chats;

/// <summary>What people can ask, on every platform, and the chat on the program's own page.</summary>
public static class ChatsModule
{
    /// <summary>
    /// Adds the commands and the local chat. Other platforms are added beside it where they have a token.
    /// </summary>
    public static IServiceCollection AddChats(this IServiceCollection services) => services
        .AddCommandDesk()
        .AddCommands()
        .AddReversals()
        .AddNotices()
        .AddLocalChat();

    private static IServiceCollection AddCommandDesk(this IServiceCollection services) => services
        .AddSingleton<ChatPreferences>()
        .AddSingleton<FloodRule>()
        .AddSingleton<CommandLedger>()
        .AddSingleton<CommandRunner>()
        .AddSingleton<CommandDesk>()
        .AddSingleton<ChatEventDesk>()
        .AddSingleton<Auditing>()
        .AddSingleton<AuditTrail>()
        .AddSingleton<CommandRegistry>()
        .AddSingleton(provider => new Lazy<CommandRegistry>(provider.GetRequiredService<CommandRegistry>))
        .AddSingleton(provider => provider.GetRequiredService<CommandRegistry>().Descriptions)
        .AddSingleton(Inbox)
        .AddHostedService<ForgottenChats>();

    /// <summary>In the order of the menu.</summary>
    private static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddSingleton<OfferedLanguages>()
        .AddSingleton<NumberedStories>()
        .AddSingleton<FeedbackStore>()
        .AddSingleton<FeedbackActs>()
        .AddSingleton<FeedbackReview>()
        .AddSingleton<FoundStoryLines>()
        .AddSingleton<LastQuestions>()
        .AddSingleton<JobList>()
        .AddSingleton<JobChange>()
        .AddSingleton<FeedPages>()
        .AddSingleton<FeedAdding>()
        .AddSingleton<FeedSwitch>()
        .AddSingleton<FeedExchange>()
        .AddSingleton<IChatCommand, LatestCommand>()
        .AddSingleton<IChatCommand, SubscribeCommand>()
        .AddSingleton<IChatCommand, UnsubscribeCommand>()
        .AddSingleton<IChatCommand, LanguageCommand>()
        .AddSingleton<IChatCommand, ScheduleCommand>()
        .AddSingleton<IChatCommand, TimeZoneCommand>()
        .AddSingleton<IChatCommand, QuietCommand>()
        .AddSingleton<IChatCommand, BreakingCommand>()
        .AddSingleton<IChatCommand, TopicsCommand>()
        .AddSingleton<IChatCommand, PreviewCommand>()
        .AddSingleton<IChatCommand, SearchCommand>()
        .AddSingleton<IChatCommand, TimelineCommand>()
        .AddSingleton<IChatCommand, StoryCommand>()
        .AddSingleton<IChatCommand, WhyCommand>()
        .AddSingleton<IChatCommand, FeedbackCommand>()
        .AddSingleton<IChatCommand, MissedCommand>()
        .AddSingleton<IChatCommand, SourcesCommand>()
        .AddSingleton<IChatCommand, StartCommand>()
        .AddSingleton<IChatCommand, HelpCommand>()
        .AddSingleton<IChatCommand, AboutCommand>()
        .AddSingleton<IChatCommand, ForgetMeCommand>()
        .AddSingleton<NodeRoll>()
        .AddSingleton<IChatCommand, StatusCommand>()
        .AddSingleton<IChatCommand, FeedsCommand>()
        .AddSingleton<IChatCommand, JobsCommand>()
        .AddSingleton<IChatCommand, DeliveriesCommand>()
        .AddSingleton<IChatCommand, ChatsCommand>()
        .AddSingleton<IChatCommand, BroadcastCommand>()
        .AddSingleton<IChatCommand, CostCommand>()
        .AddSingleton<IChatCommand, AuditCommand>()
        .AddSingleton<IChatCommand, UndoCommand>();

    /// <summary>What can be undone.</summary>
    private static IServiceCollection AddReversals(this IServiceCollection services) => services
        .AddSingleton<IReversal, ChatReversal>()
        .AddSingleton<IReversal, FeedbackReversal>()
        .AddSingleton<IReversal, JobReversal>()
        .AddSingleton<IReversal, FeedReversal>()
        .AddSingleton<IReversal, ImportReversal>()
        .AddSingleton<IReversal, DeliveryReversal>();

    private static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddSingleton<OperatorChats>()
        .AddSingleton<NoticeStore>()
        .AddSingleton<NoticePost>()
        .AddSingleton<NoticeDesk>()
        .AddSingleton<INoticeSource, TokenNotices>()
        .AddSingleton<INoticeSource, DeliveryNotices>()
        .AddSingleton<INoticeSource, ChatNotices>()
        .AddSingleton<INoticeSource, FeedNotices>()
        .AddSingleton<INoticeSource, WorkNotices>()
        .AddSingleton<INoticeSource, FeedbackNotices>();

    private static IServiceCollection AddLocalChat(this IServiceCollection services) => services
        .AddSingleton<LocalMessageStore>()
        .AddSingleton<LocalBell>()
        .AddSingleton(new OperatorRoll(LocalChat.Platform, [LocalChat.Address.Value], NamesChats: true))
        .AddSingleton<IChatPlatform, LocalPlatform>()
        .AddSingleton<LocalKeys>()
        .AddSingleton<LocalInbox>()
        .AddHostedService<LocalSubscription>();

    /// <summary>
    /// The desks are asked for late: they post to platforms, and platforms are given this inbox. What they throw goes
    /// back to the platform, which hands it in again.
    /// </summary>
    private static ChatInbox Inbox(IServiceProvider provider) => new(
        (command, token) => provider.GetRequiredService<Vitals>().WatchAsync(
            "commands", () => provider.GetRequiredService<CommandDesk>().HandleAsync(command, token), token),
        (seen, token) => provider.GetRequiredService<Vitals>().WatchAsync(
            "events of chats", () => provider.GetRequiredService<ChatEventDesk>().HandleAsync(seen, token), token));
}
