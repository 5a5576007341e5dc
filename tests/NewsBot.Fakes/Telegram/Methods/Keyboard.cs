using System.Text;
using System.Text.Json.Nodes;
using NewsBot.Fakes.Telegram.Formatting;
using NewsBot.Fakes.Telegram.Requests;

namespace NewsBot.Fakes.Telegram.Methods;

/// <summary>The limits of an inline keyboard that its form does not show.</summary>
internal static class Keyboard
{
    private const int LongestData = 64;
    private const int MostButtons = 100;

    /// <summary>The reply markup of a call, if it has any.</summary>
    public static JsonNode? Read(Call call)
    {
        JsonNode? markup = call.Json("reply_markup");
        if (markup?["inline_keyboard"] is not JsonArray rows)
            return markup;
        JsonNode[] buttons = [.. rows.SelectMany(row => (JsonArray)row!).Select(button => button!)];
        if (buttons.Length > MostButtons)
            throw RefusalException.Bad("reply markup is too long");
        foreach (JsonNode button in buttons)
            Check(button);
        return buttons.Length == 0 ? null : markup;
    }

    /// <summary>Whether a keyboard has a button with this data.</summary>
    public static bool Has(JsonNode? markup, string data) =>
        markup?["inline_keyboard"] is JsonArray rows
        && rows.SelectMany(row => (JsonArray)row!).Any(button => (string?)button!["callback_data"] == data);

    private static void Check(JsonNode button)
    {
        if (((string)button["text"]!).Length == 0)
            throw RefusalException.Bad("Can't parse inline keyboard button: Field \"text\" must be non-empty");
        int actions = ((JsonObject)button).Count(
            pair => pair.Key is not "text" and not "style" and not "icon_custom_emoji_id");
        if (actions != 1)
            throw RefusalException.Bad("Text buttons are unallowed in the inline keyboard");
        if ((string?)button["url"] is { } url && LinkRule.Checked(url) is null)
            throw RefusalException.Bad("BUTTON_URL_INVALID");
        if ((string?)button["callback_data"] is { } data && Encoding.UTF8.GetByteCount(data) is < 1 or > LongestData)
            throw RefusalException.Bad("BUTTON_DATA_INVALID");
    }
}
