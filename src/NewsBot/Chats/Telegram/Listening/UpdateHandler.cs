using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Chats.Telegram.Listening;

/// <summary>Hands what was heard to the inbox, and answers buttons.</summary>
public sealed partial class UpdateHandler(
    TelegramCalls calls, ButtonData buttons, TimeProvider clock, ILogger<UpdateHandler> logger)
{
    /// <summary>After which whoever asked is shown that work goes on.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Telegram shows "typing" for five seconds.</summary>
    private static readonly TimeSpan Shown = TimeSpan.FromSeconds(4);

    /// <summary>Deals with one update for good; throws where that failed and it must be handed in again.</summary>
    public async Task HandleAsync(UpdateReader reader, Update update, ChatInbox inbox, CancellationToken cancellation)
    {
        if (reader.Read(update) is not { } heard)
            return;
        if (heard.Event is { } happened)
            await inbox.Event(happened, cancellation);
        if (heard.CallbackId is { } press)
            await PressAsync(press, heard.Command, inbox, cancellation);
        else if (heard.Command is { } command)
            await CarryOutAsync(command, inbox, cancellation);
    }

    private async Task CarryOutAsync(IncomingCommand command, ChatInbox inbox, CancellationToken cancellation)
    {
        Task work = inbox.Command(command, cancellation);
        TimeSpan wait = Patience;
        while (await Task.WhenAny(work, Task.Delay(wait, clock, cancellation)) != work
            && !cancellation.IsCancellationRequested)
        {
            await TypeAsync(command, cancellation);
            wait = Shown;
        }

        await work;
    }

    private async Task TypeAsync(IncomingCommand command, CancellationToken cancellation)
    {
        if (TelegramAddress.Read(command.Chat) is not { } chat)
            return;
        try
        {
            await calls.OnceAsync(
                (bot, token) => bot.SendChatAction(
                    chat.Chat, ChatAction.Typing, chat.Topic, cancellationToken: token),
                cancellation);
        }
        catch (RequestException error)
        {
            Log.Unanswered(logger, calls.Reason(error.Message));
        }
    }

    private async Task PressAsync(
        string press, IncomingCommand? command, ChatInbox inbox, CancellationToken cancellation)
    {
        string? action = command is null || TelegramAddress.Read(command.Chat) is not { } chat
            ? null
            : await buttons.ReadAsync(chat.Chat, command.Text, cancellation);
        if (action is not null)
            await CarryOutAsync(command! with { Text = action }, inbox, cancellation);
        await AnswerAsync(press, action is null ? StaleButton.In(command?.Sender.Language) : null, cancellation);
    }

    /// <summary>An answer that comes too late harms nobody.</summary>
    private async Task AnswerAsync(string press, string? text, CancellationToken cancellation)
    {
        try
        {
            await calls.OnceAsync(
                (bot, token) => bot.AnswerCallbackQuery(press, text, cancellationToken: token), cancellation);
        }
        catch (RequestException error)
        {
            Log.Unanswered(logger, calls.Reason(error.Message));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "A button could not be answered: {Reason}")]
        public static partial void Unanswered(ILogger logger, string reason);
    }
}
