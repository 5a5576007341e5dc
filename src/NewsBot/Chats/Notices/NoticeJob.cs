using Quartz;

namespace NewsBot.Chats.Notices;

/// <summary>Looks each minute, on every node, whether operators are to be told something.</summary>
[DisallowConcurrentExecution]
public sealed class NoticeJob(NoticeDesk desk) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await desk.LookAsync(cancellationToken);
}
