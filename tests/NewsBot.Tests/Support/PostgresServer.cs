using NewsBot.Fakes.Databases;

namespace NewsBot.Tests.Support;

/// <summary>
/// The PostgreSQL server of this test run. Tests that need it are skipped, and say so, where it is not installed.
/// </summary>
internal static class PostgresServer
{
    private static readonly Lazy<Task<LocalPostgres?>> Shared = new(LocalPostgres.StartAsync);

    private static readonly Lazy<Task<MigratedDatabases>> Migrated = new(
        async () => new MigratedDatabases(await OrSkipAsync(Shared.Value)));

    /// <summary>Gives a connection string to a new, empty database; skips the test where there is no server.</summary>
    public static async Task<string> NewDatabaseAsync() =>
        await (await OrSkipAsync(Shared.Value)).NewDatabaseAsync();

    /// <summary>One with the schema of this program and nothing else, for as long as the test lasts.</summary>
    public static async Task<MigratedDatabase> TakeMigratedAsync() => await (await Migrated.Value).TakeAsync();

    /// <summary>The test is done with it, and nobody is connected to it any more.</summary>
    public static async Task GiveBackAsync(MigratedDatabase used) =>
        await (await Migrated.Value).GiveBackAsync(used);

    /// <summary>A server that a test may kill; skips the test where there is none.</summary>
    public static Task<LocalPostgres> OfItsOwnAsync() => OrSkipAsync(LocalPostgres.StartAsync());

    private static async Task<LocalPostgres> OrSkipAsync(Task<LocalPostgres?> starting)
    {
        LocalPostgres? server = await starting;
        Assert.SkipWhen(server is null, "PostgreSQL is not installed (./test.sh --install installs it).");
        return server!;
    }
}
