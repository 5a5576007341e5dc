using System.Text.RegularExpressions;

namespace NewsBot.Chats.Telegram;

/// <summary>The bot's token. Whoever has it is the bot, so no message of ours ever shows it.</summary>
public static partial class TelegramToken
{
    private const string Advice = "@BotFather gives it (/mybots, API Token); it is like 123456789:AAF-letters.";

    /// <summary>Whether the settings name one, right or wrong.</summary>
    public static bool IsGiven(TelegramOptions options) => options.Token is not null || options.TokenFile is not null;

    /// <summary>The token.</summary>
    /// <exception cref="IOException">Its file cannot be read.</exception>
    public static string Read(TelegramOptions options) =>
        options.Token ?? File.ReadAllText(options.TokenFile!).TrimEnd();

    /// <summary>What is wrong with it, for a person; null where nothing is, or there is no token.</summary>
    public static string? Problem(TelegramOptions options)
    {
        if (!IsGiven(options))
            return null;
        if (options is { Token: not null, TokenFile: not null })
            return "Give the token or its file, not both.";
        try
        {
            return Problem(Read(options));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return $"The file of the token cannot be read: {error.Message}";
        }
    }

    private static string? Problem(string token)
    {
        if (string.IsNullOrWhiteSpace(token))
            return $"The token is empty. {Advice} Without this key there is no Telegram bot.";
        if (token.Any(char.IsWhiteSpace))
            return "The token has a space or a line break in it. Copy it again.";
        if (token.Any(letter => letter is '"' or '\'' or '“' or '”'))
            return "The token has quotation marks around it. Leave them out.";
        if (token.Count(letter => letter == '.') == 2 && !token.Contains(':', StringComparison.Ordinal))
            return $"This looks like the token of a Discord bot. {Advice}";
        return Shape().IsMatch(token) ? null : $"This is no token of a Telegram bot. {Advice}";
    }

    [GeneratedRegex("^[1-9][0-9]{4,15}:[A-Za-z0-9_-]{8,64}$", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
