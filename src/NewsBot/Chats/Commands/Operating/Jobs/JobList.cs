using System.Globalization;
using NewsBot.Delivery;
using NewsBot.Delivery.Messages;
using NewsBot.Scheduling;

namespace NewsBot.Chats.Commands.Operating.Jobs;

/// <summary>Shows every job: when it runs, when it last ran, how long that took and how it went.</summary>
public sealed class JobList(
    IReadOnlyList<ScheduledJob> jobs,
    JobStore store,
    JobRunStore runs,
    EditionStore editions,
    ChatPreferences preferences)
{
    /// <summary>All jobs, then the editions, which are jobs with readers.</summary>
    public async Task<ChatMessage> ShowAsync(CommandCall call, CancellationToken cancellation)
    {
        string zone = await preferences.ZoneAsync(call.Chat, cancellation);
        IReadOnlyDictionary<string, JobSchedule> rows = await store.AllAsync(cancellation);
        IReadOnlyDictionary<string, JobRun> latest = await runs.LatestAsync(cancellation);
        return ChatMessage.Of(
        [
            .. call.Texts.Blocks("jobs.head"),
            .. jobs.SelectMany(job => Job(
                call,
                job,
                rows.GetValueOrDefault(job.Name, new(job.Name, job.Cron, IsPaused: false)),
                latest.GetValueOrDefault(job.Name),
                zone)),
            .. call.Texts.Blocks("jobs.editions"),
            .. (await editions.AllAsync(cancellation)).Where(edition => !edition.IsPaused)
                .Select(edition => Edition(call, edition)),
            .. call.Texts.Blocks("jobs.foot"),
        ]);
    }

    private static IEnumerable<MessageBlock> Job(
        CommandCall call, ScheduledJob job, JobSchedule row, JobRun? run, string zone)
    {
        string next = row.IsPaused
            ? call.Texts["jobs.paused"]
            : Moment(call, CronRule.OnTheWall(row.Cron).After(call.Now), zone);
        yield return new MessageBlock(
            BlockKind.Bullet,
            [
                new Span(job.Name, SpanStyle.Strong),
                new Span($" — {job.Purpose} · "),
                new Span(row.Cron, SpanStyle.Code),
                new Span(" · " + call.Texts.Line("jobs.next", next)),
                new Span(" · " + Last(call, run, zone)),
            ]);
    }

    private static string Last(CommandCall call, JobRun? run, string zone)
    {
        if (run is null)
            return call.Texts["jobs.never"];
        string took = (run.TookMs / 1000.0).ToString("0.0##", CultureInfo.InvariantCulture);
        string outcome = run.Error is { } error ? call.Texts.Line("jobs.failed", error) : call.Texts["jobs.well"];
        return call.Texts.Line("jobs.last", Moment(call, run.StartedAt, zone), took, outcome);
    }

    private static MessageBlock Edition(CommandCall call, Edition edition)
    {
        DateTimeOffset? next = edition.Calendar.After(call.Now).Select(slot => (DateTimeOffset?)slot).FirstOrDefault();
        return new MessageBlock(
            BlockKind.Bullet,
            [
                new Span(edition.Id.Value, SpanStyle.Strong),
                new Span(" · "),
                new Span(edition.Cron, SpanStyle.Code),
                new Span($" {edition.Zone} · " + call.Texts.Line("jobs.next", Moment(call, next, edition.Zone))),
            ]);
    }

    private static string Moment(CommandCall call, DateTimeOffset? moment, string zone) =>
        moment is { } at ? Moments.Text(call.Texts, at, zone) : "—";
}
