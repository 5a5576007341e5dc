using NewsBot.Storage;

namespace NewsBot.Tests.Support;

/// <summary>A database file with the schema of this program: a copy of one that was migrated once.</summary>
internal static class SqliteFile
{
    private static readonly Lazy<Task<byte[]>> Migrated = new(MigrateAsync);

    /// <summary>Writes it into a folder, and gives its path.</summary>
    public static async Task<string> NewAsync(string folder)
    {
        string file = PathIn(folder);
        await File.WriteAllBytesAsync(file, await Migrated.Value);
        return file;
    }

    private static async Task<byte[]> MigrateAsync()
    {
        string folder = Directory.CreateTempSubdirectory("newsbot-schema-").FullName;
        string file = PathIn(folder);
        await using (var database = new SqliteDatabase(file))
            await new Migrations(database, TimeProvider.System).ApplyAsync();
        byte[] bytes = await File.ReadAllBytesAsync(file); // The last connection to close leaves no log beside it.
        Directory.Delete(folder, recursive: true);
        return bytes;
    }

    private static string PathIn(string folder) => Path.Combine(folder, "newsbot.db");
}
