using System.Collections.Frozen;

namespace NewsBot.Chats.Commands;

/// <summary>Understands what people call a language, in the languages they call it in.</summary>
public static class LanguageWords
{
    private static readonly FrozenDictionary<string, string> Codes = new Dictionary<string, string>(
        StringComparer.Ordinal)
    {
        ["id"] = "id ind in indonesia indonesian bahasa індонезійська індонезійською індонезійську індонезійский",
        ["en"] = "en eng english inggris англійська англійською англійську английский",
        ["uk"] = "uk ua ukr ukraina ukrainian ukraine українська українською українську укр украинский",
        ["ru"] = "ru rus rusia russian російська російською російську русский",
    }
    .SelectMany(entry => entry.Value.Split(' ').Select(word => (word, code: entry.Key)))
    .ToFrozenDictionary(entry => entry.word, entry => entry.code, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The codes in one word such as <c>id+en</c>, in its order; null where a part of it is no language.
    /// </summary>
    public static IReadOnlyList<string>? Read(string word)
    {
        string[] parts = word.Split(['+', ',', '/', '&'], StringSplitOptions.RemoveEmptyEntries);
        string?[] codes = [.. parts.Select(part => Codes.GetValueOrDefault(part))];
        return codes.Length == 0 || codes.Contains(null)
            ? null
            : [.. codes.OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Takes the languages out of the words of a command.</summary>
    /// <returns>The languages in their order, empty for none, and the other words.</returns>
    public static (IReadOnlyList<string> Languages, IReadOnlyList<string> Others) Take(IEnumerable<string> words)
    {
        var languages = new List<string>();
        var rest = new List<string>();
        foreach (string word in words)
        {
            if (Read(word) is { } codes)
                languages.AddRange(codes.Except(languages, StringComparer.Ordinal));
            else
                rest.Add(word);
        }

        return (languages, rest);
    }
}
