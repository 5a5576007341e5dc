using System.ComponentModel.DataAnnotations;
using NewsBot.Http.Models;

namespace NewsBot.Stories.Embeddings;

/// <summary>An embedding model that helps to tell stories apart. Section <c>Embeddings</c>; none is needed.</summary>
public sealed class EmbeddingsOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Embeddings";

    /// <summary>The model, such as <c>openai:text-embedding-3-small@https://api.openai.com/v1</c>.</summary>
    public string? Model { get; set; }

    /// <summary>Its key. Keep it in the environment (<c>NEWSBOT_Embeddings__Key</c>) or in a file.</summary>
    public string? Key { get; set; }

    /// <summary>A file that holds the key and nothing else.</summary>
    public string? KeyFile { get; set; }

    /// <summary>What full likeness adds to the log-odds that two articles tell one event.</summary>
    [Range(0, 50)]
    public double Weight { get; set; } = 6;

    /// <summary>The cosine of two articles of the topic that says nothing; it differs between models.</summary>
    [Range(0, 1)]
    public double Middle { get; set; } = 0.6;

    /// <summary>Seconds that one call may take; without an answer an article is compared by its words alone.</summary>
    [Range(1, 60)]
    public int TimeoutSeconds { get; set; } = 5;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Model is not null && ModelAddress.Parse(Model) is not { Kind: "openai" })
            yield return new("This is no embedding model. Write openai:MODEL@https://host/v1.", [nameof(Model)]);
        if (Key is not null && KeyFile is not null)
            yield return new("Give the key or its file, not both.", [nameof(Key)]);
        if (KeyFile is not null && !File.Exists(KeyFile))
            yield return new("The file of the key is not there.", [nameof(KeyFile)]);
    }
}
