namespace NewsBot.Chats.Telegram.Listening;

/// <summary>Takes the slash and the bot's name off a command.</summary>
public static class CommandText
{
    /// <summary>
    /// <c>latest 5</c> of <c>/latest@news_bot 5</c>; null where the command is another bot's.
    /// </summary>
    /// <param name="text">Begins with a slash.</param>
    /// <param name="username">The bot's own name, without the @.</param>
    public static string? Read(string text, string username)
    {
        int end = text.AsSpan().IndexOfAny(' ', '\n', '\t');
        string name = end < 0 ? text[1..] : text[1..end];
        string arguments = end < 0 ? "" : text[end..].Trim();
        int at = name.IndexOf('@', StringComparison.Ordinal);
        if (at >= 0)
        {
            if (!name[(at + 1)..].Equals(username, StringComparison.OrdinalIgnoreCase))
                return null;
            name = name[..at];
        }

        return name.Length == 0 ? null : $"{name} {arguments}".TrimEnd();
    }
}
