using System.Data.Common;
using NewsBot.Delivery;
using NewsBot.Storage;
using NewsBot.Tests.Conventions;
using NewsBot.Tests.Digests;

namespace NewsBot.Tests.Delivery;

public abstract class IssuerContract(Dialect dialect) : DeliveryContract(dialect)
{
    [Fact]
    public async Task A_slot_is_issued_once_however_often_its_job_runs()
    {
        GoTo(19);
        Assert.NotNull(await IssueAsync(Jakarta(19)));
        AddNews(3);
        Assert.Null(await IssueAsync(Jakarta(19)));
        Assert.Equal([1L, 2L], Told(await Digests.ListAsync(10)));
        Assert.Equal(SlotOutcome.Issued, Assert.Single(await Slots.LatestAsync(Daily, 9)).Outcome);
    }

    [Fact]
    public async Task The_next_slot_tells_only_what_is_new_or_changed()
    {
        GoTo(19);
        await IssueAsync(Jakarta(19));
        GoTo(7, days: 1);
        AddNews(3);
        News[1] =
            SomeNews.Candidate(2, ["act:call:done", "act:visit:planned"], SomeNews.Article(21), SomeNews.Article(22));
        IssuedDigest digest = (await IssueAsync(Jakarta(7, days: 1)))!;
        Assert.Equal([2L, 3L], Told([digest]));
        Assert.True(digest.Digest.Stories.Single(story => story.Id.Value == 2).IsUpdate);
        Assert.False(digest.Digest.Stories.Single(story => story.Id.Value == 3).IsUpdate);
    }

    [Fact]
    public async Task Nothing_new_issues_nothing_and_is_recorded()
    {
        GoTo(19);
        await IssueAsync(Jakarta(19));
        GoTo(7, days: 1);
        Assert.Null(await IssueAsync(Jakarta(7, days: 1)));
        Assert.Single(await Digests.ListAsync(10));
        Assert.Equal(SlotOutcome.NothingNew, (await Slots.LatestAsync(Daily, 1))[0].Outcome);
    }

    [Fact]
    public async Task What_readers_were_told_stays_known_after_an_update()
    {
        GoTo(19);
        await IssueAsync(Jakarta(19));
        News[0] = SomeNews.Candidate(1, ["act:visit:planned"], SomeNews.Article(11), SomeNews.Article(12));
        Assert.NotNull(await IssueAsync(Jakarta(7, days: 1)));
        News[0] =
            SomeNews.Candidate(1, ["act:call:done"], SomeNews.Article(11), SomeNews.Article(12), SomeNews.Article(13));
        Assert.Null(await IssueAsync(Jakarta(19, days: 1)));
    }

    [Fact]
    public async Task An_article_that_was_told_stays_known_under_another_story()
    {
        GoTo(19);
        await IssueAsync(Jakarta(19));
        News[0] = SomeNews.Candidate(9, SomeNews.Article(11));
        Assert.Null(await IssueAsync(Jakarta(7, days: 1)));
    }

    [Fact]
    public async Task A_story_stays_known_when_every_article_that_was_told_has_left_it()
    {
        GoTo(19);
        await IssueAsync(Jakarta(19));
        GoTo(7, days: 3);
        News.Clear();
        AddNews(1, article: 99);
        Assert.Null(await IssueAsync(Jakarta(7, days: 3)));
    }

    [Theory]
    [InlineData("slot")]
    [InlineData("memory")]
    [InlineData("digest")]
    public async Task Cut_off_at_any_statement_it_has_done_nothing_and_issues_once_when_run_again(string table)
    {
        GoTo(19);
        await RenameAsync(table, table + "_away");
        await Assert.ThrowsAnyAsync<DbException>(() => IssueAsync(Jakarta(19)));
        await RenameAsync(table + "_away", table);
        await OnceAndConsistentAsync();
    }

    [Case("S10")]
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cut_off_before_or_after_the_commit_it_issues_once_when_run_again(bool committed)
    {
        GoTo(19);
        await Assert.ThrowsAsync<OperationCanceledException>(
            () => IssueAsync(Jakarta(19), new CutDatabase(Database, committed)));
        await OnceAndConsistentAsync(alreadyThere: committed);
    }

    [Case("T09")]
    [Fact]
    public async Task Many_runs_of_one_slot_at_once_make_one_digest()
    {
        GoTo(19);
        IssuedDigest?[] digests = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => IssueAsync(Jakarta(19))));
        Assert.Single(digests, digest => digest is not null);
        Assert.Single(await Digests.ListAsync(10));
    }

    [Fact]
    public async Task Two_slots_issued_at_once_tell_no_story_twice()
    {
        GoTo(19);
        await Task.WhenAll(Enumerable.Range(1, 3).Select(i => IssueAsync(Jakarta(i))));
        Assert.Equal([1L, 2L], Told(await Digests.ListAsync(10)));
        Assert.Equal(3, (await Slots.LatestAsync(Daily, 9)).Count);
    }

    private async Task OnceAndConsistentAsync(bool alreadyThere = false)
    {
        Assert.Equal(alreadyThere, await IssueAsync(Jakarta(19)) is null);
        Assert.Equal([1L, 2L], Told(await Digests.ListAsync(10)));
        AddNews(3);
        Assert.Equal([3L], Told([(await IssueAsync(Jakarta(7, days: 1)))!]));
    }

    private Task<int> RenameAsync(string from, string to) =>
        Database.WriteAsync(session => session.ExecuteAsync($"ALTER TABLE {from} RENAME TO {to}"));

    /// <summary>A process that dies right before or right after the commit of its write.</summary>
    private sealed class CutDatabase(Database inner, bool committed) : Database
    {
        public override Dialect Dialect => inner.Dialect;

        public override string ConnectionString => inner.ConnectionString;

        public override async Task<T> WriteAsync<T>(
            Func<Session, Task<T>> write, CancellationToken cancellation = default)
        {
            await inner.WriteAsync(
                async session =>
                {
                    T result = await write(session);
                    return committed ? result : throw new OperationCanceledException();
                },
                cancellation);
            throw new OperationCanceledException();
        }

        public override Task PrepareAsync(CancellationToken cancellation) => inner.PrepareAsync(cancellation);

        public override Task ExclusivelyAsync(Func<Session, Task> change, CancellationToken cancellation) =>
            inner.ExclusivelyAsync(change, cancellation);

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

        protected override Task<DbConnection> OpenAsync(CancellationToken cancellation) =>
            throw new NotSupportedException("It is only written to.");
    }
}

public sealed class IssuerOnSqlite() : IssuerContract(Dialect.Sqlite);

public sealed class IssuerOnPostgres() : IssuerContract(Dialect.Postgres);
