namespace NewsBot.Storage.Copying;

/// <summary>
/// What a copy has done so far, in the database that it fills. The table is there for as long as the copy is not whole.
/// </summary>
internal static class CopyProgress
{
    private static readonly string[] Telling = ["article", "chat", "edition", "feed", "story"];

    /// <summary>True from the beginning of a copy to its end.</summary>
    public static async Task<bool> IsUnderWayAsync(Session session) =>
        session.Dialect == Dialect.Postgres
        && await session.ScalarAsync<bool>("SELECT to_regclass('store_copy') IS NOT NULL");

    /// <summary>Begins, or goes on with what was begun; false where somebody else's rows are there.</summary>
    public static async Task<bool> TryBeginAsync(Session session)
    {
        if (await IsUnderWayAsync(session))
            return true;
        foreach (string table in Telling)
        {
            if (await session.ScalarAsync<bool>($"SELECT EXISTS (SELECT 1 FROM {table})"))
                return false;
        }

        await session.ExecuteAsync("CREATE TABLE store_copy (name TEXT PRIMARY KEY)");
        return true;
    }

    /// <summary>The tables that are copied.</summary>
    public static async Task<IReadOnlySet<string>> DoneAsync(Session session) =>
        (await session.QueryAsync<string>("SELECT name FROM store_copy")).ToHashSet(StringComparer.Ordinal);

    /// <summary>A table is copied, in the transaction that copied it.</summary>
    public static Task AddAsync(Session session, string name) =>
        session.ExecuteAsync("INSERT INTO store_copy (name) VALUES (@name)", new { name });

    /// <summary>The copy is whole.</summary>
    public static Task EndAsync(Session session) => session.ExecuteAsync("DROP TABLE store_copy");
}
