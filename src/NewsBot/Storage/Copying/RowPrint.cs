using System.Buffers.Binary;
using System.Data.Common;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Dapper;

namespace NewsBot.Storage.Copying;

/// <summary>What the rows of a table come to, in whatever order and in whichever database they lie.</summary>
/// <param name="Rows">How many there are.</param>
/// <param name="Sum">The sum of their hashes.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RowPrint(long Rows, ulong Sum)
{
    private const char Between = '\u001F';

    /// <summary>With one more row.</summary>
    public RowPrint With(IEnumerable<object?> values)
    {
        string row = string.Join(Between, values.Select(Written));
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(row));
        return new RowPrint(Rows + 1, unchecked(Sum + BinaryPrimitives.ReadUInt64LittleEndian(hash)));
    }

    /// <summary>Of all rows of a table.</summary>
    public static async Task<RowPrint> ReadAsync(Session session, CopiedTable table)
    {
        RowPrint print = default;
        await foreach (object?[] row in RowsAsync(session, table))
            print = print.With(row);
        return print;
    }

    /// <summary>The rows of a table, one after the other.</summary>
    public static async IAsyncEnumerable<object?[]> RowsAsync(Session session, CopiedTable table)
    {
        await using DbDataReader reader = await session.Connection.ExecuteReaderAsync(
            new CommandDefinition(table.Select, transaction: session.Transaction));
        while (await reader.ReadAsync(session.Cancellation))
        {
            yield return
            [
                .. Enumerable.Range(0, reader.FieldCount)
                    .Select(at => reader.IsDBNull(at) ? null : Plain(reader.GetValue(at))),
            ];
        }
    }

    /// <summary>PostgreSQL keeps no NUL in a text.</summary>
    private static object Plain(object value) => value is string text ? text.Replace('\0', '\uFFFD') : value;

    private static string Written(object? value) => value switch
    {
        null => "n",
        byte[] bytes => "b" + Convert.ToHexString(bytes),
        string text => "t" + text,
        double number => "d" + number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable number => "i" + number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"No column holds {value.GetType().Name}."),
    };
}
