namespace NewsBot.Fakes.Telegram.Formatting;

/// <summary>The tags that Telegram knows, and the entity each makes.</summary>
internal static class HtmlTags
{
    private static readonly Dictionary<string, string> Entities = new(StringComparer.Ordinal)
    {
        ["a"] = "text_link",
        ["b"] = "bold",
        ["strong"] = "bold",
        ["i"] = "italic",
        ["em"] = "italic",
        ["s"] = "strikethrough",
        ["strike"] = "strikethrough",
        ["del"] = "strikethrough",
        ["u"] = "underline",
        ["ins"] = "underline",
        ["span"] = "spoiler",
        ["tg-spoiler"] = "spoiler",
        ["tg-emoji"] = "custom_emoji",
        ["tg-time"] = "date_time",
        ["pre"] = "pre",
        ["code"] = "code",
        ["blockquote"] = "blockquote",
    };

    /// <summary>The attribute whose value counts, by tag.</summary>
    private static readonly Dictionary<string, string> Arguments = new(StringComparer.Ordinal)
    {
        ["a"] = "href",
        ["span"] = "class",
        ["code"] = "class",
        ["tg-emoji"] = "emoji-id",
        ["tg-time"] = "unix",
        ["blockquote"] = "expandable",
    };

    public static bool IsKnown(string tag) => Entities.ContainsKey(tag);

    public static string EntityOf(string tag) => Entities[tag];

    public static bool Counts(string tag, string attribute) =>
        Arguments.TryGetValue(tag, out string? name) && name.Equals(attribute, StringComparison.OrdinalIgnoreCase);
}
