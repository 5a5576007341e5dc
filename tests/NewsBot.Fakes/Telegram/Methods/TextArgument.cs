using System.Text.Json.Nodes;
using NewsBot.Fakes.Telegram.Formatting;
using NewsBot.Fakes.Telegram.Requests;

namespace NewsBot.Fakes.Telegram.Methods;

/// <summary>The text or caption of a call, parsed as its parse mode or entities say, and within the limits.</summary>
internal static class TextArgument
{
    /// <summary>
    /// UTF-16 units after parsing. The real server has been seen to count code points; the stricter unit finds a bot
    /// that comes near the limit in either.
    /// </summary>
    private const int LongestText = 4096;
    private const int LongestCaption = 1024;

    public static FormattedText Message(Call call)
    {
        FormattedText text = Read(call, "text", "entities");
        if (text.Text.Length == 0)
            throw RefusalException.Bad("Message text is empty");
        return text.Text.Length <= LongestText ? text : throw RefusalException.Bad("message is too long");
    }

    public static FormattedText Caption(Call call)
    {
        FormattedText text = Read(call, "caption", "caption_entities");
        return text.Text.Length <= LongestCaption ? text : throw RefusalException.Bad("message caption is too long");
    }

    private static FormattedText Read(Call call, string name, string entities)
    {
        string text = call.Text(name) ?? "";
        string mode = call.Text("parse_mode") ?? "";
        try
        {
            return mode.ToLowerInvariant() switch
            {
                "" or "none" => EntityReader.Read(text, call.Json(entities) as JsonArray).Trimmed(),
                "html" => HtmlParser.Parse(text).Trimmed(),
                "markdown" or "markdownv2" => throw RefusalException.Bad($"fake: parse_mode {mode} is not spoken here"),
                _ => throw RefusalException.Bad("Unsupported parse_mode"),
            };
        }
        catch (MarkupException error)
        {
            throw RefusalException.Bad("can't parse entities: " + error.Message);
        }
    }
}
