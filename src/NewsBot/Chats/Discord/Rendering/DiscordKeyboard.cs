using System.Text;
using NewsBot.Chats.Rendering;
using NewsBot.Delivery.Messages;

namespace NewsBot.Chats.Discord.Rendering;

/// <summary>Buttons that Discord takes: five rows of five, each with a short label.</summary>
internal static class DiscordKeyboard
{
    private const int MostRows = 5;
    private const int MostInRow = 5;
    private const int LongestText = 80;
    private const int LongestAction = 48;

    /// <summary>
    /// Rows of buttons; null for none. What cannot be a button is left out, and so is a second one that does the same:
    /// Discord refuses two with one id.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<MessageButton>>? Of(IReadOnlyList<IReadOnlyList<MessageButton>> rows)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        MessageButton[][] kept =
        [
            .. rows.SelectMany(row =>
                    row.Where(button => IsPossible(button) && seen.Add(button.Action))
                        .Select(Harmless)
                        .Chunk(MostInRow))
                .Take(MostRows),
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
