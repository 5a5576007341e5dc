using NewsBot.Scheduling;
using NewsBot.Storage;

namespace NewsBot.Chats.Commands.Operating.Jobs;

/// <summary>Gives a job back the hours it had.</summary>
internal sealed class JobReversal(TimeProvider clock) : IReversal
{
    /// <inheritdoc/>
    public string Kind => "job";

    /// <inheritdoc/>
    public async Task<bool> TryRevertAsync(Session session, AuditedChange change) =>
        change.Was<JobSchedule>() is { } before
        && await JobStore.TryChangeAsync(session, before, clock.GetUtcNow());
}
