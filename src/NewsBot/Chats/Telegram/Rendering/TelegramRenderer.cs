using NewsBot.Chats.Rendering;
using NewsBot.Delivery.Messages;

namespace NewsBot.Chats.Telegram.Rendering;

/// <summary>
/// Makes Telegram messages of a message: within every limit, in markup that Telegram accepts, with text from outside
/// made harmless.
/// </summary>
public static class TelegramRenderer
{
    /// <summary>The message in parts, in order; at least one, none without something to see.</summary>
    public static IReadOnlyList<TelegramPayload> Render(ChatMessage message)
    {
        bool isCaption = message.Image is not null || message.File is not null;
        var packer = new PartPacker(isCaption ? PartSize.Caption : PartSize.Text, isCaption);
        foreach (MessageSection section in message.Sections)
            packer.Add(section.Blocks.Select(TelegramBlocks.Of));
        IReadOnlyList<PackedPart> parts = packer.Finish();
        if (parts.Count == 0)
            parts = [new PackedPart("—", "—")];
        return [.. parts.Select((part, index) => new TelegramPayload
        {
            Html = part.Html,
            Plain = part.Plain,
            Image = index == 0 ? message.Image?.Png.ToArray() : null,
            File = index == 0 ? PayloadFile.Of(message.File) : null,
            Keyboard = index == parts.Count - 1 ? TelegramKeyboard.Of(message.Buttons) : null,
        })];
    }

    /// <summary>
    /// The part without markup, and without its picture, which may be what was refused; null where nothing is left.
    /// </summary>
    public static TelegramPayload? PlainForm(TelegramPayload payload) =>
        payload.Html is null || payload.Plain.Length == 0 ? null : payload with { Html = null, Image = null };
}
