using System.Text.Json.Nodes;
using NewsBot.Fakes.Telegram.State;

namespace NewsBot.Fakes.Telegram.Methods;

/// <summary>Writes members with every field their kind must have.</summary>
internal static class Members
{
    private static readonly string[] Rights =
    [
        "can_be_edited", "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
        "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
        "can_delete_stories", "can_post_messages", "can_edit_messages", "can_pin_messages", "can_manage_topics",
    ];

    private static readonly string[] Gifts =
        ["unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"];

    public static JsonObject Json(JsonObject user, Standing standing)
    {
        var json = new JsonObject { ["status"] = standing.ToString().ToLowerInvariant(), ["user"] = user };
        if (standing == Standing.Kicked)
            json["until_date"] = 0;
        if (standing is Standing.Administrator or Standing.Creator)
            json["is_anonymous"] = false;
        if (standing == Standing.Administrator)
        {
            foreach (string right in Rights)
                json[right] = right is not "can_be_edited" and not "can_promote_members";
        }

        return json;
    }

    public static JsonObject NoGifts() => new(Gifts.Select(name => KeyValuePair.Create(name, (JsonNode?)false)));
}
