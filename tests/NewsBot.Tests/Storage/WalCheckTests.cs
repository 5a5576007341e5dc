using Microsoft.Extensions.Time.Testing;
using NewsBot.Storage;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Storage;

/// <summary>
/// A killed program leaves its last commits in the write-ahead log. SQLite would read as much of it as is whole, and
/// say nothing of the rest.
/// </summary>
[Case("S05")]
public sealed class WalCheckTests : IDisposable
{
    private const int Header = 32, Frame = 24 + 4096;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsbot-wal-");

    private string DatabaseFile => Path.Combine(_folder.FullName, "newsbot.db");

    private string Log => DatabaseFile + "-wal";

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_a_kill_leaves_is_taken_up()
    {
        await KillAsync();
        Assert.Null(WalCheck.FindDamage(DatabaseFile));
        Assert.Equal(20, await CountAsync());
    }

    [Fact]
    public async Task A_log_that_was_cut_is_refused_and_left_as_it_is()
    {
        await KillAsync();
        long length = new FileInfo(Log).Length - (3 * Frame);
        await using (FileStream log = File.OpenWrite(Log))
            log.SetLength(length);
        await RefusedAsync("the write-ahead log holds", "frames");
        Assert.Equal(length, new FileInfo(Log).Length);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_log_that_is_gone_or_whose_head_is_noise_is_refused(bool isGone)
    {
        await KillAsync();
        if (isGone)
            File.Delete(Log);
        else
            await SpoilAsync(at: 20);
        await RefusedAsync("gone or not readable");
    }

    [Fact]
    public async Task A_spoilt_commit_with_others_behind_it_is_refused_also_where_the_index_is_lost()
    {
        await KillAsync();
        await SpoilAsync(Header + (10 * Frame) + 500);
        File.Delete(DatabaseFile + "-shm");
        await RefusedAsync("commits stand behind it");
    }

    [Case("S06")]
    [Fact]
    public async Task The_last_commit_alone_may_be_what_a_power_cut_left_and_does_not_keep_it_from_starting()
    {
        await KillAsync();
        await SpoilAsync((int)new FileInfo(Log).Length - 100);
        File.Delete(DatabaseFile + "-shm");
        Assert.Equal(19, await CountAsync());
    }

    [Fact]
    public async Task A_backup_is_not_made_of_what_is_left()
    {
        await KillAsync();
        await SpoilAsync(Header + (10 * Frame) + 500);
        byte[] before = await File.ReadAllBytesAsync(Log);
        StorageException refused = await Assert.ThrowsAsync<StorageException>(() => SqliteBackup.WriteAsync(
            DatabaseFile, Path.Combine(_folder.FullName, "backup.db"), CancellationToken.None));
        Assert.Contains("commits stand behind it", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Log));
    }

    /// <summary>Twenty commits in the log, as a kill leaves them.</summary>
    private async Task KillAsync()
    {
        string[] parts = ["", "-wal", "-shm", ".lock"];
        await using (var database = new SqliteDatabase(DatabaseFile))
            await new Migrations(database, new FakeTimeProvider()).ApplyAsync();
        await using (var database = new SqliteDatabase(DatabaseFile))
        {
            for (int at = 0; at < 20; at++)
            {
                await database.WriteAsync(session => session.ExecuteAsync(
                    "INSERT INTO platform_state (platform, name, value) VALUES ('test', @at, 'x')", new { at }));
            }

            foreach (string part in parts)
                File.Copy(DatabaseFile + part, DatabaseFile + part + ".kept");
        }

        foreach (string part in parts)
            File.Move(DatabaseFile + part + ".kept", DatabaseFile + part, overwrite: true);
    }

    private async Task SpoilAsync(int at)
    {
        byte[] bytes = await File.ReadAllBytesAsync(Log);
        bytes[at] ^= 0x5A;
        await File.WriteAllBytesAsync(Log, bytes);
    }

    private async Task<long> CountAsync()
    {
        await using var database = new SqliteDatabase(DatabaseFile);
        await new Migrations(database, new FakeTimeProvider()).ApplyAsync();
        return await database.ReadAsync(
            session => session.ScalarAsync<long>("SELECT COUNT(*) FROM platform_state WHERE platform = 'test'"));
    }

    private async Task RefusedAsync(params string[] told)
    {
        StorageException refused = await Assert.ThrowsAsync<StorageException>(CountAsync);
        Assert.All(told, words => Assert.Contains(words, refused.Message, StringComparison.Ordinal));
        Assert.Contains("NewsBot restore FILE", refused.Message, StringComparison.Ordinal);
    }
}
