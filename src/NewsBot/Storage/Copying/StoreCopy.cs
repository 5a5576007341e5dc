using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace NewsBot.Storage.Copying;

/// <summary>What was copied.</summary>
/// <param name="Tables">How many tables.</param>
/// <param name="Rows">How many rows they hold.</param>
public sealed record CopyReport(int Tables, long Rows);

/// <summary>
/// Copies all that a SQLite database holds into an empty PostgreSQL database, a table a transaction: cut off, it goes
/// on with the next table when it is run again. In the end both sides are read and compared. The source is brought to
/// this program's schema and otherwise only read.
/// </summary>
/// <param name="from">Where the rows are; nothing else may run on it.</param>
/// <param name="to">Where they go.</param>
/// <param name="clock">For the versions of the schema.</param>
public sealed class StoreCopy(SqliteDatabase from, PostgresDatabase to, TimeProvider clock)
{
    /// <summary>Copies and compares.</summary>
    /// <param name="told">Hears of each table when it is copied, with its number of rows.</param>
    /// <param name="cancellation">Stops between two rows; nothing of the present table is kept then.</param>
    /// <exception cref="StorageException">The target is not empty, or the two differ in the end.</exception>
    public async Task<CopyReport> RunAsync(Action<string, long> told, CancellationToken cancellation)
    {
        await new Migrations(from, clock).ApplyAsync(cancellation);
        await new Migrations(to, clock).ApplyAsync(cancellation);
        if (!await to.WriteAsync(CopyProgress.TryBeginAsync, cancellation))
        {
            throw new StorageException(
                "The PostgreSQL database is not empty: a NewsBot has run on it. Name an empty one in "
                + "Storage:ConnectionString; nothing was changed.")
            { IsSetting = true };
        }

        IReadOnlyList<CopiedTable> tables = await from.ReadAsync(CopiedTable.ReadAsync, cancellation);
        IReadOnlySet<string> done = await to.ReadAsync(CopyProgress.DoneAsync, cancellation);
        foreach (CopiedTable table in tables.Where(table => !done.Contains(table.Name)))
            told(table.Name, await CopyAsync(table, cancellation));
        long rows = 0;
        foreach (CopiedTable table in tables)
            rows += await CompareAsync(table, cancellation);
        await to.WriteAsync(CopyProgress.EndAsync, cancellation);
        return new CopyReport(tables.Count, rows);
    }

    private async Task<long> CopyAsync(CopiedTable table, CancellationToken cancellation)
    {
        try
        {
            return await from.ReadAsync(
                source => to.WriteAsync(target => CopyAsync(source, target, table), cancellation), cancellation);
        }
        catch (NpgsqlException error)
        {
            throw new StorageException(
                $"The copy was cut off at the table {table.Name}: {error.Message} Run this again; it goes on there.",
                error);
        }
    }

    private static async Task<long> CopyAsync(Session source, Session target, CopiedTable table)
    {
        long rows = await FillAsync(source, target, table);
        await FollowNumbersAsync(target, table);
        await CopyProgress.AddAsync(target, table.Name);
        return rows;
    }

    private static async Task<long> FillAsync(Session source, Session target, CopiedTable table)
    {
        NpgsqlDbType[] types = await TypesAsync(target, table);
        await target.ExecuteAsync($"DELETE FROM {table.Name}"); // Some tables are not born empty.
        await using NpgsqlBinaryImporter import = await ((NpgsqlConnection)target.Connection).BeginBinaryImportAsync(
            $"COPY {table.Name} ({string.Join(", ", table.Columns)}) FROM STDIN (FORMAT BINARY)", target.Cancellation);
        await foreach (object?[] row in RowPrint.RowsAsync(source, table))
        {
            await import.StartRowAsync(target.Cancellation);
            foreach ((int at, object? value) in row.Index())
            {
                if (value is null)
                    await import.WriteNullAsync(target.Cancellation);
                else
                    await import.WriteAsync(As(value, types[at]), types[at], target.Cancellation);
            }
        }

        return (long)await import.CompleteAsync(target.Cancellation);
    }

    private static object As(object value, NpgsqlDbType type) => type switch
    {
        NpgsqlDbType.Bigint => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        NpgsqlDbType.Double => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        NpgsqlDbType.Bytea => (byte[])value,
        _ => (string)value,
    };

    private static async Task<NpgsqlDbType[]> TypesAsync(Session target, CopiedTable table)
    {
        Dictionary<string, string> types = (await target.QueryAsync<Column>(
            """
            SELECT column_name AS name, data_type AS type FROM information_schema.columns
            WHERE table_schema = current_schema() AND table_name = @Name
            """,
            new { table.Name })).ToDictionary(column => column.Name, column => column.Type, StringComparer.Ordinal);
        return
        [
            .. table.Columns.Select(column => types[column] switch
            {
                "bigint" => NpgsqlDbType.Bigint,
                "double precision" => NpgsqlDbType.Double,
                "bytea" => NpgsqlDbType.Bytea,
                _ => NpgsqlDbType.Text,
            }),
        ];
    }

    /// <summary>New rows get numbers above those that were copied.</summary>
    private static async Task FollowNumbersAsync(Session target, CopiedTable table)
    {
        string? counted = await target.ScalarAsync<string>(
            """
            SELECT column_name FROM information_schema.columns
            WHERE table_schema = current_schema() AND table_name = @Name AND is_identity = 'YES'
            """,
            new { table.Name });
        if (counted is null)
            return;
        await target.ExecuteAsync(
            $"""
            SELECT setval(pg_get_serial_sequence(@Name, @counted), COALESCE(MAX({counted}), 1), COUNT(*) > 0)
            FROM {table.Name}
            """,
            new { table.Name, counted });
    }

    private async Task<long> CompareAsync(CopiedTable table, CancellationToken cancellation)
    {
        RowPrint there = await to.ReadAsync(session => RowPrint.ReadAsync(session, table), cancellation);
        RowPrint here = await from.ReadAsync(session => RowPrint.ReadAsync(session, table), cancellation);
        return there == here
            ? here.Rows
            : throw new StorageException(
                $"The table {table.Name} differs: {here.Rows} rows here, {there.Rows} there. One of the two was "
                + "changed since the copy was begun. Make the PostgreSQL database anew, and run this again.");
    }

    private sealed record Column(string Name, string Type);
}
