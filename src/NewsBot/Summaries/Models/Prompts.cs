using NewsBot.Configuration;

namespace NewsBot.Summaries.Models;

/// <summary>What models are told, from <c>config/prompts</c>. Only our own words stand in a prompt.</summary>
public sealed class Prompts
{
    private static readonly Dictionary<string, string[]> Files = new(StringComparer.Ordinal)
    {
        ["story"] = ["{languages}", "{lines}"],
        ["repair"] = ["{reasons}"],
        ["translation"] = ["{from}", "{to}", "{names}"],
    };

    private static readonly Dictionary<string, string> LanguageNames = new(StringComparer.Ordinal)
    {
        ["id"] = "Indonesian",
        ["en"] = "English",
        ["uk"] = "Ukrainian",
        ["ru"] = "Russian",
    };

    private readonly Dictionary<string, string> _texts;

    private Prompts(Dictionary<string, string> texts) => _texts = texts;

    /// <summary>Reads them; a file that is missing or lacks a placeholder is an error.</summary>
    public static Prompts Load(ConfigFiles files, ConfigErrors errors)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string[] holes) in Files)
        {
            string file = $"prompts/{name}.txt";
            string text = files.Read(file) ?? "";
            texts[name] = text.Trim();
            foreach (string hole in holes.Where(hole => !text.Contains(hole, StringComparison.Ordinal)))
                errors.Add(file, hole, "The prompt needs this placeholder.");
        }

        return new Prompts(texts);
    }

    /// <summary>The task: a story in some languages.</summary>
    public string Story(IReadOnlyList<string> languages, int lines) => _texts["story"]
        .Replace("{languages}", string.Join(", ", languages.Select(Named)), StringComparison.Ordinal)
        .Replace("{lines}", lines == 1 ? "one" : $"one to {(lines == 2 ? "two" : "three")}", StringComparison.Ordinal);

    /// <summary>What was refused, and why.</summary>
    public string Repair(IEnumerable<string> reasons) =>
        _texts["repair"].Replace("{reasons}", string.Join("\n", reasons), StringComparison.Ordinal);

    /// <summary>A translation.</summary>
    /// <param name="from">ISO 639-1 code.</param>
    /// <param name="to">ISO 639-1 code.</param>
    /// <param name="names">How names are written in the new language.</param>
    public string Translation(string from, string to, IReadOnlyCollection<string> names) => _texts["translation"]
        .Replace("{from}", LanguageNames.GetValueOrDefault(from, from), StringComparison.Ordinal)
        .Replace("{to}", LanguageNames.GetValueOrDefault(to, to), StringComparison.Ordinal)
        .Replace("{names}", names.Count == 0 ? "as they are" : string.Join(", ", names), StringComparison.Ordinal);

    private static string Named(string code) => $"{LanguageNames.GetValueOrDefault(code, code)} ({code})";
}
