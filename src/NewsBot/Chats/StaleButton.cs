namespace NewsBot.Chats;

/// <summary>What is said to who presses a button that this bot did not put there, or no longer knows.</summary>
internal static class StaleButton
{
    private const string English = "This button does not work any more. Please write the command.";

    private static readonly Dictionary<string, string> Texts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["id"] = "Tombol ini tidak berlaku lagi. Silakan tulis perintahnya.",
        ["uk"] = "Ця кнопка вже не діє. Будь ласка, напишіть команду.",
    };

    /// <summary>In the language of the person's app.</summary>
    public static string In(string? language) =>
        Texts.GetValueOrDefault(language?.Split('-')[0] ?? "", English);
}
