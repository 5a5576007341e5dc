using System.Data.Common;
using System.Diagnostics;
using NewsBot.Storage;

namespace NewsBot.Measure.Kills.Moments;

/// <summary>The database of a program that dies at a moment, without a word, as by SIGKILL.</summary>
internal sealed class MomentDatabase(Database inner, Moment moment) : Database
{
    private int _seen;

    public override Dialect Dialect => inner.Dialect;

    public override string ConnectionString => inner.ConnectionString;

    public override Task<T> ReadAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellation = default) =>
        inner.ReadAsync(read, cancellation);

    public override Task<T> WriteAsync<T>(Func<Session, Task<T>> write, CancellationToken cancellation = default) =>
        CommitAsync(write, inner.WriteAsync, cancellation);

    public override Task<T> WriteFirstAsync<T>(
        Func<Session, Task<T>> write, CancellationToken cancellation = default) =>
        CommitAsync(write, inner.WriteFirstAsync, cancellation);

    public override Task PrepareAsync(CancellationToken cancellation) => inner.PrepareAsync(cancellation);

    public override Task ExclusivelyAsync(Func<Session, Task> change, CancellationToken cancellation)
    {
        bool isNow = IsNow(change);
        return DieAfterAsync(
            isNow,
            async () =>
            {
                await inner.ExclusivelyAsync(
                    async session =>
                    {
                        await change(session);
                        DieIf(isNow && !moment.IsAfter);
                    },
                    cancellation);
                return true;
            });
    }

    public override ValueTask DisposeAsync() => inner.DisposeAsync();

    protected override Task<DbConnection> OpenAsync(CancellationToken cancellation) =>
        throw new NotSupportedException();

    private static void DieIf(bool isNow)
    {
        if (isNow)
            Process.GetCurrentProcess().Kill();
    }

    private Task<T> CommitAsync<T>(
        Func<Session, Task<T>> write,
        Func<Func<Session, Task<T>>, CancellationToken, Task<T>> committed,
        CancellationToken cancellation)
    {
        bool isNow = IsNow(write);
        return DieAfterAsync(
            isNow,
            () => committed(
                async session =>
                {
                    T result = await write(session);
                    DieIf(isNow && !moment.IsAfter);
                    return result;
                },
                cancellation));
    }

    private async Task<T> DieAfterAsync<T>(bool isNow, Func<Task<T>> commit)
    {
        T result = await commit();
        DieIf(isNow && moment.IsAfter);
        return result;
    }

    private bool IsNow(Delegate write) =>
        Moment.NameOf(write) == moment.Transaction && Interlocked.Increment(ref _seen) == moment.Nth;
}
