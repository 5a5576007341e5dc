using NewsBot.Chats.Commands.Texts;
using NewsBot.Digests.Rendering;

namespace NewsBot.Chats.Commands;

/// <summary>Moments in the bot's own words.</summary>
internal static class Moments
{
    /// <summary>As a reader of the language writes it, in a zone (IANA).</summary>
    public static string Text(CommandTexts texts, DateTimeOffset moment, string zone) =>
        DigestWords.In(texts.Language).Moment(moment, zone);
}
