using System.Diagnostics.CodeAnalysis;

namespace NewsBot.Chats.Notices;

/// <summary>
/// Tells operators of troubles in the chats that are known of them: each trouble once, many as one message. Any node
/// may do it; whoever writes it down first tells it.
/// </summary>
public sealed partial class NoticeDesk(
    IEnumerable<INoticeSource> sources,
    NoticeStore store,
    NoticePost post,
    TimeProvider clock,
    ILogger<NoticeDesk> log)
{
    /// <summary>Looks once for everything that is worth a notice.</summary>
    /// <exception cref="AggregateException">Some of it could not be found out; all else was told.</exception>
    [SuppressMessage("Design", "CA1031", Justification = "The edge of one kind of trouble: the others are told.")]
    public async Task LookAsync(CancellationToken cancellation)
    {
        List<Exception> failures = [];
        foreach (INoticeSource source in sources)
        {
            try
            {
                await LookAsync(source, cancellation);
            }
            catch (Exception error) when (!cancellation.IsCancellationRequested)
            {
                Log.Failed(log, error, source.Kind);
                failures.Add(error);
            }
        }

        if (failures.Count > 0)
            throw new AggregateException(failures);
    }

    private async Task LookAsync(INoticeSource source, CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (await store.LastAsync(source.Kind, cancellation) is { } last && now < last + source.Pause && last <= now)
            return;
        IReadOnlyList<NoticeItem> found = await source.FindAsync(cancellation);
        if (found.Count == 0)
            return;
        HashSet<string> fresh =
        [
            .. await store.NewAsync(source.Kind, [.. found.Select(item => item.Subject)], cancellation),
        ];
        NoticeItem[] items = [.. found.Where(item => fresh.Contains(item.Subject))];
        if (items.Length > 0)
            await post.PutAsync(source, items, cancellation);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Whether there is something to tell of {Kind} could not be found out.")]
        public static partial void Failed(ILogger log, Exception error, string kind);
    }
}
