using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsBot.Summaries.Models;

/// <summary>
/// Writes what a model is shown as JSON, so that no sentence can pretend to end the data and to be something else.
/// </summary>
internal static class MaterialJson
{
    private static readonly JsonSerializerOptions Compact =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The sentences: id, where from, text.</summary>
    public static string Of(IReadOnlyList<MaterialSentence> material) => JsonSerializer.Serialize(
        new { sentences = material.Select(sentence => new[] { sentence.Id, sentence.From, sentence.Text }) }, Compact);

    /// <summary>Sentences to translate.</summary>
    public static string Of(IReadOnlyList<string> sentences) => JsonSerializer.Serialize(new { sentences }, Compact);
}
