namespace NewsBot.Storage;

/// <summary>
/// Keeps a second process away from a database file, by a file beside it; and remembers there that the database has
/// held something, so that one that is lost is not quietly begun anew.
/// </summary>
internal sealed class SqliteLock : IAsyncDisposable
{
    private readonly FileStream _stream;

    private SqliteLock(FileStream stream) => _stream = stream;

    /// <summary>True once the database was made ready in any earlier run.</summary>
    public bool HasHeldData => _stream.Length > 0;

    /// <summary>Takes it.</summary>
    /// <param name="database">Full path of the database file.</param>
    /// <exception cref="StorageException">Another process has it, or the folder cannot be written.</exception>
    public static SqliteLock Take(string database)
    {
        string file = PathFor(database);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(database)!);
            return new SqliteLock(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error) when (File.Exists(file))
        {
            throw new StorageException(
                $"Another NewsBot already runs on {database}. Stop it first, or give this one a folder of its own with "
                + "--data DIR.",
                error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The data folder of {database} cannot be written: {error.Message}", error)
            {
                IsSetting = true,
            };
        }
    }

    /// <summary>Whether no process has a database at the moment.</summary>
    public static bool IsFree(string database)
    {
        try
        {
            using var trial = new FileStream(
                PathFor(database), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The file beside a database.</summary>
    public static string PathFor(string database) => database + ".lock";

    /// <summary>The database holds something from now on.</summary>
    public void Mark()
    {
        if (HasHeldData)
            return;
        _stream.Write("NewsBot keeps its data in the database beside this file.\n"u8);
        _stream.Flush(flushToDisk: true);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _stream.DisposeAsync();
}
