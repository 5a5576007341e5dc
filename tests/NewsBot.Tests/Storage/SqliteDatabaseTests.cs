using NewsBot.Storage;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Storage;

public sealed class SqliteDatabaseTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsbot-sqlite-");

    private string File => Path.Combine(_folder.FullName, "newsbot.db");

    [Fact]
    public async Task A_commit_is_flushed_to_the_disk_before_anything_follows_from_it()
    {
        await using var database = new SqliteDatabase(File);
        await database.PrepareAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, await database.ReadAsync(session => session.ScalarAsync<long>("PRAGMA synchronous")));
        Assert.Equal(2, await database.WriteAsync(session => session.ScalarAsync<long>("PRAGMA synchronous")));
        Assert.Equal("wal", await database.ReadAsync(session => session.ScalarAsync<string>("PRAGMA journal_mode")));
    }

    [Fact]
    public async Task S07_a_file_is_one_process_s_alone()
    {
        await using var first = new SqliteDatabase(File);
        await first.PrepareAsync(TestContext.Current.CancellationToken);
        await using var second = new SqliteDatabase(File);
        StorageException refused = await Assert.ThrowsAsync<StorageException>(
            () => second.PrepareAsync(TestContext.Current.CancellationToken));
        Assert.Contains("already", refused.Message, StringComparison.Ordinal);
    }

    [Case("O03")]
    [Fact]
    public async Task What_a_person_waits_for_is_written_before_a_line_of_other_writes()
    {
        await using var database = new SqliteDatabase(File);
        await database.PrepareAsync(TestContext.Current.CancellationToken);
        var begun = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var order = new List<string>();
        Task first = database.WriteAsync(async _ =>
        {
            begun.SetResult();
            await goOn.Task;
        });
        await begun.Task;
        Task[] line = [.. Enumerable.Range(0, 50).Select(_ => database.WriteAsync(_ => Note("line")))];
        Task answer = database.WriteFirstAsync(_ => Note("answer"));
        goOn.SetResult();
        await Task.WhenAll([first, answer, .. line]);
        Assert.Equal("answer", order[0]);
        Assert.Equal(51, order.Count);

        Task Note(string what)
        {
            order.Add(what);
            return Task.CompletedTask;
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
