using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Fakes.Models;

/// <summary>What hallucinating models do to a line; each leaves a line as it is where it has no such thing.</summary>
public static partial class FakeLies
{
    /// <summary>A number becomes one more.</summary>
    public static string NumberPlusOne(string text, string language) => Figures().Replace(
        text,
        match => (long.Parse(match.Value, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture),
        1);

    /// <summary>A day is put before it that no source names.</summary>
    public static string DateShift(string text, string language) => language switch
    {
        "id" => $"Pada 3 Mei, {text[..1].ToLowerInvariant()}{text[1..]}",
        "uk" => $"3 травня {text}",
        _ => $"On 3 May, {text}",
    };

    /// <summary>Two names change places.</summary>
    public static string SwappedNames(string text, string language)
    {
        (string, string)[] pairs =
        [
            ("Ukraine", "Russia"), ("Ukraina", "Rusia"), ("Lavrov", "Zelensky"), ("Zelensky", "Lavrov"),
            ("Putin", "Zelensky"), ("Hegseth", "Rubio"),
        ];
        foreach ((string one, string other) in pairs)
        {
            if (text.Contains(one, StringComparison.Ordinal))
            {
                return text.Replace(one, "\u0001", StringComparison.Ordinal)
                    .Replace(other, one, StringComparison.Ordinal)
                    .Replace("\u0001", other, StringComparison.Ordinal);
            }
        }

        return text;
    }

    /// <summary>What is said is denied.</summary>
    public static string Negation(string text, string language)
    {
        (string, string)[] turns =
        [
            (" agreed ", " did not agree "), (" is ready ", " is not ready "), (" said ", " did not say "),
            (" sepakat ", " tidak sepakat "), (" siap ", " tidak siap "), (" setuju ", " tidak setuju "),
            (" mengatakan ", " tidak mengatakan "), (" will ", " will not "), (" akan ", " tidak akan "),
            (" left ", " did not leave "), (" meninggalkan ", " tidak meninggalkan "), (" lasted ", " did not last "),
            (" berlangsung ", " tidak berlangsung "), (" погодився ", " не погодився "),
        ];
        foreach ((string from, string to) in turns)
        {
            if (text.Contains(from, StringComparison.Ordinal))
                return text.Replace(from, to, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>Somebody says what nobody said.</summary>
    public static string InventedQuote(string text, string language) => language switch
    {
        "id" => $"\"Perdamaian sudah di depan mata\": {text}",
        "uk" => $"«Мир уже близько»: {text}",
        _ => $"\"Peace is within reach\": {text}",
    };

    /// <summary>Days become weeks.</summary>
    public static string WrongUnit(string text, string language) => text
        .Replace("30-day", "30-week", StringComparison.Ordinal)
        .Replace("30 days", "30 weeks", StringComparison.Ordinal)
        .Replace("30 hari", "30 pekan", StringComparison.Ordinal)
        .Replace("175 prisoners", "175 tanks", StringComparison.Ordinal)
        .Replace("175 tahanan", "175 tank", StringComparison.Ordinal)
        .Replace("30 днів", "30 тижнів", StringComparison.Ordinal);

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyDictionary<string, Func<string, string, string>> All { get; } =
        new Dictionary<string, Func<string, string, string>>(StringComparer.Ordinal)
        {
            ["number"] = NumberPlusOne,
            ["date"] = DateShift,
            ["names"] = SwappedNames,
            ["negation"] = Negation,
            ["quote"] = InventedQuote,
            ["unit"] = WrongUnit,
        };

    [GeneratedRegex(@"\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Figures();
}
