using NewsBot.Storage;

namespace NewsBot.Measure.Kills;

/// <summary>Where the program that is killed keeps what it knows.</summary>
/// <param name="Folder">Its folder of data; the nodes of one database have folders of their own in it.</param>
/// <param name="Postgres">A connection string; null for SQLite.</param>
internal sealed record KillStore(string Folder, string? Postgres = null)
{
    /// <summary>What the program is told of it.</summary>
    public IEnumerable<string> Settings => Postgres is null
        ? []
        : ["--set", "Storage:Provider=postgres", "--set", $"Storage:ConnectionString={Postgres}"];

    /// <summary>Opens it beside the program.</summary>
    public Database Open() => Postgres is null
        ? new SqliteDatabase(Path.Combine(Folder, "newsbot.db"))
        : new PostgresDatabase(Postgres);
}
