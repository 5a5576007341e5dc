using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using NewsBot.Topics;

namespace NewsBot.Summaries.Rendering;

/// <summary>
/// Says a fact of <see cref="StoryFacts"/> in a few words, so that an update can tell what is new: "prisoner exchange
/// (planned)", "1,000 prisoners", "Türkiye". The words are in <c>Lexicons/facts.txt</c>.
/// </summary>
public sealed class FactWords(Gazetteer gazetteer)
{
    private static readonly string[] Languages = ["en", "id", "uk", "ru"];
    private static readonly FrozenDictionary<string, string[]> Words = Load();

    /// <summary>The words; null for a fact that is only a detail, or a language without words.</summary>
    /// <param name="fact">Such as <c>act:exchange:planned</c>.</param>
    /// <param name="language">ISO 639-1 code.</param>
    public string? Say(string fact, string language)
    {
        int column = Array.IndexOf(Languages, language);
        return (column, fact.Split(':', 3)) switch
        {
            ( < 0, _) => null,
            (_, ["act", var act, var state]) => Act(act, state, column),
            (_, ["actor", var kind, var name]) =>
                gazetteer.TryGet($"{kind}:{name}", out CanonicalName? known) ? known.In(language) : null,
            (_, ["number", var value, var unit]) => Counted(value, unit, language, column),
            _ => null,
        };
    }

    private static string? Act(string act, string state, int column)
    {
        if (Word("act " + act, column) is not { } word)
            return null;
        return Word("state " + state, column) is { } how ? $"{word} ({how})" : word;
    }

    private static string? Counted(string value, string unit, string language, int column)
    {
        if (Word("unit " + unit, column) is not { } word
            || !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long count))
            return null;
        string[] forms = word.Split(", ");
        string form = forms.Length switch
        {
            1 => forms[0],
            2 => forms[count == 1 ? 0 : 1],
            _ => forms[Slavic(count)],
        };
        return $"{count.ToString("N0", Numbers(language))} {form}";
    }

    private static int Slavic(long count) => (count % 100, count % 10) switch
    {
        ( >= 11 and <= 14, _) => 2,
        (_, 1) => 0,
        (_, >= 2 and <= 4) => 1,
        _ => 2,
    };

    private static NumberFormatInfo Numbers(string language) => new()
    {
        NumberGroupSeparator = language switch
        {
            "en" => ",",
            "id" => ".",
            _ => "\u00A0",
        },
        NumberGroupSizes = [3],
    };

    private static string? Word(string key, int column) =>
        Words.TryGetValue(key, out string[]? words) ? words[column] : null;

    private static FrozenDictionary<string, string[]> Load()
    {
        using var reader = new StreamReader(
            Assembly.GetExecutingAssembly().GetManifestResourceStream("Lexicons.facts.txt")!);
        return reader.ReadToEnd().Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(" = ", 2))
            .ToFrozenDictionary(
                sides => sides[0],
                sides => sides[1].Split('|', StringSplitOptions.TrimEntries),
                StringComparer.Ordinal);
    }
}
