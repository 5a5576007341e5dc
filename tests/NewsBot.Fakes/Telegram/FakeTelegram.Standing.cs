using System.Text.Json.Nodes;
using NewsBot.Fakes.Telegram.Methods;
using NewsBot.Fakes.Telegram.State;

namespace NewsBot.Fakes.Telegram;

/// <content>What becomes of the bot in its chats.</content>
public sealed partial class FakeTelegram
{
    /// <summary>The bot is added, promoted, removed or kicked by a person, and told so.</summary>
    public void SetBot(FakeChat chat, FakeUser by, Standing standing) => Locked(() =>
    {
        Standing old = chat.Bot;
        chat.Bot = standing;
        TellStanding(chat, by, old, standing);
        return true;
    });

    /// <summary>A person blocks the bot, or lets it in again.</summary>
    public void Block(FakeUser user, bool isBlocked = true) => Locked(() =>
    {
        user.HasBlocked = isBlocked;
        Standing old = isBlocked ? Standing.Member : Standing.Kicked;
        TellStanding(_server.World.Chats[user.Id], user, old, isBlocked ? Standing.Kicked : Standing.Member);
        return true;
    });

    /// <summary>
    /// A group becomes a supergroup: the old number answers with the new one, and both chats get a service message.
    /// </summary>
    public FakeChat Migrate(FakeChat group, FakeUser by) => Locked(() =>
    {
        FakeChat next = _server.World.AddChat(ChatKind.Supergroup, group.Title, isForum: false, username: null);
        next.Bot = group.Bot;
        foreach ((long id, var member) in group.Members)
            next.Members[id] = member;
        Service(group, by, "migrate_to_chat_id", next.Id);
        Service(next, by, "migrate_from_chat_id", group.Id);
        group.MigratedTo = next;
        return next;
    });

    private void Service(FakeChat chat, FakeUser by, string field, long id)
    {
        JsonObject json = Wire.Message(_server.World.Say(chat, by, ""), _server.Bot);
        json[field] = id;
        _server.Updates.Add("message", json);
    }

    private void TellStanding(FakeChat chat, FakeUser by, Standing old, Standing now) =>
        _server.Updates.Add("my_chat_member", new JsonObject
        {
            ["chat"] = Wire.Chat(chat),
            ["from"] = Wire.User(by),
            ["date"] = _server.World.Now.ToUnixTimeSeconds(),
            ["old_chat_member"] = Members.Json(_server.Bot.Json(), old),
            ["new_chat_member"] = Members.Json(_server.Bot.Json(), now),
        });
}
