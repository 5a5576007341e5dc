namespace NewsBot.Storage.Copying;

/// <summary>A table whose rows are copied from one database to the other.</summary>
/// <param name="Name">Its name, the same in both.</param>
/// <param name="Columns">Its columns, as the source has them.</param>
internal sealed record CopiedTable(string Name, IReadOnlyList<string> Columns)
{
    /// <summary>
    /// What each database has for itself: the version of its schema, leases of nodes, the index of words, and alarms,
    /// which follow from the editions.
    /// </summary>
    private const string IsOwn =
        "(name LIKE 'sqlite%' OR name LIKE 'story_text%' OR name LIKE 'qrtz%' "
        + "OR name IN ('schema_version', 'platform_lease'))";

    /// <summary>What reads all rows.</summary>
    public string Select => $"SELECT {string.Join(", ", Columns)} FROM {Name}";

    /// <summary>All tables of a SQLite database, those that others refer to first.</summary>
    public static async Task<IReadOnlyList<CopiedTable>> ReadAsync(Session session)
    {
        var left = (await session.QueryAsync<string>(
            $"""
            SELECT name FROM sqlite_master WHERE type = 'table' AND NOT {IsOwn} ORDER BY name
            """)).ToList();
        var needs = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (string name in left)
        {
            needs[name] = [.. await session.QueryAsync<string>(
                "SELECT DISTINCT \"table\" FROM pragma_foreign_key_list(@name)", new { name })];
        }

        var ordered = new List<CopiedTable>();
        while (left.Find(name => !needs[name].Overlaps(left)) is { } next)
        {
            left.Remove(next);
            ordered.Add(new CopiedTable(next, await session.QueryAsync<string>(
                "SELECT name FROM pragma_table_info(@next) ORDER BY cid", new { next })));
        }

        return ordered;
    }
}
