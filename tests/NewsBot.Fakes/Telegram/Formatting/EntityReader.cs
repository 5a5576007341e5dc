using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Telegram.Formatting;

/// <summary>Entities that the bot gives itself, in UTF-16 units.</summary>
internal static class EntityReader
{
    private static readonly string[] Types =
    [
        "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold", "italic", "underline",
        "strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code", "pre", "text_link", "text_mention",
        "custom_emoji", "date_time",
    ];

    public static FormattedText Read(string text, JsonArray? entities)
    {
        var read = new List<TextEntity>();
        foreach (JsonNode? entity in entities ?? [])
        {
            if (Read(entity!) is { } one)
            {
                Check(text, one);
                read.Add(one);
            }
        }

        return new FormattedText(text, read);
    }

    private static TextEntity? Read(JsonNode json)
    {
        string type = (string)json["type"]!;
        if (!Types.Contains(type))
            throw new MarkupException("Can't parse MessageEntity: unsupported type specified");
        var entity = new TextEntity(
            type, Whole(json["offset"]!), Whole(json["length"]!), (string?)(json["url"] ?? json["language"]));
        if (type != "text_link")
            return entity;
        return LinkRule.Checked(entity.Argument ?? "") is { } link ? entity with { Argument = link } : null;
    }

    /// <summary>No text is as long as the numbers that this cuts.</summary>
    private static int Whole(JsonNode number) => (int)Math.Clamp((long)number, -1_000_000, 1_000_000);

    private static void Check(string text, TextEntity entity)
    {
        int end = entity.Offset + entity.Length;
        string from = entity.Offset.ToString(CultureInfo.InvariantCulture);
        if (entity.Offset < 0 || entity.Length < 0 || end > text.Length)
        {
            throw new MarkupException($"Entity beginning at UTF-16 offset {from} ends after the end of the text "
                + $"at UTF-16 offset {end.ToString(CultureInfo.InvariantCulture)}");
        }

        if (IsInside(text, entity.Offset))
            throw new MarkupException($"Entity begins in a middle of a UTF-16 symbol at UTF-16 offset {from}");
        if (IsInside(text, end))
            throw new MarkupException($"Entity beginning at UTF-16 offset {from} ends in a middle of a UTF-16 symbol");
    }

    private static bool IsInside(string text, int at) =>
        at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);
}
