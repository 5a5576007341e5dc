using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Storage;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Storage;

/// <summary>A database file that cannot be used is told of, and is never quietly begun anew.</summary>
public sealed class DamagedDatabaseTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsbot-damage-");

    private string DatabaseFile => Path.Combine(_folder.FullName, "newsbot.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Case("S05")]
    [Theory]
    [InlineData(0, "is gone, though NewsBot has kept data there")]
    [InlineData(100, "is damaged")]
    [InlineData(4096, "is damaged")]
    [InlineData(40_000, "is damaged")]
    public async Task A_file_that_was_cut_is_refused_and_left_as_it_is(int length, string told)
    {
        await FillAsync();
        await using (FileStream file = File.OpenWrite(DatabaseFile))
            file.SetLength(length);
        StorageException refused = await Assert.ThrowsAsync<StorageException>(StartAsync);
        Assert.Contains(told, refused.Message, StringComparison.Ordinal);
        Assert.Contains("NewsBot restore FILE", refused.Message, StringComparison.Ordinal);
        Assert.Equal(length, new FileInfo(DatabaseFile).Length);
    }

    [Case("S05")]
    [Fact]
    public async Task A_file_that_is_gone_is_told_of_until_somebody_says_that_all_begins_anew()
    {
        await FillAsync();
        File.Delete(DatabaseFile);
        StorageException refused = await Assert.ThrowsAsync<StorageException>(StartAsync);
        Assert.Contains(".lock to begin anew", refused.Message, StringComparison.Ordinal);
        File.Delete(DatabaseFile + ".lock");
        await StartAsync();
    }

    [Case("S05")]
    [Fact]
    public async Task Overwritten_pages_are_found_before_anything_works_with_them()
    {
        await FillAsync();
        byte[] original = await File.ReadAllBytesAsync(DatabaseFile);
        int found = 0;
        for (int seed = 0; seed < 40; seed++)
        {
            byte[] spoilt = [.. original];
            var chance = new Random(seed);
            int page = chance.Next(1, spoilt.Length / 4096);
            chance.NextBytes(spoilt.AsSpan(page * 4096, 4096));
            await File.WriteAllBytesAsync(DatabaseFile, spoilt);
            try
            {
                await StartAsync();
            }
            catch (StorageException refused)
            {
                Assert.Contains("is damaged", refused.Message, StringComparison.Ordinal);
                found++;
            }
        }

        // What a free page or the inside of a long text holds is nothing that a check of the structure can know.
        Assert.InRange(found, 30, 40);
    }

    [Case("S05")]
    [Fact]
    public async Task An_index_of_words_that_cannot_be_read_is_damage_and_no_mistake_of_the_program()
    {
        await FillAsync();
        await using (var database = new SqliteDatabase(DatabaseFile))
            await database.WriteAsync(session => session.ExecuteAsync("DELETE FROM story_text_config"));
        StorageException refused = await Assert.ThrowsAsync<StorageException>(StartAsync);
        Assert.Contains("is damaged", refused.Message, StringComparison.Ordinal);
    }

    [Case("S05")]
    [Fact]
    public async Task A_write_ahead_log_that_was_cut_anywhere_loses_whole_commits_from_its_end_and_nothing_else()
    {
        string wal = DatabaseFile + "-wal";
        await using (var database = new SqliteDatabase(DatabaseFile))
        {
            await new Migrations(database, new FakeTimeProvider()).ApplyAsync();
            for (int at = 0; at < 20; at++)
                await PutAsync(database, at);
            File.Copy(DatabaseFile, DatabaseFile + ".kept");
            File.Copy(wal, wal + ".kept");
        }

        byte[] whole = await File.ReadAllBytesAsync(wal + ".kept");
        for (int cut = 0; cut < whole.Length; cut += Math.Max(512, whole.Length / 24 / 512 * 512))
        {
            File.Copy(DatabaseFile + ".kept", DatabaseFile, overwrite: true);
            await File.WriteAllBytesAsync(wal, whole[..cut]);
            File.Delete(DatabaseFile + "-shm");
            File.Delete(DatabaseFile + ".lock");
            await using var database = new SqliteDatabase(DatabaseFile);
            await new Migrations(database, new FakeTimeProvider()).ApplyAsync();
            long[] there = [.. await database.ReadAsync(session => session.QueryAsync<long>(
                "SELECT CAST(name AS INTEGER) FROM platform_state ORDER BY 1"))];
            Assert.Equal(Enumerable.Range(0, there.Length).Select(at => (long)at), there);
        }
    }

    [Case("S05")]
    [Case("S04")]
    [Fact]
    public async Task Another_programs_file_is_left_alone()
    {
        await using (var other = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False"))
        {
            await other.OpenAsync();
            await using SqliteCommand command = other.CreateCommand();
            command.CommandText = "CREATE TABLE cookies (name TEXT)";
            await command.ExecuteNonQueryAsync();
        }

        StorageException refused = await Assert.ThrowsAsync<StorageException>(StartAsync);
        Assert.Contains("another program's", refused.Message, StringComparison.Ordinal);
        Assert.True(refused.IsSetting);
    }

    [Case("S04")]
    [Fact]
    public async Task A_folder_in_the_place_of_the_file_or_a_file_in_that_of_the_folder_is_a_wrong_setting()
    {
        Directory.CreateDirectory(DatabaseFile);
        Assert.True((await Assert.ThrowsAsync<StorageException>(StartAsync)).IsSetting);
        string file = Path.Combine(_folder.FullName, "file");
        await File.WriteAllTextAsync(file, "");
        await using var within = new SqliteDatabase(Path.Combine(file, "newsbot.db"));
        StorageException refused = await Assert.ThrowsAsync<StorageException>(
            () => new Migrations(within, new FakeTimeProvider()).ApplyAsync());
        Assert.True(refused.IsSetting);
        Assert.Contains("cannot be written", refused.Message, StringComparison.Ordinal);
    }

    [Case("S03")]
    [Fact]
    public async Task What_another_program_locks_for_a_moment_is_waited_for()
    {
        await FillAsync();
        await using var database = new SqliteDatabase(DatabaseFile);
        await database.PrepareAsync(CancellationToken.None);
        await using var other = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        await other.OpenAsync();
        SqliteTransaction locking = other.BeginTransaction(IsolationLevel.Serializable);
        Task writing = Task.Run(() => PutAsync(database, 20));
        Assert.False(writing.IsCompleted);
        await locking.RollbackAsync();
        await writing;
        Assert.Equal(21, await CountAsync(database));
    }

    [Case("S08")]
    [Fact]
    public async Task The_write_ahead_log_does_not_outgrow_its_limit()
    {
        await using var database = new SqliteDatabase(DatabaseFile);
        await new Migrations(database, new FakeTimeProvider()).ApplyAsync();
        string text = new('x', 400_000);
        for (int at = 0; at < 100; at++)
        {
            await database.WriteAsync(session => session.ExecuteAsync(
                "INSERT INTO platform_state (platform, name, value) VALUES ('test', @at, @text)", new { at, text }));
        }

        Assert.InRange(new FileInfo(DatabaseFile + "-wal").Length, 1, 16 * 1024 * 1024);
    }

    private static Task<int> PutAsync(Database database, int at) => database.WriteAsync(session => session.ExecuteAsync(
        "INSERT INTO platform_state (platform, name, value) VALUES ('test', @name, @text)",
        new { name = $"{at}", text = new string('x', 5000) }));

    private static Task<long> CountAsync(Database database) =>
        database.ReadAsync(session => session.ScalarAsync<long>("SELECT COUNT(*) FROM platform_state"));

    private async Task FillAsync()
    {
        await using var database = new SqliteDatabase(DatabaseFile);
        await new Migrations(database, new FakeTimeProvider()).ApplyAsync();
        for (int at = 0; at < 20; at++)
            await PutAsync(database, at);
    }

    private async Task StartAsync()
    {
        await using var database = new SqliteDatabase(DatabaseFile);
        await new Migrations(database, new FakeTimeProvider()).ApplyAsync();
    }
}
