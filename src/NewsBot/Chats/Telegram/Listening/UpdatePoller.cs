using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Chats.Telegram.Listening;

/// <summary>
/// Asks Telegram for updates. The next are asked for when these have been dealt with: asking confirms them, and what is
/// confirmed is lost for a bot that dies. Updates of one chat stay in order; chats do not wait for each other.
/// </summary>
public sealed partial class UpdatePoller(
    TelegramCalls calls,
    TelegramState state,
    UpdateHandler handler,
    TimeProvider clock,
    ILogger<UpdatePoller> logger)
{
    /// <summary>The kinds of updates that are asked for.</summary>
    public static readonly UpdateType[] Kinds =
        [UpdateType.Message, UpdateType.ChannelPost, UpdateType.CallbackQuery, UpdateType.MyChatMember];

    private const string OffsetName = "updates-offset";
    private const int MostChats = 16;
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(30);
    private readonly FailedUpdates _failures = new();

    /// <summary>Hears until cancelled.</summary>
    public async Task RunAsync(UpdateReader reader, ChatInbox inbox, CancellationToken cancellation)
    {
        // What waits is kept: it was said to the bot while it was away.
        await calls.CallAsync((bot, token) => bot.DeleteWebhook(false, token), cancellation);
        var offset = PollOffset.Read(await state.ReadAsync(OffsetName, cancellation));
        while (true)
        {
            int? from = offset.Ask(clock.GetUtcNow());
            Update[] updates = await calls.CallAsync(
                (bot, token) => bot.GetUpdates(from, timeout: (int)Hold.TotalSeconds, allowedUpdates: Kinds,
                    cancellationToken: token),
                Hold,
                cancellation);
            if (updates.Length == 0)
                continue;
            int next = await HandleAsync(reader, updates, inbox, cancellation);
            offset = new PollOffset(next, clock.GetUtcNow());
            await state.WriteAsync(OffsetName, offset.Write(), cancellation);
            if (next <= updates[^1].Id)
                await Task.Delay(_failures.Pause, clock, cancellation);
        }
    }

    /// <returns>The number of the first update that must come again, or else that behind the last.</returns>
    private async Task<int> HandleAsync(
        UpdateReader reader, Update[] updates, ChatInbox inbox, CancellationToken cancellation)
    {
        int[] failed = new int[updates.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = MostChats, CancellationToken = cancellation };
        await Parallel.ForEachAsync(
            updates.Index().GroupBy(update => UpdateReader.LaneOf(update.Item)),
            options,
            async (chat, token) =>
            {
                foreach ((int index, Update update) in chat)
                {
                    if (await TryAsync(reader, update, inbox, token))
                        continue;
                    failed[index] = update.Id;
                    break; // Later ones of this chat come after it.
                }
            });
        return failed.Where(id => id != 0).DefaultIfEmpty(updates[^1].Id + 1).Min();
    }

    /// <summary>An update that fails again and again is left, so that it holds up nobody for good.</summary>
    private async Task<bool> TryAsync(
        UpdateReader reader, Update update, ChatInbox inbox, CancellationToken cancellation)
    {
        try
        {
            await handler.HandleAsync(reader, update, inbox, cancellation);
            _failures.Forget(update.Id);
            return true;
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            bool isLost = _failures.IsLast(update.Id);
            Log.Failed(logger, update.Id, isLost ? "it is left" : "it is tried again", error);
            return isLost;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Update {Update} of Telegram could not be dealt with; {Next}.")]
        public static partial void Failed(ILogger logger, int update, string next, Exception error);
    }
}
