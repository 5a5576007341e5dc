using Microsoft.Extensions.Options;
using NewsBot.Chats.Commands;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace NewsBot.Chats.Telegram.Listening;

/// <summary>Hears the chats: asks Telegram, or lets it call.</summary>
public sealed partial class TelegramListener(
    Func<ChatInbox> inbox,
    Func<IReadOnlyList<CommandDescription>> commands,
    ListenerParts parts,
    IOptions<TelegramOptions> options,
    ILogger<TelegramListener> logger)
{
    private bool _isRefused;

    /// <summary>Hears until cancelled.</summary>
    /// <exception cref="TelegramTokenException">The token is refused.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            // Operators are told of it over other platforms.
            if (_isRefused)
                await parts.State.RefusedAsync(parts.Clock.GetUtcNow(), cancellation);
            User me = await parts.Calls.CallAsync((bot, token) => bot.GetMe(token), TimeSpan.Zero, cancellation);
            _isRefused = false;
            await parts.State.AcceptedAsync(cancellation);
            await parts.Menu.TellAsync(commands(), cancellation);
            Log.Listening(logger, me.Username!);
            var reader = new UpdateReader(me.Username!, parts.Roles);
            if (options.Value.Webhook.IsOn)
                await parts.Webhook.RunAsync(reader, inbox(), cancellation);
            else
                await parts.Poller.RunAsync(reader, inbox(), cancellation);
        }
        catch (TelegramTokenException error)
        {
            // It is tried again every minute, and the line would drown the rest of the log.
            if (!_isRefused)
                Log.Deaf(logger, error.Message);
            _isRefused = true;
            throw;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Telegram: @{Name} is listening.")]
        public static partial void Listening(ILogger logger, string name);

        [LoggerMessage(LogLevel.Critical, "{Reason}")]
        public static partial void Deaf(ILogger logger, string reason);
    }
}

/// <summary>What the listener works with.</summary>
public sealed record ListenerParts(
    TelegramCalls Calls, CommandMenu Menu, TelegramRoles Roles, UpdatePoller Poller, WebhookListener Webhook)
{
    /// <summary>Where it is written down that the token is refused.</summary>
    public required TelegramState State { get; init; }

    /// <summary>Tells the time.</summary>
    public required TimeProvider Clock { get; init; }
}
