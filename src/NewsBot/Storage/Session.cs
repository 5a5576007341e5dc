using System.Data.Common;
using Dapper;

namespace NewsBot.Storage;

/// <summary>
/// One connection with its transaction, if there is one. SQL is written for both dialects: BIGINT for whole numbers and
/// times (Unix milliseconds), 0/1 for flags, <c>ON CONFLICT</c> and <c>RETURNING</c>.
/// </summary>
public sealed record Session(
    DbConnection Connection,
    DbTransaction? Transaction,
    Dialect Dialect,
    CancellationToken Cancellation)
{
    /// <summary>Runs a statement; gives the number of rows it touched.</summary>
    public Task<int> ExecuteAsync(string sql, object? arguments = null) =>
        Connection.ExecuteAsync(Command(sql, arguments));

    /// <summary>Reads all rows into <typeparamref name="T"/>; column_names match PropertyNames.</summary>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? arguments = null) =>
        (await Connection.QueryAsync<T>(Command(sql, arguments))).AsList();

    /// <summary>Reads the first row, or nothing.</summary>
    public Task<T?> FirstAsync<T>(string sql, object? arguments = null) =>
        Connection.QueryFirstOrDefaultAsync<T>(Command(sql, arguments));

    /// <summary>Reads the first column of the first row.</summary>
    public Task<T?> ScalarAsync<T>(string sql, object? arguments = null) =>
        Connection.ExecuteScalarAsync<T>(Command(sql, arguments));

    /// <summary>
    /// What follows a column that has to be one of the values in an array argument; none may be in it.
    /// </summary>
    public string Among(string argument) => Dialect == Dialect.Postgres ? $"= ANY(@{argument})" : $"IN @{argument}";

    private CommandDefinition Command(string sql, object? arguments) =>
        new(sql, arguments, Transaction, cancellationToken: Cancellation);
}
