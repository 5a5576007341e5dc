using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Options;
using NewsBot.Configuration;
using NewsBot.Storage;
using NewsBot.Storage.Copying;

namespace NewsBot.CommandLine;

/// <summary>
/// <c>NewsBot backup FILE</c>, <c>restore FILE</c> and <c>migrate-store</c>: the database as a whole.
/// </summary>
internal static class StoreCommands
{
    private static readonly Argument<string> Target = new("file")
    {
        Description = "What to write; it must not be there yet.",
        HelpName = "FILE",
    };

    private static readonly Argument<string> Source = new("file")
    {
        Description = "What backup wrote.",
        HelpName = "FILE",
    };

    public static Command Backup(CommonOptions common, Surroundings surroundings)
    {
        var command = new Command("backup", "Writes a copy of the database, also while the bot runs (SQLite).")
        {
            Target,
        };
        command.SetAction((parsed, token) =>
            BackupAsync(common.Read(parsed, surroundings), parsed.GetRequiredValue(Target), token));
        return command;
    }

    public static Command Restore(CommonOptions common, Surroundings surroundings)
    {
        var command = new Command("restore", "Puts a backup in the place of the database, which is kept (SQLite).")
        {
            Source,
        };
        command.SetAction((parsed, token) =>
            RestoreAsync(common.Read(parsed, surroundings), parsed.GetRequiredValue(Source), token));
        return command;
    }

    public static Command Migrate(CommonOptions common, Surroundings surroundings)
    {
        var command = new Command(
            "migrate-store", "Copies the SQLite database of the data folder to the PostgreSQL that is configured.");
        command.SetAction((parsed, token) => MigrateAsync(common.Read(parsed, surroundings), token));
        return command;
    }

    private static async Task<int> BackupAsync(Start start, string file, CancellationToken cancellation)
    {
        Ready(start, wantsPostgres: false);
        await SqliteBackup.WriteAsync(Database(start), Path.GetFullPath(file), cancellation);
        await start.Surroundings.Out.WriteLineAsync($"Written: {file}");
        return 0;
    }

    private static async Task<int> RestoreAsync(Start start, string file, CancellationToken cancellation)
    {
        Ready(start, wantsPostgres: false);
        string? kept = await SqliteBackup.RestoreAsync(
            Database(start), Path.GetFullPath(file), start.Surroundings.Clock.GetUtcNow(), cancellation);
        await start.Surroundings.Out.WriteLineAsync(
            $"Restored: {Database(start)}" + (kept is null ? "" : $". What was there is kept as {kept}"));
        return 0;
    }

    private static async Task<int> MigrateAsync(Start start, CancellationToken cancellation)
    {
        string connection = Ready(start, wantsPostgres: true);
        if (!File.Exists(Database(start)))
            throw new StorageException($"There is no database {Database(start)} to copy.") { IsSetting = true };
        await using var from = new SqliteDatabase(Database(start));
        await using var to = new PostgresDatabase(connection);
        CopyReport report = await new StoreCopy(from, to, start.Surroundings.Clock).RunAsync(
            (table, rows) => start.Surroundings.Out.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"  {table}: {rows} rows")),
            cancellation);
        await start.Surroundings.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Copied and compared: {report.Rows} rows in {report.Tables} tables. {Database(start)} stays as it was."));
        return 0;
    }

    /// <summary>Holds the configuration against what the command needs; gives the connection string, if any.</summary>
    private static string Ready(Start start, bool wantsPostgres)
    {
        using IHost host = NewsBotHost.Tool(start, _ => { });
        host.Services.GetRequiredService<ConfigCheck>().Run();
        StorageOptions options = host.Services.GetRequiredService<IOptions<StorageOptions>>().Value;
        return (options.Provider == "postgres", wantsPostgres) switch
        {
            (true, false) => throw new StorageException(
                "This is for SQLite. PostgreSQL has its own: pg_dump writes a backup, pg_restore takes it in.")
            {
                IsSetting = true,
            },
            (false, true) => throw new StorageException(
                "Set Storage:Provider=postgres and Storage:ConnectionString first: that is where the copy goes.")
            {
                IsSetting = true,
            },
            _ => options.ConnectionString ?? "",
        };
    }

    private static string Database(Start start) => StorageModule.SqliteFile(start.Places.DataFolder);
}
