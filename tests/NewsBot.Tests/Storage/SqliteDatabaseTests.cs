using NewsBot.Storage;

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

    public void Dispose() => _folder.Delete(recursive: true);
}
