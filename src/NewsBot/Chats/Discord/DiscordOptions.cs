using System.ComponentModel.DataAnnotations;

namespace NewsBot.Chats.Discord;

/// <summary>The Discord bot. Section <c>Discord</c>; without a token there is none.</summary>
public sealed class DiscordOptions : IValidatableObject
{
    /// <summary>The bot's token. Keep it in the environment (<c>NEWSBOT_Discord__Token</c>) or in a file.</summary>
    public string? Token { get; set; }

    /// <summary>A file that holds the token and nothing else, such as a container's secret.</summary>
    public string? TokenFile { get; set; }

    /// <summary>Where Discord's API is, with its version.</summary>
    [RegularExpression("^https?://[^?#]+$", ErrorMessage = "Give an address like https://discord.com/api/v10.")]
    public string Address { get; set; } = "https://discord.com/api/v10";

    /// <summary>Discord ids (numbers) of those who run the bot.</summary>
    public long[] Operators { get; set; } = [];

    /// <summary>Messages a second to all channels together. Discord allows 50 requests.</summary>
    [Range(1, 1000)]
    public int PerSecond { get; set; } = 40;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (DiscordToken.Problem(this) is { } problem)
            yield return new ValidationResult(problem, [Token is null ? nameof(TokenFile) : nameof(Token)]);
        if (Operators.Any(id => id <= 0))
            yield return new ValidationResult("The id of a person is a long number.", [nameof(Operators)]);
    }
}
