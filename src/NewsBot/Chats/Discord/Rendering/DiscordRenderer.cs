using NewsBot.Chats.Rendering;
using NewsBot.Delivery.Messages;

namespace NewsBot.Chats.Discord.Rendering;

/// <summary>
/// Makes Discord messages of a message: one embed a section, within every limit, in markdown that shows no more than
/// was meant, with text from outside made harmless.
/// </summary>
public static class DiscordRenderer
{
    private const int LongestTitle = 256;
    private const int LongestImageText = 1000;

    /// <summary>The message in parts, in order; at least one, none without something to see.</summary>
    public static IReadOnlyList<DiscordPayload> Render(ChatMessage message)
    {
        var packer = new EmbedPacker();
        foreach (MessageSection section in message.Sections)
        {
            string? title = section.Blocks is [var first, ..] ? DiscordBlocks.Title(first, LongestTitle) : null;
            packer.Add(
                title, [.. section.Blocks.Skip(title is null ? 0 : 1).SelectMany(DiscordBlocks.Of)]);
        }

        IReadOnlyList<IReadOnlyList<EmbedText>> parts = packer.Messages;
        if (parts.Count == 0)
            parts = [[new EmbedText(null, "—", null)]];
        return [.. parts.Select((part, index) => Part(message, part, index, index == parts.Count - 1))];
    }

    private static DiscordPayload Part(ChatMessage message, IReadOnlyList<EmbedText> embeds, int index, bool isLast)
    {
        MessageImage? image = index == 0 ? message.Image : null;
        return new DiscordPayload
        {
            Embeds = embeds,
            Buttons = isLast ? DiscordKeyboard.Of(message.Buttons) : null,
            Image = image?.Png.ToArray(),
            ImageText = image is null
                ? null
                : TextCut.Shortened(HarmlessText.Line(image.Description), LongestImageText),
            File = index == 0 ? PayloadFile.Of(message.File) : null,
            IsPrivate = message.IsPrivate,
            IsContinued = index > 0,
        };
    }
}
