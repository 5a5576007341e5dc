using System.Text.Json;

namespace NewsBot.Measure.Languages;

/// <summary>Words that only Indonesian, or only Malay, uses; written for this project.</summary>
internal sealed record WordLists(IReadOnlyList<string> Indonesian, IReadOnlyList<string> Malay)
{
    public static WordLists Embedded { get; } = new(Read("id"), Read("ms"));

    /// <summary>How often each word occurs in a file of Indonesian news (IndoSum's form).</summary>
    public static IReadOnlyDictionary<string, int> NewsCounts(string file)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(file))
        {
            using var row = JsonDocument.Parse(line);
            foreach (JsonElement sentence in row.RootElement.GetProperty("paragraphs").EnumerateArray()
                .SelectMany(paragraph => paragraph.EnumerateArray()))
            {
                foreach (string word in sentence.EnumerateArray().Select(w => w.GetString()!).Where(IsPlain))
                    counts[word.ToLowerInvariant()] = counts.GetValueOrDefault(word.ToLowerInvariant()) + 1;
            }
        }
        return counts;
    }

    private static bool IsPlain(string word) =>
        word.All(c => char.IsAsciiLetter(c) || c == '-') && char.IsAsciiLetter(word[0]);

    private static string[] Read(string language)
    {
        using Stream stream = typeof(WordLists).Assembly.GetManifestResourceStream($"words.{language}.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }
}
