using System.ComponentModel.DataAnnotations;

namespace NewsBot.Storage;

/// <summary>Where everything is kept.</summary>
public sealed class StorageOptions : IValidatableObject
{
    /// <summary><c>sqlite</c> (default: one file in the data folder) or <c>postgres</c>.</summary>
    [AllowedValues("sqlite", "postgres", ErrorMessage = "Provider must be sqlite or postgres.")]
    public string Provider { get; set; } = "sqlite";

    /// <summary>For <c>postgres</c>: how to reach it. Keep it in the environment, not in a file.</summary>
    public string? ConnectionString { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Provider == "postgres" && string.IsNullOrWhiteSpace(ConnectionString))
        {
            yield return new(
                "postgres needs a connection string, best in the environment: "
                + "NEWSBOT_Storage__ConnectionString=\"Host=…;Username=…;Password=…;Database=newsbot\".",
                [nameof(ConnectionString)]);
        }
    }
}
