using System.Data.Common;
using NewsBot.Storage;

namespace NewsBot.Tests.Support;

/// <summary>A database that can be made to be away, for whoever was given this one.</summary>
internal sealed class AwayDatabase(Database inner) : Database
{
    public bool IsAway { get; set; }

    public override Dialect Dialect => inner.Dialect;

    public override string ConnectionString => inner.ConnectionString;

    public override Task<T> ReadAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellation = default) =>
        IsAway ? throw Away() : inner.ReadAsync(read, cancellation);

    public override Task<T> WriteAsync<T>(Func<Session, Task<T>> write, CancellationToken cancellation = default) =>
        IsAway ? throw Away() : inner.WriteAsync(write, cancellation);

    public override Task PrepareAsync(CancellationToken cancellation) => inner.PrepareAsync(cancellation);

    public override Task ExclusivelyAsync(Func<Session, Task> change, CancellationToken cancellation) =>
        IsAway ? throw Away() : inner.ExclusivelyAsync(change, cancellation);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    protected override Task<DbConnection> OpenAsync(CancellationToken cancellation) => throw Away();

    private static StorageException Away() => new("The database is away.");
}
