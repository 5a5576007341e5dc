using NewsBot.Storage;
using NewsBot.Tests.Conventions;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Storage;

/// <summary>The schema follows the program, once, and never backwards.</summary>
[Case("S11")]
public abstract class MigrationsContract(Dialect dialect) : StoreContract(dialect)
{
    /// <summary>Takes the newest step back.</summary>
    private const string Undo =
        """
        DROP INDEX story_article_story;
        ALTER TABLE story_article DROP COLUMN language;
        ALTER TABLE story_article DROP COLUMN outlet;
        CREATE INDEX story_article_story ON story_article (story)
        """;

    [Fact]
    public async Task Nodes_that_start_at_once_bring_it_up_to_date_once()
    {
        long before = await CountAsync();
        await Database.WriteAsync(session => session.ExecuteAsync(
            $"DELETE FROM schema_version WHERE number = @Newest; {Undo}", new { Migrations.Newest }));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new Migrations(Database, Clock).ApplyAsync()));
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_step_that_fails_leaves_nothing_of_itself_and_is_taken_again()
    {
        await Database.WriteAsync(session => session.ExecuteAsync(
            "DELETE FROM schema_version WHERE number = @Newest", new { Migrations.Newest }));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => new Migrations(Database, Clock).ApplyAsync());
        await Database.WriteAsync(session => session.ExecuteAsync(Undo));
        await new Migrations(Database, Clock).ApplyAsync();
    }

    [Fact]
    public async Task An_older_program_refuses_a_newer_schema()
    {
        await Database.WriteAsync(session => session.ExecuteAsync(
            "INSERT INTO schema_version (number, name, applied_at) VALUES (9999, '9999-later.sql', 0)"));
        StorageException refused = await Assert.ThrowsAsync<StorageException>(
            () => new Migrations(Database, Clock).ApplyAsync());
        Assert.Contains("newer NewsBot", refused.Message, StringComparison.Ordinal);
    }

    private Task<long> CountAsync() =>
        Database.ReadAsync(session => session.ScalarAsync<long>("SELECT COUNT(*) FROM schema_version"));
}

public sealed class MigrationsOnSqlite() : MigrationsContract(Dialect.Sqlite);

public sealed class MigrationsOnPostgres() : MigrationsContract(Dialect.Postgres);
