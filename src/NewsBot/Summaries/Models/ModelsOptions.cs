using System.ComponentModel.DataAnnotations;
using NewsBot.Http.Models;
using NewsBot.Summaries.Translation;

namespace NewsBot.Summaries.Models;

/// <summary>
/// Chat models, translators and embeddings. Section <c>Models</c>; without any of them the program needs none.
/// </summary>
public sealed class ModelsOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Models";

    /// <summary>The chat model that words lines, such as <c>openai:gpt-5-mini@https://api.openai.com/v1</c>.</summary>
    public string? Chat { get; set; }

    /// <summary>
    /// Its key. Keep it in the environment (<c>NEWSBOT_Models__Key</c>) or in a file; a model of your own may need
    /// none.
    /// </summary>
    public string? Key { get; set; }

    /// <summary>A file that holds the key and nothing else.</summary>
    public string? KeyFile { get; set; }

    /// <summary>A second model, asked where the first does not answer.</summary>
    public string? Fallback { get; set; }

    /// <summary>The fallback's key.</summary>
    public string? FallbackKey { get; set; }

    /// <summary>A file that holds the fallback's key.</summary>
    public string? FallbackKeyFile { get; set; }

    /// <summary>
    /// What translates lines of stories that have no coverage in a language: <c>libretranslate@https://host</c>,
    /// <c>deepl@https://api-free.deepl.com</c>, or <c>chat</c> for the chat model.
    /// </summary>
    public string? Translator { get; set; }

    /// <summary>The translator's key.</summary>
    public string? TranslatorKey { get; set; }

    /// <summary>A file that holds the translator's key.</summary>
    public string? TranslatorKeyFile { get; set; }

    /// <summary>
    /// The languages that machines word, as ISO 639-1 codes with commas between; others are told without them. Each
    /// costs some 150 tokens a story.
    /// </summary>
    [RegularExpression(
        "^[a-z]{2}(,[a-z]{2})*$",
        ErrorMessage = "Languages are two-letter codes with commas, such as \"id,en\".")]
    public string Languages { get; set; } = "id,en";

    /// <summary>False where the chat model only translates and words nothing of its own.</summary>
    public bool Words { get; set; } = true;

    /// <summary>Seconds that one call may take.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>Seconds that all calls for one story may take together, repair and fallback included.</summary>
    [Range(1, 1800)]
    public int StorySeconds { get; set; } = 60;

    /// <summary>Minutes after a story changed in which a model is still asked about it.</summary>
    [Range(1, 1440)]
    public int LatestMinutes { get; set; } = 60;

    /// <summary>Calls that are under way at once.</summary>
    [Range(1, 64)]
    public int Concurrency { get; set; } = 16;

    /// <summary>Tokens of a story's input at most; what is left out is what repeats or says least.</summary>
    [Range(400, 100_000)]
    public int InputTokens { get; set; } = 1800;

    /// <summary>Tokens of an answer at most, thinking included where a model thinks.</summary>
    [Range(100, 100_000)]
    public int OutputTokens { get; set; } = 1200;

    /// <summary>Lines of a story below its headline at most.</summary>
    [Range(1, 3)]
    public int Lines { get; set; } = 3;

    /// <summary>Money for a million tokens of input, in the currency that you pay in.</summary>
    [Range(0, 10_000)]
    public decimal InputPrice { get; set; }

    /// <summary>Money for a million tokens of output.</summary>
    [Range(0, 10_000)]
    public decimal OutputPrice { get; set; }

    /// <summary>Tokens a day (UTC) at most; past them lines are extracts again.</summary>
    [Range(0, 1_000_000_000)]
    public long TokensPerDay { get; set; } = 500_000;

    /// <summary>Money a day (UTC) at most; 0 is no limit beside the tokens'.</summary>
    [Range(0, 100_000)]
    public decimal MoneyPerDay { get; set; }

    /// <summary>Whether anything words or translates lines.</summary>
    internal bool IsOn => (Chat is not null && Words) || Translator is not null;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach ((string key, string? value) in new[] { (nameof(Chat), Chat), (nameof(Fallback), Fallback) })
        {
            if (value is not null && ModelAddress.Parse(value) is null)
                yield return new ValidationResult($"This is no model. Write {ModelAddress.Form}.", [key]);
        }

        if (Fallback is not null && Chat is null)
            yield return new("A fallback needs a model that it stands in for (Chat).", [nameof(Fallback)]);
        if (Translator is not null && TranslatorAddress.Parse(Translator) is null)
            yield return new($"This is no translator. Write {TranslatorAddress.Form}.", [nameof(Translator)]);
        if (Translator is "chat" && Chat is null)
            yield return new("The translator is the chat model, and there is none (Chat).", [nameof(Translator)]);
        foreach ((string name, string? problem) in ModelKeys.Problems(this))
        {
            if (problem is not null)
                yield return new ValidationResult(problem, [name]);
        }
    }
}
