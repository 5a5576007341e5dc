using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NewsBot.Storage;

/// <summary>Copies of a SQLite database: out, also while a bot works on it, and in again, while none does.</summary>
public static class SqliteBackup
{
    private static readonly string[] Parts = ["", "-wal", "-shm"];

    /// <summary>Writes a copy as the database is at one moment.</summary>
    /// <param name="database">Full path of the database file; a bot may run on it.</param>
    /// <param name="file">What to write; must not be there yet.</param>
    /// <param name="cancellation">Gives up, and leaves nothing behind.</param>
    /// <exception cref="StorageException">
    /// There is no database, its log is damaged, or the file cannot be written.
    /// </exception>
    public static async Task WriteAsync(string database, string file, CancellationToken cancellation)
    {
        if (!File.Exists(database))
            throw Wrong($"There is no database {database}, so there is nothing to back up.");
        if (File.Exists(file))
            throw Wrong($"{file} is there already, and a backup is never written over another file.");
        await RefuseDamagedLogAsync(database);
        string partial = file + ".part";
        try
        {
            File.Delete(partial);
            await using (SqliteConnection connection = await OpenAsync(database, cancellation))
            {
                await using SqliteCommand command = connection.CreateCommand();
                command.CommandText = "VACUUM INTO @partial";
                command.Parameters.AddWithValue("@partial", partial);
                await command.ExecuteNonQueryAsync(cancellation);
            }

            File.Move(partial, file);
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            File.Delete(partial);
            throw new StorageException($"{file} cannot be written: {error.Message}", error);
        }
    }

    /// <summary>Puts a backup in the place of the database, which is kept under another name.</summary>
    /// <param name="database">Full path of the database file; no bot may run on it.</param>
    /// <param name="file">A file that <see cref="WriteAsync"/> wrote.</param>
    /// <param name="now">Names what is kept.</param>
    /// <param name="cancellation">Gives up while the backup is still being looked at.</param>
    /// <returns>Where the database is now that was there before; null where there was none.</returns>
    /// <exception cref="StorageException">The backup is damaged or of a newer program; nothing was changed.</exception>
    public static async Task<string?> RestoreAsync(
        string database, string file, DateTimeOffset now, CancellationToken cancellation)
    {
        await using SqliteLock held = SqliteLock.Take(database);
        await CheckAsync(file, cancellation);
        string incoming = database + ".part";
        File.Copy(file, incoming, overwrite: true);
        string kept = string.Create(CultureInfo.InvariantCulture, $"{database}.before-{now:yyyyMMdd-HHmmss}");
        bool wasThere = File.Exists(database);
        foreach (string part in Parts.Where(part => File.Exists(database + part)))
            File.Move(database + part, kept + part);
        File.Move(incoming, database);
        held.Mark();
        return wasThere ? kept : null;
    }

    /// <summary>Whoever opens a database last writes its log into it, as far as it can be read.</summary>
    private static async Task RefuseDamagedLogAsync(string database)
    {
        if (!SqliteLock.IsFree(database))
            return; // A bot runs on it, which has looked.
        await using SqliteLock held = SqliteLock.Take(database);
        if (WalCheck.FindDamage(database) is { } damage)
            throw new StorageException($"{database} is damaged: {damage}. Nothing was written.");
    }

    /// <summary>Whether a file is whole and this program can read it.</summary>
    private static async Task CheckAsync(string file, CancellationToken cancellation)
    {
        if (!File.Exists(file))
            throw Wrong($"There is no file {file}.");
        try
        {
            await using SqliteConnection connection = await OpenAsync(file, cancellation, SqliteOpenMode.ReadOnly);
            await using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check(1)";
            if (await command.ExecuteScalarAsync(cancellation) is not "ok" and var found)
                throw new StorageException($"{file} is damaged ({found}); nothing was changed.");
            command.CommandText = "SELECT MAX(number) FROM schema_version";
            if (await command.ExecuteScalarAsync(cancellation) is not long version || version > Migrations.Newest)
                throw new StorageException($"{file} was written by a newer NewsBot; nothing was changed.");
        }
        catch (SqliteException error)
        {
            throw new StorageException(
                $"{file} is no backup of a NewsBot: {error.Message} Nothing was changed.", error);
        }
    }

    private static async Task<SqliteConnection> OpenAsync(
        string file, CancellationToken cancellation, SqliteOpenMode mode = SqliteOpenMode.ReadWrite)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        await connection.OpenAsync(cancellation);
        return connection;
    }

    private static StorageException Wrong(string message) => new(message) { IsSetting = true };
}
