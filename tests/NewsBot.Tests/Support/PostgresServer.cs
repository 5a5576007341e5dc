using NewsBot.Fakes.Databases;
using NewsBot.Storage;
using Npgsql;

namespace NewsBot.Tests.Support;

/// <summary>
/// The PostgreSQL server of this test run. Tests that need it are skipped, and say so, where it is not installed.
/// </summary>
internal static class PostgresServer
{
    private static readonly Lazy<Task<LocalPostgres?>> Shared = new(LocalPostgres.StartAsync);

    private static readonly Lazy<Task<string>> Migrated = new(MigrateAsync);

    /// <summary>Gives a connection string to a new, empty database; skips the test where there is no server.</summary>
    public static async Task<string> NewDatabaseAsync() =>
        await (await OrSkipAsync(Shared.Value)).NewDatabaseAsync();

    /// <summary>As above, with the schema of this program: a copy of one that was migrated once.</summary>
    public static async Task<string> NewMigratedDatabaseAsync()
    {
        LocalPostgres server = await OrSkipAsync(Shared.Value);
        return await server.NewDatabaseAsync(await Migrated.Value);
    }

    /// <summary>A server that a test may kill; skips the test where there is none.</summary>
    public static Task<LocalPostgres> OfItsOwnAsync() => OrSkipAsync(LocalPostgres.StartAsync());

    private static async Task<string> MigrateAsync()
    {
        string address = await NewDatabaseAsync();
        await using var database = new PostgresDatabase(address);
        await new Migrations(database, TimeProvider.System).ApplyAsync();
        return new NpgsqlConnectionStringBuilder(address).Database!;
    }

    private static async Task<LocalPostgres> OrSkipAsync(Task<LocalPostgres?> starting)
    {
        LocalPostgres? server = await starting;
        Assert.SkipWhen(server is null, "PostgreSQL is not installed (./test.sh --install installs it).");
        return server!;
    }
}
