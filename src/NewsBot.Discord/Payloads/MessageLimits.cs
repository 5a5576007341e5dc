namespace NewsBot.Discord.Payloads;

/// <summary>
/// What Discord accepts of a bot, so that no request is spent on a message that is sure to be refused.
/// Source: Discord's documentation of messages and of embed limits.
/// </summary>
internal static class MessageLimits
{
    private const int Content = 2000;
    private const int Embeds = 10;
    private const int EmbedText = 6000;

    /// <exception cref="DiscordException">It is of the kind <see cref="DiscordErrorKind.Invalid"/>.</exception>
    public static void Check(DiscordMessageSpec message)
    {
        if (Broken(message) is { } rule)
            throw new DiscordException(DiscordErrorKind.Invalid, DiscordOutcome.Refused, "The message has " + rule);
    }

    /// <summary>The rule that a message breaks, or null.</summary>
    public static string? Broken(DiscordMessageSpec message)
    {
        if (message.Content?.Length > Content)
            return "over 2000 characters";
        if (string.IsNullOrWhiteSpace(message.Content) && message.Embeds.Count + message.Files.Count == 0)
            return "no content";
        if (message.Embeds.Count > Embeds || message.Files.Count > 10)
            return "over 10 embeds or files";
        if (message.Buttons.Count > 5 || message.Buttons.Any(row => row.Count is 0 or > 5))
            return "an empty row of buttons, or over 5 rows or buttons in a row";
        if (message.Embeds.Sum(Length) > EmbedText)
            return "embeds of over 6000 characters in all";
        return message.Buttons.SelectMany(row => row).Select(Broken)
            .Concat(message.Embeds.Select(Broken))
            .FirstOrDefault(rule => rule is not null);
    }

    private static string? Broken(DiscordButton button) =>
        button.Label.Length is 0 or > 80 ? "a button whose label is empty or over 80 characters"
        : button.Id is null == button.Url is null ? "a button with neither an id nor an address, or with both"
        : button.Id?.Length is 0 or > 100 || button.Url?.Length > 512 ? "a button whose id or address is too long"
        : null;

    private static string? Broken(DiscordEmbed embed) =>
        embed.Title?.Length > 256 ? "an embed title of over 256 characters"
        : embed.Description?.Length > 4096 ? "an embed description of over 4096 characters"
        : embed.Author?.Length > 256 ? "an embed author of over 256 characters"
        : embed.Footer?.Length > 2048 ? "an embed footer of over 2048 characters"
        : embed.Url?.Length > 2048 ? "an embed address of over 2048 characters"
        : embed.Fields.Count > 25 ? "over 25 fields in an embed"
        : embed.Fields.Any(field => field.Name.Length is 0 or > 256 || field.Value.Length is 0 or > 1024)
            ? "an embed field that is empty or too long"
            : null;

    private static int Length(DiscordEmbed embed) =>
        (embed.Title?.Length ?? 0)
        + (embed.Description?.Length ?? 0)
        + (embed.Author?.Length ?? 0)
        + (embed.Footer?.Length ?? 0)
        + embed.Fields.Sum(field => field.Name.Length + field.Value.Length);
}
