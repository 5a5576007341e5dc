using NewsBot.Scheduling;
using Quartz;

namespace NewsBot.Tests.Scheduling;

public sealed class AlarmsTests : IAsyncLifetime
{
    private const string Group = "jobs";
    private static readonly Alarm Old = Ringing("0 0 5 * * ?;0 0 17 * * ?");
    private static readonly Alarm New = Ringing("0 0 6 * * ?");
    private readonly string _name = Guid.NewGuid().ToString("N");
    private readonly Alarms _alarms = new(TimeProvider.System);
    private ServiceProvider _services = null!;

    private IScheduler Scheduler => _services.GetRequiredKeyedService<IScheduler>(_name);

    public ValueTask InitializeAsync()
    {
        _services = new ServiceCollection()
            .AddLogging()
            .AddQuartz(_name, quartz => quartz.UseInMemoryStore())
            .BuildServiceProvider();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Fact]
    public async Task A_changed_alarm_rings_at_its_new_times_and_one_that_is_gone_no_more()
    {
        await FollowAsync(Old);
        Assert.Equal(["0 0 17 * * ?", "0 0 5 * * ?"], await TimesAsync());
        await FollowAsync(New);
        Assert.Equal(["0 0 6 * * ?"], await TimesAsync());
        await FollowAsync();
        Assert.Empty(await TimesAsync());
    }

    /// <summary>Two nodes of one database see a change in the same minute; so do a command and the watch.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_who_follow_one_change_at_once_do_not_stop_each_other(bool isKept)
    {
        Alarm[] wanted = isKept ? [New] : [];
        await FollowAsync(Old);
        var other = new Meanwhile(() => FollowAsync(wanted));
        Scheduler.ListenerManager.AddSchedulerListener(other);
        await FollowAsync(wanted);
        Assert.True(other.HasActed);
        Assert.Equal(wanted.Select(alarm => alarm.Cron), await TimesAsync());
    }

    private static Alarm Ringing(string cron) => new("watch", cron, TimeZoneInfo.Utc, typeof(NoJob));

    private Task FollowAsync(params Alarm[] wanted) =>
        _alarms.ReconcileAsync(Scheduler, Group, wanted, TestContext.Current.CancellationToken);

    private async Task<IEnumerable<string>> TimesAsync() =>
        (await Scheduler.GetTriggersOfJob(new JobKey(Old.Name, Group), TestContext.Current.CancellationToken))
            .OfType<ICronTrigger>()
            .Select(trigger => trigger.CronExpressionString!)
            .Order(StringComparer.Ordinal);

    /// <summary>Acts once, as soon as anything of what there was is taken away.</summary>
    private sealed class Meanwhile(Func<Task> act) : ISchedulerListener
    {
        public bool HasActed { get; private set; }

        public ValueTask JobUnscheduled(
            IScheduler scheduler, TriggerKey triggerKey, CancellationToken cancellationToken = default) => ActAsync();

        public ValueTask JobDeleted(
            IScheduler scheduler, JobKey jobKey, CancellationToken cancellationToken = default) => ActAsync();

        private async ValueTask ActAsync()
        {
            if (HasActed)
                return;
            HasActed = true;
            await act();
        }
    }

    private sealed class NoJob : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
            ValueTask.CompletedTask;
    }
}
