using System.ComponentModel.DataAnnotations;

namespace NewsBot.Chats.Telegram;

/// <summary>The Telegram bot. Section <c>Telegram</c>; without a token there is none.</summary>
public sealed class TelegramOptions : IValidatableObject
{
    /// <summary>
    /// The token that @BotFather gave. Keep it in the environment (<c>NEWSBOT_Telegram__Token</c>) or in a file.
    /// </summary>
    public string? Token { get; set; }

    /// <summary>A file that holds the token and nothing else, such as a container's secret.</summary>
    public string? TokenFile { get; set; }

    /// <summary>Where the Bot API is: Telegram's own, or a server that you host.</summary>
    [RegularExpression(
        "^https?://[^/?#]+$", ErrorMessage = "Give an address like https://api.telegram.org, without a path.")]
    public string Address { get; set; } = "https://api.telegram.org";

    /// <summary>Telegram ids (numbers) of those who run the bot.</summary>
    public long[] Operators { get; set; } = [];

    /// <summary>Messages a second to all chats together. Telegram allows 30.</summary>
    [Range(1, 1000)]
    public int PerSecond { get; set; } = 29;

    /// <summary>
    /// Messages under way at once, each of which a crash may double. Six are enough for 29 a second at 200 ms an
    /// answer.
    /// </summary>
    [Range(1, 16)]
    public int InFlight { get; set; } = 6;

    /// <summary>Has Telegram call the bot instead of the bot asking Telegram.</summary>
    public TelegramWebhookOptions Webhook { get; set; } = new();

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (TelegramToken.Problem(this) is { } problem)
            yield return new ValidationResult(problem, [Token is null ? nameof(TokenFile) : nameof(Token)]);
        if (Operators.Any(id => id <= 0))
        {
            yield return new ValidationResult(
                "The id of a person is a positive number: that of a group is not.",
                [nameof(Operators)]);
        }

        foreach ((string key, string text) in Webhook.Problems())
            yield return new ValidationResult(text, [$"{nameof(Webhook)}:{key}"]);
    }
}
