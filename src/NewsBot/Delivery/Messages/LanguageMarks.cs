namespace NewsBot.Delivery.Messages;

/// <summary>The mark that a reader finds their language by.</summary>
public static class LanguageMarks
{
    private static readonly Dictionary<string, string> Flags = new(StringComparer.Ordinal)
    {
        ["id"] = "🇮🇩",
        ["en"] = "🇬🇧",
        ["uk"] = "🇺🇦",
        ["ru"] = "🇷🇺",
        ["ms"] = "🇲🇾",
        ["be"] = "🇧🇾",
    };

    /// <summary>A flag; the code in brackets for a language without one.</summary>
    /// <param name="language">ISO 639-1 code.</param>
    public static string Of(string language) => Flags.GetValueOrDefault(language) ?? $"[{language}]";
}
