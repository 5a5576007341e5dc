using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Storage;
using NewsBot.Tests.Conventions;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Storage;

public sealed class BatchStageTests() : StoreContract(Dialect.Sqlite), IBatchStage
{
    private readonly List<long[]> _worked = [];

    public string Stage => "topics";

    public int Parallelism => 1;

    async Task IBatchStage.WorkAsync(IReadOnlyList<WorkItem> items, CancellationToken cancellation)
    {
        _worked.Add([.. items.Select(item => item.Id)]);
        await Database.WriteAsync(
            async session =>
            {
                foreach (WorkItem item in items)
                {
                    await Queue.FinishAsync(session, item);
                    if (item.Id < 0)
                        throw new InvalidOperationException("broken");
                }
            },
            cancellation);
    }

    [Fact]
    public async Task Items_that_wait_are_worked_together_in_their_order()
    {
        await AddAsync([.. Enumerable.Range(1, StageWorker.MostTogether + 1)]);
        Assert.Equal(StageWorker.MostTogether + 1, await DrainAsync());
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], _worked[0]);
        Assert.Equal([9], _worked[1]);
        Assert.Equal(0, await Queue.CountAsync(Stage));
    }

    [Case("F19")]
    [Fact]
    public async Task One_that_fails_undoes_what_was_done_together_and_then_fails_alone()
    {
        await AddAsync(1, 2, -1, 3);
        Assert.Equal(4, await DrainAsync());
        Assert.Equal([[-1, 1, 2, 3], [-1], [1], [2], [3]], _worked);
        Assert.Equal(1, await Queue.CountAsync(Stage));
        Assert.Equal(
            (-1L, 1L),
            await Database.ReadAsync(async session => (
                await session.ScalarAsync<long>("SELECT id FROM work"),
                await session.ScalarAsync<long>("SELECT attempts FROM work WHERE last_error = 'broken'"))));
    }

    [Case("F20")]
    [Fact]
    public async Task What_was_in_work_when_a_process_died_is_begun_and_worked_alone()
    {
        await AddAsync(1, 2, 3);
        await Database.WriteAsync(session => session.ExecuteAsync("UPDATE work SET deaths = 1 WHERE id = 2"));
        IReadOnlyList<WorkItem> claimed = await Queue.ClaimAsync(Stage, 8, 8);
        Assert.True(Assert.Single(claimed) is { Id: 2, IsBegun: true });
        await Queue.ReturnAsync(claimed, TestContext.Current.CancellationToken);
        Assert.Equal(3, await DrainAsync());
        Assert.Equal([[2], [1, 3]], _worked);
    }

    private Task AddAsync(params int[] ids) => Database.WriteAsync(async session =>
    {
        foreach (int id in ids)
            await Queue.AddAsync(session, Stage, id);
    });

    private Task<int> DrainAsync() =>
        new StageWorker(this, Queue, Signal, Clock, new Vitals(Clock), NullLogger<StageWorker>.Instance)
            .DrainAsync(TestContext.Current.CancellationToken);
}
