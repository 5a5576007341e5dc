using System.Text.Json;
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
            var request = new UpdatesRequest
            {
                Offset = from,
                Timeout = (int)Hold.TotalSeconds,
                AllowedUpdates = Kinds,
            };
            JsonElement[] given = await calls.CallAsync(
                (bot, token) => bot.SendRequest(request, token), Hold, cancellation);
            if (given.Select(UpdateJson.NumberOf).Max() is not { } last)
            {
                if (given.Length > 0) // None has a number, so none can be confirmed: they would come at once again.
                    await Task.Delay(_failures.Pause, clock, cancellation);
                continue;
            }

            int next = await HandleAsync(reader, [.. given.Select(Read).OfType<Update>()], inbox, cancellation)
                ?? last + 1;
            offset = new PollOffset(next, clock.GetUtcNow());
            await state.WriteAsync(OffsetName, offset.Write(), cancellation);
            if (next <= last)
                await Task.Delay(_failures.Pause, clock, cancellation);
        }
    }

    /// <summary>Null where it cannot be read: it is left, or none after it would ever be heard.</summary>
    private Update? Read(JsonElement given)
    {
        Update? update = UpdateJson.TryRead(given, out string reason);
        if (update is null)
            Log.Unreadable(logger, UpdateJson.NumberOf(given), calls.Reason(reason));
        return update;
    }

    /// <returns>The number of the first update that must come again; null where none must.</returns>
    private async Task<int?> HandleAsync(
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
        return failed.Where(id => id != 0).Select(id => (int?)id).Min();
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

        [LoggerMessage(LogLevel.Warning,
            "Update {Update} of Telegram is of no kind that is known here ({Reason}); it is left.")]
        public static partial void Unreadable(ILogger logger, int? update, string reason);
    }
}
