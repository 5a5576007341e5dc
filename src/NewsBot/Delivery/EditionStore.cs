using NewsBot.Scheduling;
using NewsBot.Storage;

namespace NewsBot.Delivery;

/// <summary>Rows of editions: the truth that triggers are reconciled with.</summary>
public sealed class EditionStore(Database database, TimeProvider clock)
{
    private const string Columns = "id, cron, zone, languages, topic, paused, created_at, since";

    /// <summary>
    /// Takes over what the configuration says where it says something else than when it was last applied; what was
    /// changed at run time stays otherwise. An edition that is gone from the configuration is paused.
    /// </summary>
    public Task ApplyAsync(
        IReadOnlyDictionary<string, EditionSetting> settings,
        CancellationToken cancellation = default) =>
        database.WriteAsync(
            async session =>
            {
                DateTimeOffset now = clock.GetUtcNow();
                foreach ((string id, EditionSetting setting) in settings)
                    await ApplyAsync(session, id, setting, now);
                foreach (string id in await session.QueryAsync<string>(
                    "SELECT id FROM edition WHERE configured IS NOT NULL AND configured <> ''"))
                {
                    if (!settings.ContainsKey(id))
                    {
                        await session.ExecuteAsync(
                            "UPDATE edition SET paused = 1, configured = '' WHERE id = @id",
                            new { id });
                    }
                }
            },
            cancellation);

    /// <summary>All editions, by name.</summary>
    public async Task<IReadOnlyList<Edition>> AllAsync(CancellationToken cancellation = default) =>
    [
        .. (await database.ReadAsync(
            session => session.QueryAsync<Row>($"SELECT {Columns} FROM edition ORDER BY id"),
            cancellation)).Select(row => row.Read()),
    ];

    /// <summary>One edition; null where there is none of that name.</summary>
    public async Task<Edition?> FindAsync(EditionId id, CancellationToken cancellation = default) =>
        (await database.ReadAsync(
            session => session.FirstAsync<Row>($"SELECT {Columns} FROM edition WHERE id = @Value", new { id.Value }),
            cancellation))?.Read();

    /// <summary>Changes or adds an edition at run time, for good. Slots before this moment are not missed.</summary>
    /// <exception cref="ScheduleException">Its cron or zone is refused; the message says why.</exception>
    public async Task ChangeAsync(Edition edition, CancellationToken cancellation = default)
    {
        DateTimeOffset now = clock.GetUtcNow();
        string? problem =
            CronRule.Problem(edition.Cron, DeliveryOptions.Closest, now) ?? ZoneRule.Problem(edition.Zone);
        if (problem is not null)
            throw new ScheduleException(problem);
        await database.WriteAsync(session => PutAsync(session, edition, now), cancellation);
    }

    /// <summary>
    /// After the clock was put back, a change that lies in the future would keep slots from being due.
    /// </summary>
    public Task MendClockAsync(CancellationToken cancellation = default) =>
        database.WriteAsync(
            session => session.ExecuteAsync(
                "UPDATE edition SET since = @now WHERE since > @now",
                new { now = clock.GetUtcNow() }),
            cancellation);

    private static async Task ApplyAsync(Session session, string id, EditionSetting setting, DateTimeOffset now)
    {
        string configured = string.Join('\n', setting.Cron, setting.Zone, setting.Languages, setting.Topic);
        string? applied = await session.ScalarAsync<string>(
            "SELECT configured FROM edition WHERE id = @id", new { id });
        if (applied == configured)
            return;
        var edition = new Edition
        {
            Id = new EditionId(id),
            Cron = setting.Cron,
            Zone = setting.Zone,
            Languages = setting.Codes,
            Topic = setting.Topic,
        };
        await PutAsync(session, edition, now);
        await session.ExecuteAsync(
            "UPDATE edition SET configured = @configured WHERE id = @id",
            new { id, configured });
    }

    /// <summary>Changes or adds an edition within a transaction; its cron and zone were judged before.</summary>
    public static Task<int> PutAsync(Session session, Edition edition, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO edition (id, cron, zone, languages, topic, paused, issues, created_at, since)
            VALUES (@id, @Cron, @Zone, @languages, @Topic, @paused, 0, @now, @now)
            ON CONFLICT (id) DO UPDATE SET cron = excluded.cron, zone = excluded.zone,
                languages = excluded.languages, topic = excluded.topic, paused = excluded.paused, since = excluded.since
            """,
            new
            {
                id = edition.Id.Value,
                edition.Cron,
                edition.Zone,
                languages = string.Join(',', edition.Languages),
                edition.Topic,
                paused = edition.IsPaused ? 1L : 0L,
                now,
            });

    private sealed record Row(
        string Id,
        string Cron,
        string Zone,
        string Languages,
        string Topic,
        long Paused,
        DateTimeOffset CreatedAt,
        DateTimeOffset Since)
    {
        public Edition Read() => new()
        {
            Id = new EditionId(Id),
            Cron = Cron,
            Zone = Zone,
            Languages = Languages.Split(','),
            Topic = Topic,
            IsPaused = Paused != 0,
            Created = CreatedAt,
            Since = Since,
        };
    }
}
