using Microsoft.Data.Sqlite;

namespace NewsBot.Measure.StorageFaults;

/// <summary>
/// What a database says of messages: for each, its chat's address and its key, and its state, or "in doubt" where it
/// may have arrived and waits to be sent again.
/// </summary>
/// <param name="States">By address and key; empty where the program has not been at work on the file.</param>
internal sealed record OutboxFacts(IReadOnlyDictionary<string, string> States)
{
    /// <summary>Reads them.</summary>
    /// <exception cref="SqliteException">The file is damaged.</exception>
    public static async Task<OutboxFacts> ReadAsync(string database, CancellationToken cancellation)
    {
        var states = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!File.Exists(database))
            return new OutboxFacts(states);
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync(cancellation);
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE name = 'outbox'";
        if (await command.ExecuteScalarAsync(cancellation) is not 1L)
            return new OutboxFacts(states);
        command.CommandText =
            """
            SELECT chat.address || ' ' || o.dedupe_key,
                CASE WHEN o.state = 'ready' AND o.uncertain > 0 THEN 'in doubt' ELSE o.state END
            FROM outbox o JOIN chat ON chat.id = o.chat
            """;
        await using SqliteDataReader reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            states[reader.GetString(0)] = reader.GetString(1);
        return new OutboxFacts(states);
    }

    /// <summary>What of these facts another database does not know, or has undone.</summary>
    public IEnumerable<string> LostIn(OutboxFacts other) => States
        .Where(known => !other.States.TryGetValue(known.Key, out string? state)
            || (known.Value == "sent" && state != "sent"))
        .Select(known => $"{known.Key} was {known.Value}, is {other.States.GetValueOrDefault(known.Key, "gone")}");
}
