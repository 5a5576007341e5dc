using NewsBot.Storage;

namespace NewsBot.Chats.Commands;

/// <summary>
/// Sweeps up the empty row of a chat that was forgotten, once its last word is sent or has come too late. Somebody who
/// has asked anything since is a new chat that stays.
/// </summary>
public sealed partial class ForgottenChats(
    Database database, TimeProvider clock, Diligence diligence, ILogger<ForgottenChats> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    /// <summary>Sweeps once; gives how many chats are gone.</summary>
    public Task<int> SweepAsync(CancellationToken cancellation = default) => database.WriteAsync(
        session => session.ExecuteAsync(
            """
            DELETE FROM chat WHERE id IN (SELECT chat FROM chat_forgetting WHERE due <= @now OR NOT EXISTS
                (SELECT 1 FROM outbox WHERE outbox.chat = chat_forgetting.chat AND state IN ('ready', 'sending')))
            """,
            new { now = clock.GetUtcNow() }),
        cancellation);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Look, clock, stoppingToken);
            await diligence.UntilDoneAsync(
                "forgotten chats", SweepAsync, Look, error => Log.Failed(log, error), stoppingToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Forgotten chats could not be swept up; it is tried again in seconds.")]
        public static partial void Failed(ILogger log, Exception error);
    }
}
