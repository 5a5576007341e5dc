using System.Data.Common;

namespace NewsBot.Storage;

/// <summary>
/// The database behind every store: SQLite by default, PostgreSQL where several nodes share the work.
/// </summary>
public abstract class Database : IAsyncDisposable
{
    static Database() => ColumnTypes.Register();

    /// <summary>Which SQL folder and dialect this database speaks.</summary>
    public abstract Dialect Dialect { get; }

    /// <summary>What Quartz's job store and messages need to reach the same database. May hold a password.</summary>
    public abstract string ConnectionString { get; }

    /// <summary>Runs reads on one connection; no transaction is opened.</summary>
    public virtual async Task<T> ReadAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellation = default)
    {
        await using DbConnection connection = await OpenAsync(cancellation);
        return await read(new Session(connection, Transaction: null, Dialect, cancellation));
    }

    /// <summary>
    /// Runs <paramref name="write"/> in one write transaction, committed when it returns and rolled back when it
    /// throws. It may be run again after a conflict with another node, so it must have no effect outside the database.
    /// </summary>
    public abstract Task<T> WriteAsync<T>(Func<Session, Task<T>> write, CancellationToken cancellation = default);

    /// <summary>
    /// As <see cref="WriteAsync{T}"/>, before what waits in line: for what a person in a chat waits for. Where several
    /// write at once there is no line.
    /// </summary>
    public virtual Task<T> WriteFirstAsync<T>(
        Func<Session, Task<T>> write, CancellationToken cancellation = default) => WriteAsync(write, cancellation);

    /// <summary>As <see cref="WriteFirstAsync{T}"/>, with nothing to return.</summary>
    public Task WriteFirstAsync(Func<Session, Task> write, CancellationToken cancellation = default) =>
        WriteFirstAsync(
            async session =>
            {
                await write(session);
                return true;
            },
            cancellation);

    /// <summary>As <see cref="WriteAsync{T}"/>, with nothing to return.</summary>
    public Task WriteAsync(Func<Session, Task> write, CancellationToken cancellation = default) =>
        WriteAsync(
            async session =>
            {
                await write(session);
                return true;
            },
            cancellation);

    /// <summary>Creates what must be there before the first connection (a folder, a lock on the file).</summary>
    public abstract Task PrepareAsync(CancellationToken cancellation);

    /// <summary>Holds off every other node while <paramref name="change"/> alters the schema.</summary>
    public abstract Task ExclusivelyAsync(Func<Session, Task> change, CancellationToken cancellation);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>Opens a connection that is ready for use (pragmas set).</summary>
    protected abstract Task<DbConnection> OpenAsync(CancellationToken cancellation);
}

/// <summary>The two SQL dialects.</summary>
public enum Dialect
{
    /// <summary>SQLite 3, write-ahead log.</summary>
    Sqlite,

    /// <summary>PostgreSQL 15 or later.</summary>
    Postgres,
}
