using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Storage;

namespace NewsBot.Tests.Support;

/// <summary>
/// A real, migrated, empty database for each test. A store's contract derives from this and is run twice, by one short
/// subclass for each dialect.
/// </summary>
public abstract class StoreContract(Dialect dialect) : IAsyncLifetime
{
    private readonly string _folder = Scratch.NewFolder("newsbot-test-").FullName;

    private MigratedDatabase? _postgres;

    protected Database Database { get; private set; } = null!;

    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2025, 2, 10, 5, 0, 0, TimeSpan.Zero));

    protected WorkSignal Signal { get; } = new();

    protected WorkQueue Queue { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        _postgres = dialect == Dialect.Postgres ? await PostgresServer.TakeMigratedAsync() : null;
        Database = _postgres is not null
            ? new PostgresDatabase(_postgres.Address)
            : new SqliteDatabase(await SqliteFile.NewAsync(_folder));
        await new Migrations(Database, Clock).ApplyAsync();
        Queue = NewQueue();
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (Database is not null)
            await Database.DisposeAsync();
        if (_postgres is not null)
            await PostgresServer.GiveBackAsync(_postgres);
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The queue as another process would see it.</summary>
    protected WorkQueue NewQueue() =>
        new(Database, Clock, Signal, NodeName.OfThisProcess(), NullLogger<WorkQueue>.Instance);
}
