using System.Globalization;
using System.Text.Json;
using NewsBot.Chats.Telegram.Rendering;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Platforms;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace NewsBot.Chats.Telegram;

/// <summary>Sends or edits one message, once.</summary>
public sealed class TelegramSender(TelegramApi api, ButtonData buttons, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    /// <summary>Sends; every failure is an outcome.</summary>
    public async Task<SendOutcome> SendAsync(OutgoingPart part, CancellationToken cancellation)
    {
        if (TelegramAddress.Read(part.Chat) is not { } address)
            return new SendOutcome.MessageRefused("This is not the address of a Telegram chat.");
        using var late = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        SendOutcome outcome = await TryAsync(part, address, either.Token);
        // The topic is closed or gone, so surely nothing arrived: the chat itself may still be written to.
        return address.Topic is not null && part.Edits is null && TelegramOutcome.IsAboutTopic(outcome)
            ? await TryAsync(part, address with { Topic = null }, either.Token)
            : outcome;
    }

    /// <summary>Whether the server answers.</summary>
    public async Task<bool> ProbeAsync(CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            return (await api.Bot.GetMe(either.Token)).Id > 0;
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task<SendOutcome> TryAsync(OutgoingPart part, TelegramAddress address, CancellationToken cancellation)
    {
        bool mayHaveLeft = false;
        try
        {
            TelegramPayload payload = TelegramPayload.Read(part.Payload);
            int? edited = part.Edits is null ? null : int.Parse(part.Edits, CultureInfo.InvariantCulture);
            InlineKeyboardMarkup? keyboard = await KeyboardAsync(address, payload.Keyboard, cancellation);
            mayHaveLeft = true;
            Message sent = edited is { } id
                ? await EditAsync(id, address, payload, keyboard, cancellation)
                : await PostAsync(part, address, payload, keyboard, cancellation);
            return sent.Id > 0
                ? new SendOutcome.Confirmed(sent.Id.ToString(CultureInfo.InvariantCulture))
                : new SendOutcome.Unknown("The answer names no message.");
        }
        catch (Exception error) when (!mayHaveLeft && error is JsonException or FormatException or OverflowException)
        {
            return new SendOutcome.MessageRefused("What was stored of the message cannot be read.");
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return mayHaveLeft
                ? TelegramOutcome.Of(error, part, api.Reason)
                : new SendOutcome.NotSent(api.Reason(error.Message));
        }
    }

    private Task<Message> PostAsync(
        OutgoingPart part,
        TelegramAddress address,
        TelegramPayload payload,
        InlineKeyboardMarkup? keyboard,
        CancellationToken cancellation)
    {
        ReplyParameters? reply = int.TryParse(part.RepliesTo, CultureInfo.InvariantCulture, out int answered)
            ? new ReplyParameters { MessageId = answered, AllowSendingWithoutReply = true }
            : null;
        ParseMode mode = payload.Html is null ? ParseMode.None : ParseMode.Html;
        string text = payload.Html ?? payload.Plain;
        return payload switch
        {
            { Image: { } image } => api.Bot.SendPhoto(
                address.Chat, Upload(image, "news.png"), text, mode, reply, keyboard, address.Topic,
                disableNotification: part.IsSilent, cancellationToken: cancellation),
            { File: { } file } => api.Bot.SendDocument(
                address.Chat, Upload(file.Content, file.Name), text, mode, reply, keyboard,
                messageThreadId: address.Topic, disableNotification: part.IsSilent, cancellationToken: cancellation),
            _ => api.Bot.SendMessage(
                address.Chat, text, mode, reply, keyboard, NoPreview, address.Topic,
                disableNotification: part.IsSilent, cancellationToken: cancellation),
        };
    }

    private static InputFileStream Upload(byte[] content, string name) =>
        InputFile.FromStream(new MemoryStream(content), name);

    private Task<Message> EditAsync(
        int message,
        TelegramAddress address,
        TelegramPayload payload,
        InlineKeyboardMarkup? keyboard,
        CancellationToken cancellation)
    {
        ParseMode mode = payload.Html is null ? ParseMode.None : ParseMode.Html;
        string text = payload.Html ?? payload.Plain;
        return payload.IsCaption
            ? api.Bot.EditMessageCaption(address.Chat, message, text, mode, keyboard, cancellationToken: cancellation)
            : api.Bot.EditMessageText(
                address.Chat, message, text, mode, keyboard, NoPreview, cancellationToken: cancellation);
    }

    private async Task<InlineKeyboardMarkup?> KeyboardAsync(
        TelegramAddress address, IReadOnlyList<IReadOnlyList<MessageButton>>? rows, CancellationToken cancellation)
    {
        if (rows is null)
            return null;
        var keyboard = new InlineKeyboardMarkup();
        foreach (IReadOnlyList<MessageButton> row in rows)
        {
            var made = new List<InlineKeyboardButton>();
            foreach (MessageButton button in row)
            {
                string data = await buttons.WriteAsync(address.Chat, button.Action, cancellation);
                made.Add(InlineKeyboardButton.WithCallbackData(button.Text, data));
            }

            keyboard.AddNewRow([.. made]);
        }

        return keyboard;
    }
}
