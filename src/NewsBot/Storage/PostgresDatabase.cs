using System.Data.Common;
using System.Globalization;
using Npgsql;

namespace NewsBot.Storage;

/// <summary>PostgreSQL, shared by several nodes. Conflicts between nodes are tried again, up to five times.</summary>
public sealed class PostgresDatabase : Database
{
    private const int Attempts = 5;
    private const long SchemaLock = 0x4E657773; // "News"
    private readonly NpgsqlDataSource _source;

    /// <summary>
    /// A node that holds still within a transaction (its machine sleeps, its network is gone) would keep the others
    /// from what it has locked for as long as that lasts; after this its transaction is undone.
    /// </summary>
    private static readonly TimeSpan LongestStill = TimeSpan.FromSeconds(10);

    /// <param name="connectionString">An Npgsql connection string.</param>
    public PostgresDatabase(string connectionString)
        : this(connectionString, LongestStill)
    {
    }

    /// <param name="connectionString">An Npgsql connection string.</param>
    /// <param name="longestStill">How long a transaction may wait for its node.</param>
    internal PostgresDatabase(string connectionString, TimeSpan longestStill)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        // What the operator says comes later, and so wins.
        settings.Options = string.Create(
            CultureInfo.InvariantCulture,
            $"-c idle_in_transaction_session_timeout={longestStill.TotalMilliseconds:0} {settings.Options}").Trim();
        ConnectionString = settings.ConnectionString;
        _source = NpgsqlDataSource.Create(ConnectionString);
    }

    /// <inheritdoc/>
    public override Dialect Dialect => Dialect.Postgres;

    /// <inheritdoc/>
    public override string ConnectionString { get; }

    /// <inheritdoc/>
    public override async Task PrepareAsync(CancellationToken cancellation)
    {
        await using DbConnection connection = await OpenAsync(cancellation);
    }

    /// <inheritdoc/>
    public override async Task<T> WriteAsync<T>(
        Func<Session, Task<T>> write,
        CancellationToken cancellation = default)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await OnceAsync(write, cancellation);
            }
            catch (PostgresException error) when (IsConflict(error) && attempt < Attempts)
            {
                // Another node changed the same rows; the whole transaction is run again.
            }
        }
    }

    /// <inheritdoc/>
    public override Task ExclusivelyAsync(Func<Session, Task> change, CancellationToken cancellation) =>
        WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("SELECT pg_advisory_xact_lock(@SchemaLock)", new { SchemaLock });
                await change(session);
            },
            cancellation);

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    /// <inheritdoc/>
    protected override async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        try
        {
            return await _source.OpenConnectionAsync(cancellation);
        }
        catch (NpgsqlException error)
        {
            throw new StorageException($"PostgreSQL cannot be reached: {error.Message}", error);
        }
    }

    /// <summary>A row that was not there a moment ago, and now is, was written by another node.</summary>
    private static bool IsConflict(PostgresException error) => error.SqlState is PostgresErrorCodes.SerializationFailure
        or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation;

    private async Task<T> OnceAsync<T>(Func<Session, Task<T>> write, CancellationToken cancellation)
    {
        await using DbConnection connection = await OpenAsync(cancellation);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellation);
        T result = await write(new Session(connection, transaction, Dialect, cancellation));
        await transaction.CommitAsync(CancellationToken.None);
        return result;
    }
}
