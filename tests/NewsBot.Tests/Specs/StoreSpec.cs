using NewsBot.Fakes.Sites;
using NewsBot.Storage;
using NewsBot.Tests.Conventions;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Specs;

/// <summary>Whoever keeps the data safe: backups, and the way from SQLite to PostgreSQL.</summary>
public sealed class StoreSpec
{
    [Case("S12")]
    [Fact]
    public async Task A_backup_taken_while_the_bot_runs_brings_everything_back_and_nothing_is_told_again()
    {
        await using FakeSite site = await FakeSite.StartAsync();
        await using Bot bot = LocalChatSpec.Reading(site);
        string backup = Path.Combine(bot.Data, "..", "backup.db");
        await using (RunningBot running = await bot.StartAsync())
        {
            await running.ShowsAsync("Trump and Putin agree");
            BotRun written = await bot.RunAsync("backup", backup);
            Assert.True(written.Code == 0, written.Errors);
            await running.StopAsync();
        }

        Assert.Equal(2, (await bot.RunAsync("backup", backup)).Code);
        File.Delete(Path.Combine(bot.Data, "newsbot.db"));
        BotRun restored = await bot.RunAsync("restore", backup);
        Assert.True(restored.Code == 0, restored.Errors);
        await using RunningBot again = await bot.StartAsync();
        await again.IdleAsync();
        Assert.Equal(1, await bot.CountAsync("SELECT COUNT(*) FROM digest"));
    }

    [Case("S12")]
    [Fact]
    public async Task What_is_no_whole_backup_is_refused_and_what_there_was_is_kept()
    {
        await using var bot = new Bot();
        string junk = bot.Write("junk.db", "not a database at all, though long enough to look at");
        Assert.Equal(0, (await bot.RunAsync("export", bot.Write("chats.json", ""))).Code);
        long size = new FileInfo(Path.Combine(bot.Data, "newsbot.db")).Length;
        BotRun refused = await bot.RunAsync("restore", junk);
        Assert.Equal(1, refused.Code);
        Assert.Contains("Nothing was changed", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(2, (await bot.RunAsync("restore", junk + ".missing")).Code);
        Assert.Equal(size, new FileInfo(Path.Combine(bot.Data, "newsbot.db")).Length);

        string good = Path.Combine(bot.Data, "..", "good.db");
        Assert.Equal(0, (await bot.RunAsync("backup", good)).Code);
        BotRun restored = await bot.RunAsync("restore", good);
        Assert.Contains("is kept as", restored.Output, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.GetFiles(bot.Data, "newsbot.db.before-*"));
    }

    [Fact]
    public async Task Everything_moves_to_PostgreSQL_and_the_bot_goes_on_there()
    {
        string postgres = await PostgresServer.NewDatabaseAsync();
        string[] there = ["--set", "Storage:Provider=postgres", "--set", $"Storage:ConnectionString={postgres}"];
        await using FakeSite site = await FakeSite.StartAsync();
        await using Bot bot = LocalChatSpec.Reading(site);
        await using (RunningBot running = await bot.StartAsync())
        {
            await running.ShowsAsync("Trump and Putin agree");
            await running.StopAsync();
        }

        Assert.Equal(2, (await bot.RunAsync("migrate-store")).Code);
        BotRun moved = await bot.RunAsync(["migrate-store", .. there]);
        Assert.True(moved.Code == 0, moved.Errors);
        Assert.Contains("Copied and compared: ", moved.Output, StringComparison.Ordinal);
        await using (RunningBot again = await bot.StartAsync(there))
            await again.IdleAsync();
        await using var database = new PostgresDatabase(postgres);
        foreach (string table in new[] { "digest", "article", "story", "chat", "feed_seen" })
        {
            Assert.Equal(
                await bot.CountAsync($"SELECT COUNT(*) FROM {table}"),
                await database.ReadAsync(session => session.ScalarAsync<long>($"SELECT COUNT(*) FROM {table}")));
        }

        BotRun second = await bot.RunAsync(["migrate-store", .. there]);
        Assert.Equal(2, second.Code);
        Assert.Contains("is not empty", second.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_that_was_cut_off_is_finished_by_the_next_and_the_bot_waits_for_it()
    {
        string postgres = await PostgresServer.NewDatabaseAsync();
        string[] there = ["--set", "Storage:Provider=postgres", "--set", $"Storage:ConnectionString={postgres}"];
        await using var bot = new Bot();
        bot.Reading(new Uri("https://warta.example/feed"), "Warta Dermaga", "id");
        Assert.Equal(0, (await bot.RunAsync("export", bot.Write("a.json", ""), "--config", bot.Config)).Code);
        await using var database = new PostgresDatabase(postgres);
        await new Migrations(database, TimeProvider.System).ApplyAsync();
        await database.WriteAsync(session => session.ExecuteAsync("ALTER TABLE feed ADD CHECK (id <> 'feed-1')"));
        BotRun cut = await bot.RunAsync(["migrate-store", .. there]);
        Assert.Contains("was cut off at the table feed", cut.Errors, StringComparison.Ordinal);
        BotRun early = await bot.RunAsync(["export", bot.Write("b.json", ""), .. there]);
        Assert.Contains("once more to finish it", early.Errors, StringComparison.Ordinal);
        await database.WriteAsync(session => session.ExecuteAsync("ALTER TABLE feed DROP CONSTRAINT feed_id_check"));
        BotRun moved = await bot.RunAsync(["migrate-store", .. there]);
        Assert.True(moved.Code == 0, moved.Errors);
        BotRun free = await bot.RunAsync(["export", bot.Write("c.json", ""), .. there]);
        Assert.True(free.Code == 0, free.Errors);
    }
}
