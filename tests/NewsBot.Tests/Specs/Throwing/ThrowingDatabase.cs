using System.Data.Common;
using NewsBot.Storage;

namespace NewsBot.Tests.Specs.Throwing;

/// <summary>The database, which throws at workers of the background in their turn; all others are served.</summary>
internal sealed class ThrowingDatabase(Database inner) : Database
{
    public override Dialect Dialect => inner.Dialect;

    public override string ConnectionString => inner.ConnectionString;

    public override Task<T> ReadAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellation = default) =>
        ServeAsync(read, inner.ReadAsync, cancellation);

    public override Task<T> WriteAsync<T>(Func<Session, Task<T>> write, CancellationToken cancellation = default) =>
        ServeAsync(write, inner.WriteAsync, cancellation);

    public override Task<T> WriteFirstAsync<T>(
        Func<Session, Task<T>> write, CancellationToken cancellation = default) =>
        ServeAsync(write, inner.WriteFirstAsync, cancellation);

    public override Task PrepareAsync(CancellationToken cancellation) => inner.PrepareAsync(cancellation);

    public override Task ExclusivelyAsync(Func<Session, Task> change, CancellationToken cancellation) =>
        inner.ExclusivelyAsync(change, cancellation);

    public override ValueTask DisposeAsync() => inner.DisposeAsync();

    protected override Task<DbConnection> OpenAsync(CancellationToken cancellation) =>
        throw new NotSupportedException();

    private static async Task<T> ServeAsync<T>(
        Func<Session, Task<T>> act,
        Func<Func<Session, Task<T>>, CancellationToken, Task<T>> served,
        CancellationToken cancellation)
    {
        Worker? worker = Worker.Current;
        worker?.Ask($"{act.Method.DeclaringType}.{act.Method.Name}");
        T result = await served(act, cancellation);
        worker?.WasServed();
        return result;
    }
}
