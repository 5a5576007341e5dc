namespace NewsBot.Chats.Commands.Texts;

/// <summary>Chooses the language that the bot's own words are in.</summary>
public static class InterfaceLanguage
{
    /// <summary>
    /// What the chat chose; else the sender's, where the bot speaks it or one that is read as easily; else English, or
    /// the digests' first language where the sender's is not known.
    /// </summary>
    /// <param name="chosen">The chat's own choice (ISO 639-1); null for none.</param>
    /// <param name="sender">The sender's language as a platform tells it (IETF tag); null where it does not.</param>
    /// <param name="digests">The first language of the digests.</param>
    public static string Of(string? chosen, string? sender, string? digests)
    {
        if (chosen is not null && CommandTexts.Languages.Contains(chosen, StringComparer.Ordinal))
            return chosen;
        string? asked = string.IsNullOrWhiteSpace(sender) ? digests : sender;
        string primary = (asked ?? "en").Split('-', '_', ',', ';')[0].Trim().ToLowerInvariant();
        return primary switch
        {
            "id" or "in" or "ms" or "jv" or "jw" or "su" => "id",
            "uk" => "uk",
            _ => "en",
        };
    }
}
