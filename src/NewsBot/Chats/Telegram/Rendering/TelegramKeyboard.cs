using System.Text;
using NewsBot.Chats.Rendering;
using NewsBot.Delivery.Messages;

namespace NewsBot.Chats.Telegram.Rendering;

/// <summary>Buttons that Telegram takes: at most a hundred, eight in a row, each with a short action.</summary>
internal static class TelegramKeyboard
{
    private const int MostButtons = 100;
    private const int MostInRow = 8;
    private const int LongestText = 64;

    /// <summary>With the chat's tag before it, an action must fit Telegram's 64 bytes.</summary>
    private const int LongestAction = 48;

    /// <summary>Rows of buttons; null for none. What cannot be a button is left out.</summary>
    public static IReadOnlyList<IReadOnlyList<MessageButton>>? Of(IReadOnlyList<IReadOnlyList<MessageButton>> rows)
    {
        MessageButton[][] kept =
        [
            .. rows.SelectMany(row => row.Where(IsPossible).Select(Harmless).Chunk(MostInRow))
                .Take(MostButtons / MostInRow),
        ];
        return kept.Length == 0 ? null : kept;
    }

    private static bool IsPossible(MessageButton button) =>
        Encoding.UTF8.GetByteCount(button.Action) is > 0 and <= LongestAction;

    private static MessageButton Harmless(MessageButton button)
    {
        string text = TextCut.Shortened(HarmlessText.Line(button.Text).Trim(), LongestText);
        return button with { Text = text.Length == 0 ? "•" : text };
    }
}
