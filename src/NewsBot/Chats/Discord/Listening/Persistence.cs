namespace NewsBot.Chats.Discord.Listening;

/// <summary>Tries again what failed, for Discord tells everything only once.</summary>
internal sealed partial class Persistence(TimeProvider clock, ILogger log)
{
    private const int MostTries = 5;

    /// <summary>Does the work; where it fails, again after 1, 2, 4 and 8 seconds.</summary>
    public async Task DoAsync(string what, Func<Task> work, CancellationToken cancellation)
    {
        for (int tries = 1; ; tries++)
        {
            try
            {
                await work();
                return;
            }
            catch (Exception error) when (tries < MostTries && !cancellation.IsCancellationRequested)
            {
                Log.Failed(log, error, what);
            }

            await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, tries - 1)), clock, cancellation);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Discord: {What} could not be dealt with; it is tried again.")]
        public static partial void Failed(ILogger log, Exception error, string what);
    }
}
