using System.Globalization;
using System.Reflection;

namespace NewsBot.Storage;

/// <summary>
/// Brings the schema up to date at start: numbered SQL files, one folder a dialect, embedded in the program. Each file
/// runs once, in number order, under a lock that other nodes respect.
/// </summary>
public sealed class Migrations(Database database, TimeProvider clock)
{
    /// <summary>The newest schema that this program knows.</summary>
    internal static long Newest => Scripts(Dialect.Sqlite)[^1].Number;

    /// <summary>Applies what is missing.</summary>
    /// <exception cref="StorageException">The schema is newer than this program.</exception>
    public async Task ApplyAsync(CancellationToken cancellation = default)
    {
        await database.PrepareAsync(cancellation);
        await database.ExclusivelyAsync(ApplyMissingAsync, cancellation);
    }

    private static List<(long Number, string Name, string Resource)> Scripts(Dialect dialect)
    {
        string folder = $".Storage.Migrations.{dialect}.";
        return
        [
            .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
                .Where(name => name.Contains(folder, StringComparison.Ordinal))
                .Select(resource => Script(resource, folder))
                .OrderBy(script => script.Number),
        ];
    }

    private static (long Number, string Name, string Resource) Script(string resource, string folder)
    {
        string name = resource[(resource.IndexOf(folder, StringComparison.Ordinal) + folder.Length)..];
        return (long.Parse(name[..4], CultureInfo.InvariantCulture), name, resource);
    }

    private static async Task<string> TextAsync(string resource, CancellationToken cancellation)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return await reader.ReadToEndAsync(cancellation);
    }

    private async Task ApplyMissingAsync(Session session)
    {
        if (await IsForeignAsync(session))
        {
            throw new StorageException(
                "The database file is another program's: it has tables, and none of NewsBot's. Nothing was changed.")
            {
                IsSetting = true,
            };
        }

        await session.ExecuteAsync(
            """
            CREATE TABLE IF NOT EXISTS schema_version
                (number BIGINT PRIMARY KEY, name TEXT NOT NULL, applied_at BIGINT NOT NULL)
            """);
        HashSet<long> applied = [.. await session.QueryAsync<long>("SELECT number FROM schema_version")];
        List<(long Number, string Name, string Resource)> scripts = Scripts(database.Dialect);
        if (applied.Any(number => scripts.TrueForAll(script => script.Number != number)))
            throw new StorageException("The database was written by a newer NewsBot. Start that version instead.");

        foreach ((long number, string name, string resource) in scripts.Where(s => !applied.Contains(s.Number)))
        {
            await session.ExecuteAsync(await TextAsync(resource, session.Cancellation));
            await session.ExecuteAsync(
                "INSERT INTO schema_version (number, name, applied_at) VALUES (@number, @name, @now)",
                new { number, name, now = clock.GetUtcNow() });
        }
    }

    /// <summary>A file is one program's alone; a server's database may be shared.</summary>
    private static async Task<bool> IsForeignAsync(Session session) =>
        session.Dialect == Dialect.Sqlite
        && await session.ScalarAsync<long>(
            """
            SELECT COUNT(*) > 0 AND SUM(name = 'schema_version') = 0 FROM sqlite_master
            WHERE type = 'table' AND name NOT LIKE 'sqlite%'
            """) > 0;
}
