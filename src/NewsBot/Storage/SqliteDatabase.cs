using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsBot.Storage;

/// <summary>
/// SQLite in one file. Write-ahead log, <c>synchronous=FULL</c> (with NORMAL a power cut may undo a commit that was
/// already acted on), one writer at a time, and a lock on a side file so that a second process refuses to start.
/// </summary>
public sealed class SqliteDatabase : Database
{
    /// <summary>Each connection has a cache of pages, and the pool keeps as many as ever were open at once.</summary>
    private const int MostReaders = 8;

    /// <summary>A check reads the whole file; of a larger one that would hold up the start for many seconds.</summary>
    private const long LargestChecked = 512L * 1024 * 1024;

    private readonly SemaphoreSlim _writer = new(1, 1);

    // In a flood hundreds wait to write; of them only the first stands before the writer, where answers stand too.
    private readonly SemaphoreSlim _line = new(1, 1);
    private readonly SemaphoreSlim _readers = new(MostReaders, MostReaders);

    // What the pool hands out again is set up already; by handle, because the pool keeps those.
    private readonly ConditionalWeakTable<sqlite3, object> _ready = [];
    private readonly string _file;
    private SqliteLock? _lock;
    private bool _isLookedAt;

    /// <param name="file">Full path of the database file.</param>
    public SqliteDatabase(string file)
    {
        _file = file;
        ConnectionString = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30 }.ToString();
    }

    /// <inheritdoc/>
    public override Dialect Dialect => Dialect.Sqlite;

    /// <inheritdoc/>
    public override string ConnectionString { get; }

    /// <inheritdoc/>
    public override async Task PrepareAsync(CancellationToken cancellation)
    {
        _lock ??= SqliteLock.Take(_file);
        if (_lock.HasHeldData && !(new FileInfo(_file) is { Exists: true, Length: > 0 }))
        {
            throw new StorageException(
                $"The database {_file} is gone, though NewsBot has kept data there. Restore a backup with "
                + $"\"NewsBot restore FILE\", or delete {SqliteLock.PathFor(_file)} to begin anew.")
            {
                IsSetting = true,
            };
        }

        CheckLog();
        _isLookedAt = true;
        await using DbConnection connection = await OpenAsync(cancellation);
        await CheckAsync(connection, cancellation);
        _isLookedAt = false;
        KeepLog((SqliteConnection)connection, keep: false);
    }

    /// <inheritdoc/>
    public override async Task<T> ReadAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellation = default)
    {
        await _readers.WaitAsync(cancellation);
        try
        {
            return await base.ReadAsync(read, cancellation);
        }
        finally
        {
            _readers.Release();
        }
    }

    /// <inheritdoc/>
    public override async Task<T> WriteAsync<T>(
        Func<Session, Task<T>> write,
        CancellationToken cancellation = default)
    {
        await _line.WaitAsync(cancellation);
        try
        {
            return await WriteFirstAsync(write, cancellation);
        }
        finally
        {
            _line.Release();
        }
    }

    /// <inheritdoc/>
    public override async Task<T> WriteFirstAsync<T>(
        Func<Session, Task<T>> write,
        CancellationToken cancellation = default)
    {
        await _writer.WaitAsync(cancellation);
        try
        {
            await using DbConnection connection = await OpenAsync(cancellation);
            // Without a weaker isolation level this is BEGIN IMMEDIATE: the write lock is taken at once or waited for.
            await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellation);
            T result = await write(new Session(connection, transaction, Dialect, cancellation));
            await transaction.CommitAsync(CancellationToken.None);
            return result;
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <inheritdoc/>
    public override async Task ExclusivelyAsync(Func<Session, Task> change, CancellationToken cancellation)
    {
        await WriteAsync(change, cancellation);
        _lock?.Mark();
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await using (var pool = new SqliteConnection(ConnectionString))
            SqliteConnection.ClearPool(pool);
        if (_lock is not null)
            await _lock.DisposeAsync();
        _line.Dispose();
        _writer.Dispose();
        _readers.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            if (_ready.TryGetValue(connection.Handle!, out _))
                return connection;
            if (_isLookedAt)
                KeepLog(connection, keep: true);
            await using SqliteCommand command = connection.CreateCommand();
            command.CommandText =
                "PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000; PRAGMA foreign_keys=ON; PRAGMA cache_size=-1000; "
                + "PRAGMA secure_delete=FAST; PRAGMA journal_size_limit=16777216";
            await command.ExecuteNonQueryAsync(cancellation);
            _ready.AddOrUpdate(connection.Handle!, this);
            return connection;
        }
        catch (SqliteException error) when (IsDamage(error))
        {
            await connection.DisposeAsync();
            throw Damaged(error.Message, error);
        }
        catch (SqliteException error)
        {
            await connection.DisposeAsync();
            throw new StorageException($"The database {_file} cannot be opened: {error.Message}", error)
            {
                IsSetting = true,
            };
        }
    }

    /// <summary>
    /// The last connection that closes writes the log into the file and deletes it; into a file that is refused nothing
    /// may be written.
    /// </summary>
    private static void KeepLog(SqliteConnection connection, bool keep) => _ = raw.sqlite3_db_config(
        connection.Handle!, raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, out _);

    private async Task CheckAsync(DbConnection connection, CancellationToken cancellation)
    {
        await using DbCommand command = connection.CreateCommand();
        try
        {
            command.CommandText = "PRAGMA journal_mode=WAL";
            await command.ExecuteNonQueryAsync(cancellation);
            if (new FileInfo(_file).Length > LargestChecked)
                return;
            command.CommandText = "PRAGMA quick_check(1)";
            if (await command.ExecuteScalarAsync(cancellation) is not "ok" and var found)
                throw Damaged($"{found}".ReplaceLineEndings(" "), inner: null);
        }
        catch (SqliteException error) when (IsDamage(error) || error.SqliteErrorCode == raw.SQLITE_ERROR)
        {
            // The index of words says of its own damage only that it is an error.
            throw Damaged(error.Message, error);
        }
    }

    private void CheckLog()
    {
        string? damage;
        try
        {
            damage = WalCheck.FindDamage(_file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The files of {_file} cannot be read: {error.Message}", error)
            {
                IsSetting = true,
            };
        }

        if (damage is not null)
            throw DamagedLog(damage);
    }

    private static bool IsDamage(SqliteException error) =>
        error.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB;

    private StorageException DamagedLog(string found) => new(
        $"The database {_file} is damaged: {found}. Nothing was changed. Restore a backup with \"NewsBot restore "
        + "FILE\", or go on without the last commits, with what is before the damage: "
        + $"sqlite3 {_file} \"PRAGMA wal_checkpoint(TRUNCATE)\"");

    private StorageException Damaged(string found, Exception? inner) => new(
        $"The database {_file} is damaged ({found}). Nothing was changed. Restore a backup with \"NewsBot restore "
        + $"FILE\", or rescue what can still be read: sqlite3 {_file} .recover",
        inner);
}
