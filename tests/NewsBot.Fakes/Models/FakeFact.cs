using System.Text.Json;

namespace NewsBot.Fakes.Models;

/// <summary>Something that a faithful model can say, because it knows the sentence that says it.</summary>
/// <param name="Said">Pieces of sentences, in any language, that say it.</param>
/// <param name="Lines">How it is said, by language.</param>
public sealed record FakeFact(IReadOnlyList<string> Said, IReadOnlyDictionary<string, string> Lines)
{
    /// <summary>What the articles of <c>seeds/</c> say.</summary>
    public static IReadOnlyList<FakeFact> OfSeeds { get; } = Load();

    /// <summary>Whether a sentence says it.</summary>
    public bool IsIn(string sentence) => Said.Any(piece => sentence.Contains(piece, StringComparison.Ordinal));

    private static FakeFact[] Load()
    {
        using Stream stream = typeof(FakeFact).Assembly.GetManifestResourceStream("facts.json")!;
        return JsonSerializer.Deserialize<FakeFact[]>(stream, JsonSerializerOptions.Web)!;
    }
}
