using NewsBot.Scheduling;
using NewsBot.Storage;

namespace NewsBot.Tests.Chats.Commands;

/// <summary>What an operator sees and changes of the program's jobs.</summary>
public abstract class JobsContract(Dialect dialect) : DeskContract(dialect)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Jobs.ApplyDefaultsAsync(Schedule.Jobs);
    }

    [Fact]
    public async Task Every_job_is_shown_with_its_last_and_next_run()
    {
        var runs = new JobRunStore(Database, NodeName.OfThisProcess());
        await runs.KeepAsync("poll", Clock.GetUtcNow(), TimeSpan.FromMilliseconds(1234), null, CancellationToken.None);
        await runs.KeepAsync("watch", Clock.GetUtcNow(), TimeSpan.FromSeconds(2), "no space", CancellationToken.None);
        string list = await OrderAsync("jobs");
        Assert.All(
            Schedule.Jobs, job => Assert.Contains($"{job.Name} — {job.Purpose}", list, StringComparison.Ordinal));
        Assert.Contains("12:00 WIB, 1.234 s, went well", list, StringComparison.Ordinal);
        Assert.Contains("2.0 s, failed: no space", list, StringComparison.Ordinal);
        Assert.Contains("next: Monday, 10 February 2025, 12:02 WIB", list, StringComparison.Ordinal);
        Assert.Contains("retention — drops", list, StringComparison.Ordinal);
        Assert.Contains("has not run yet", list, StringComparison.Ordinal);
        Assert.Contains("daily · 0 0 7,19 * * ? Asia/Jakarta", list, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jobs set retention 0 0 4 * * ?", "0 0 4 * * ?")]
    [InlineData("jobs set retention every 3 hours", "0 0 0/3 * * ?")]
    [InlineData("jobs setel Retention 07.30", "0 30 7 * * ?")]
    public async Task Hours_are_set_kept_over_the_default_and_undone(string text, string cron)
    {
        Assert.Contains($"retention runs at {cron}", await OrderAsync(text), StringComparison.Ordinal);
        await Jobs.ApplyDefaultsAsync(Schedule.Jobs);
        Assert.Equal(cron, (await Jobs.AllAsync())["retention"].Cron);
        Assert.StartsWith("Undone", await OrderAsync("undo"), StringComparison.Ordinal);
        Assert.Equal("0 23 3 * * ?", (await Jobs.AllAsync())["retention"].Cron);
    }

    [Fact]
    public async Task A_job_waits_and_goes_on()
    {
        await OrderAsync("jobs pause poll");
        Assert.True((await Jobs.AllAsync())["poll"].IsPaused);
        Assert.Contains("next: paused", await OrderAsync("jobs"), StringComparison.Ordinal);
        await OrderAsync("jobs resume poll");
        Assert.False((await Jobs.AllAsync())["poll"].IsPaused);
    }

    [Theory]
    [InlineData("jobs pause watch", "stays as it is")]
    [InlineData("jobs set watch 0 0 4 * * ?", "stays as it is")]
    [InlineData("jobs pause pol", "Did you mean poll?")]
    [InlineData("jobs pause elephant", "There are: poll,")]
    [InlineData("jobs set poll", "/help jobs")]
    [InlineData("jobs dance", "/help jobs")]
    [InlineData("jobs set poll * * * * * ?", "more often than every")]
    [InlineData("jobs set poll tomorrow", "cannot be used")]
    public async Task What_cannot_be_done_is_said_and_changes_nothing(string text, string answer)
    {
        Assert.Contains(answer, await OrderAsync(text), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync("audit"));
    }
}

public sealed class JobsOnSqlite() : JobsContract(Dialect.Sqlite);

public sealed class JobsOnPostgres() : JobsContract(Dialect.Postgres);
