namespace NewsBot.Delivery.Breaking;

/// <summary>
/// Chats of a platform that read the same languages. Not positional: of an empty answer SQLite tells no type for a
/// computed column.
/// </summary>
internal sealed record BreakingAudience
{
    /// <summary>Condition that a row of <c>chat</c> belongs to it.</summary>
    public const string Is =
        """
        chat.breaking = 1 AND chat.state = 'active' AND chat.platform = @Platform
            AND COALESCE(chat.breaking_outlets, @usual) = @Outlets AND EXISTS (
            SELECT 1 FROM edition WHERE edition.id = chat.edition AND edition.topic = @Topic
                AND COALESCE(chat.languages, edition.languages) = @Languages)
        """;

    public string Platform { get; init; } = "";

    public string Languages { get; init; } = "";
}
