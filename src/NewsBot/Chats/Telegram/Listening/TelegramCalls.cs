using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace NewsBot.Chats.Telegram.Listening;

/// <summary>Calls of the listener: repeated until they are answered, for without them nothing is heard.</summary>
public sealed partial class TelegramCalls(TelegramApi api, TimeProvider clock, ILogger<TelegramCalls> logger)
{
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(15);

    /// <summary>Calls until there is an answer.</summary>
    /// <param name="call">The call.</param>
    /// <param name="patience">How long the server may take by agreement (a long poll).</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="TelegramTokenException">The token is refused.</exception>
    public async Task<T> CallAsync<T>(
        Func<ITelegramBotClient, CancellationToken, Task<T>> call,
        TimeSpan patience,
        CancellationToken cancellation)
    {
        for (int failures = 1; ; failures++)
        {
            using var late = new CancellationTokenSource(patience + Margin, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
            try
            {
                return await call(api.Bot, either.Token);
            }
            catch (Exception error) when (IsOfTheNet(error) && !cancellation.IsCancellationRequested)
            {
                await WaitAsync(error, failures, cancellation);
            }
        }
    }

    /// <summary>What went wrong, on one short line and without the token.</summary>
    public string Reason(string text) => api.Reason(text);

    /// <summary>Calls until there is an answer; the answer says nothing.</summary>
    public Task CallAsync(Func<ITelegramBotClient, CancellationToken, Task> call, CancellationToken cancellation) =>
        CallAsync(
            async (bot, token) =>
            {
                await call(bot, token);
                return true;
            },
            TimeSpan.Zero,
            cancellation);

    private static bool IsOfTheNet(Exception error) =>
        error is RequestException or HttpRequestException or OperationCanceledException;

    private async Task WaitAsync(Exception error, int failures, CancellationToken cancellation)
    {
        var pause = CallPause.After(error, failures);
        if (pause.IsConflict)
            Log.Conflict(logger, pause.Wait, Reason(error.Message));
        else
            Log.Failed(logger, failures, pause.Wait, Reason(error.Message));
        await Task.Delay(pause.Wait, clock, cancellation);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error,
            "Another program uses this Telegram bot's token; stop it. Trying again in {Wait}. ({Reason})")]
        public static partial void Conflict(ILogger logger, TimeSpan wait, string reason);

        [LoggerMessage(LogLevel.Warning,
            "Telegram does not answer ({Failures} in a row); trying again in {Wait}: {Reason}")]
        public static partial void Failed(ILogger logger, int failures, TimeSpan wait, string reason);
    }
}
