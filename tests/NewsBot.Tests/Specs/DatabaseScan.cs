using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace NewsBot.Tests.Specs;

/// <summary>Looks for words in every column of every row that the program keeps.</summary>
internal static class DatabaseScan
{
    /// <summary>Where they are: table, column and value.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(string data, params string[] words)
    {
        var place = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(data, "newsbot.db"),
            Pooling = false,
        };
        await using var connection = new SqliteConnection(place.ToString());
        await connection.OpenAsync();
        List<string> found = [];
        foreach (string table in await TablesAsync(connection))
        {
            await using SqliteCommand command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using SqliteDataReader row = await command.ExecuteReaderAsync();
            while (await row.ReadAsync())
                found.AddRange(Found(table, row, words));
        }

        return found;
    }

    private static async Task<IReadOnlyList<string>> TablesAsync(SqliteConnection connection)
    {
        List<string> tables = [];
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'";
        await using SqliteDataReader row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
            tables.Add(row.GetString(0));
        return tables;
    }

    /// <summary>A number within a longer one, or in a hash by chance, is no trace.</summary>
    /// <summary>A number is found where it stands alone, not within a longer one.</summary>
    private static bool Holds(string text, string word) => Regex.IsMatch(
        text, $"(^|[^0-9]){Regex.Escape(word)}([^0-9]|$)", RegexOptions.NonBacktracking);

    private static IEnumerable<string> Found(string table, SqliteDataReader row, string[] words) =>
        from column in Enumerable.Range(0, row.FieldCount)
        where !row.IsDBNull(column) && row.GetFieldType(column) == typeof(string)
        let text = row.GetString(column)
        where !IsHash(text) && words.Any(word => Holds(text, word))
        select $"{table}.{row.GetName(column)}: {(text.Length > 80 ? text[..80] : text)}";

    private static bool IsHash(string text) => text.Length >= 32 && text.All(char.IsAsciiHexDigit);
}
