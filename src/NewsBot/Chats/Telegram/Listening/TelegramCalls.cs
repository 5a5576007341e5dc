using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace NewsBot.Chats.Telegram.Listening;

/// <summary>
/// Calls of the listener. Those without which nothing is heard are repeated until they are answered; others are tried
/// once, and nothing waits for them for long.
/// </summary>
public sealed partial class TelegramCalls(TelegramApi api, TimeProvider clock, ILogger<TelegramCalls> logger)
{
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(15);

    /// <summary>Whoever asked something waits meanwhile, and so do the next updates.</summary>
    private static readonly TimeSpan Once = TimeSpan.FromSeconds(5);

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
        CallAsync(Silent(call), TimeSpan.Zero, cancellation);

    /// <summary>Calls once, for what is of use soon or not at all.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="RequestException">It was refused, failed, or was not answered within five seconds.</exception>
    public async Task<T> OnceAsync<T>(
        Func<ITelegramBotClient, CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(Once, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            return await call(api.Bot, either.Token);
        }
        catch (OperationCanceledException error) when (!cancellation.IsCancellationRequested)
        {
            throw new RequestException("There was no answer in time.", error);
        }
    }

    /// <summary>Calls once; the answer says nothing.</summary>
    /// <exception cref="RequestException">It was refused, failed, or was not answered within five seconds.</exception>
    public Task OnceAsync(Func<ITelegramBotClient, CancellationToken, Task> call, CancellationToken cancellation) =>
        OnceAsync(Silent(call), cancellation);

    private static Func<ITelegramBotClient, CancellationToken, Task<bool>> Silent(
        Func<ITelegramBotClient, CancellationToken, Task> call) => async (bot, token) =>
        {
            await call(bot, token);
            return true;
        };

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
