namespace NewsBot.Fakes.Telegram.Formatting;

/// <summary>A part of a text that is shown in its own way. Offset and length count UTF-16 units.</summary>
public sealed record TextEntity(string Type, int Offset, int Length, string? Argument = null);

/// <summary>A text after its markup has been parsed, as Telegram keeps it.</summary>
public sealed record FormattedText(string Text, IReadOnlyList<TextEntity> Entities)
{
    private const int EntityLimit = 100;

    /// <summary>Without white space at the ends, empty entities, and the entities after the hundredth.</summary>
    public FormattedText Trimmed()
    {
        int start = Text.Length - Text.TrimStart().Length;
        string text = Text.Trim();
        return new FormattedText(text, [.. Entities
            .Select(entity => Clip(entity, start, text.Length))
            .Where(entity => entity.Length > 0)
            .OrderBy(entity => entity.Offset)
            .ThenByDescending(entity => entity.Length)
            .Take(EntityLimit)]);
    }

    /// <summary>The part of the text that an entity covers.</summary>
    public string Covered(TextEntity entity) => Text.Substring(entity.Offset, entity.Length);

    private static TextEntity Clip(TextEntity entity, int start, int length)
    {
        int from = Math.Clamp(entity.Offset - start, 0, length);
        int to = Math.Clamp(entity.Offset + entity.Length - start, 0, length);
        return entity with { Offset = from, Length = to - from };
    }
}

/// <summary>Markup that Telegram refuses, in its words.</summary>
public sealed class MarkupException(string message) : Exception(message);
