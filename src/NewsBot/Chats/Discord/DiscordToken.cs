using System.Text.RegularExpressions;

namespace NewsBot.Chats.Discord;

/// <summary>The bot's token. Whoever has it is the bot, so no message of ours ever shows it.</summary>
public static partial class DiscordToken
{
    private const string Advice =
        "Discord gives it once (Developer Portal, the application, Bot, Reset Token); it has two dots in it.";

    /// <summary>Whether the settings name one, right or wrong.</summary>
    public static bool IsGiven(DiscordOptions options) => options.Token is not null || options.TokenFile is not null;

    /// <summary>The token.</summary>
    /// <exception cref="IOException">Its file cannot be read.</exception>
    public static string Read(DiscordOptions options) =>
        options.Token ?? File.ReadAllText(options.TokenFile!).TrimEnd();

    /// <summary>What is wrong with it, for a person; null where nothing is, or there is no token.</summary>
    public static string? Problem(DiscordOptions options)
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
            return $"The token is empty. {Advice} Without this key there is no Discord bot.";
        if (token.StartsWith("Bot ", StringComparison.OrdinalIgnoreCase))
            return "Leave out the word Bot before the token.";
        if (token.Any(char.IsWhiteSpace))
            return "The token has a space or a line break in it. Copy it again.";
        if (token.Any(letter => letter is '"' or '\'' or '“' or '”'))
            return "The token has quotation marks around it. Leave them out.";
        if (token.Contains(':', StringComparison.Ordinal))
            return $"This looks like the token of a Telegram bot. {Advice}";
        return Shape().IsMatch(token) ? null : $"This is no token of a Discord bot. {Advice}";
    }

    [GeneratedRegex(@"^[A-Za-z0-9_-]{3,64}\.[A-Za-z0-9_-]{3,64}\.[A-Za-z0-9_-]{3,128}$", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
