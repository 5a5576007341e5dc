using NewsBot.Measure.Stories;
using NewsBot.Text;

namespace NewsBot.Measure.Languages;

/// <summary>A sentence and the language it is in.</summary>
internal sealed record LabelledText(string Language, string Text);

/// <summary>Reads sentences whose language is known.</summary>
internal static class LanguageCorpus
{
    private const int Lead = 800;

    /// <summary>
    /// A folder of one file a language (<c>dev.id</c>, as FLORES has it), a file of <c>lang&lt;TAB&gt;text</c> lines,
    /// or labelled news (<c>.jsonl</c>), of which title and lead are taken, as of articles.
    /// </summary>
    public static IReadOnlyList<LabelledText> Read(string path) => Directory.Exists(path)
        ? [.. Directory.GetFiles(path).Order(StringComparer.Ordinal).SelectMany(ReadLanguage)]
        : path.EndsWith(".jsonl", StringComparison.Ordinal)
        ? [.. File.ReadLines(path).Where(line => line.Length > 0).Select(ReadArticle)]
        : [.. File.ReadLines(path)
            .Select(line => line.Split('\t', 2))
            .Where(parts => parts.Length == 2 && parts[1].Trim().Length > 0)
            .Select(parts => new LabelledText(DeclaredLanguage.Of(parts[0]), parts[1]))];

    /// <summary>Aligned sentences by language, in the order of the model's tables.</summary>
    public static string[][] Aligned(string folder) =>
        [.. LanguageModel.Languages.Select(language => File.ReadAllLines(FileOf(folder, language)))];

    /// <summary>Runs of so many words, none sharing a word with another.</summary>
    public static IEnumerable<string> Pieces(string sentence, int words) => sentence
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Chunk(words)
        .Where(piece => piece.Length == words)
        .Select(piece => string.Join(' ', piece));

    private static LabelledText ReadArticle(string line)
    {
        LabelledRow row = LabelledRow.Read(line, withDates: false);
        return new LabelledText(row.Language, $"{row.Title}\n{row.Text[..Math.Min(Lead, row.Text.Length)]}");
    }

    private static string FileOf(string folder, string language) =>
        Directory.GetFiles(folder).Single(file => Path.GetExtension(file) == "." + language);

    private static IEnumerable<LabelledText> ReadLanguage(string file) => File.ReadLines(file)
        .Where(line => line.Trim().Length > 0)
        .Select(line => new LabelledText(DeclaredLanguage.Of(Path.GetExtension(file)[1..]), line));
}
