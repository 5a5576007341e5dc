using System.ComponentModel.DataAnnotations;

namespace NewsBot.Summaries;

/// <summary>The <c>Summaries</c> section of the settings.</summary>
public sealed class SummariesOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Summaries";

    /// <summary>
    /// The languages that every story is told in, as ISO 639-1 codes with commas between: those of all editions.
    /// </summary>
    [RegularExpression(
        "^[a-z]{2}(,[a-z]{2})*$",
        ErrorMessage = "Languages are two-letter codes with commas, such as \"id,en\".")]
    public string Languages { get; set; } = "id,en";

    /// <summary>Stories that are summarized at once.</summary>
    [Range(1, 64)]
    public int Parallelism { get; set; } = 2;

    /// <summary><see cref="Languages"/>, one by one.</summary>
    internal IReadOnlyList<string> Codes => Languages.Split(',');
}
