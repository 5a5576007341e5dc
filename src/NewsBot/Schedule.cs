using NewsBot.Articles.Floods;
using NewsBot.Chats.Notices;
using NewsBot.Delivery;
using NewsBot.Delivery.Breaking;
using NewsBot.Feeds;
using NewsBot.Scheduling;
using NewsBot.Storage;
using static NewsBot.Scheduling.SchedulerNames;

namespace NewsBot;

/// <summary>
/// Every job and its default cron (Quartz form, seconds first, UTC). Editions have hours of their own.
/// </summary>
public static class Schedule
{
    /// <summary>
    /// The jobs. An operator may change or pause any of them; rows of <c>job</c> then win over this table.
    /// </summary>
    public static IReadOnlyList<ScheduledJob> Jobs { get; } =
    [
        ScheduledJob.Of<PollJob>("poll", "0 * * * * ?", Polling, "asks the feeds that are due"),
        ScheduledJob.Of<WatchJob>("watch", "30 * * * * ?", Polling, "follows changed schedules, settles slots") with
        {
            IsVital = true,
        },
        ScheduledJob.Of<FloodJob>("flood", "15 * * * * ?", Polling, "gives up the oldest where too much waits"),
        ScheduledJob.Of<BreakingJob>("breaking", "5/20 * * * * ?", Polling, "tells at once what cannot wait"),
        ScheduledJob.Of<NoticeJob>("notices", "45 * * * * ?", Polling, "tells operators of troubles"),
        ScheduledJob.Of<RetentionJob>("retention", "0 23 3 * * ?", Editions, "drops old texts, keys and what was sent"),
    ];

    /// <summary>Adds the schedulers and these jobs.</summary>
    public static IServiceCollection AddSchedule(this IServiceCollection services, IConfiguration configuration) =>
        services.AddScheduling(
            configuration["Storage:Provider"] == "postgres" ? Dialect.Postgres : Dialect.Sqlite,
            Jobs);
}
