using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsBot.Storage;

/// <summary>
/// Errors of a database that come from the machine or the network: a full or failing disk, a lock, a server that is
/// away. A person has to know which; where in the program it struck tells nothing.
/// </summary>
public static class StorageTrouble
{
    /// <summary>What happened, in a few words for a person.</summary>
    /// <returns>Null where it is another error.</returns>
    public static string? Of(Exception error) => error.GetBaseException() switch
    {
        SqliteException sqlite when Words(sqlite.SqliteErrorCode) is { } words => $"{words} ({sqlite.Message})",
        DbException { IsTransient: true } away => away.Message,
        _ => null,
    };

    private static string? Words(int code) => code switch
    {
        raw.SQLITE_FULL => "the disk is full",
        raw.SQLITE_IOERR => "the disk cannot be read or written",
        raw.SQLITE_READONLY or raw.SQLITE_PERM => "the database may not be written",
        raw.SQLITE_CANTOPEN => "the database cannot be opened",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "another program holds the database",
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB =>
            "the database is damaged; restore a backup with \"NewsBot restore FILE\"",
        _ => null,
    };
}
