using System.Text.Json.Nodes;
using NewsBot.Fakes.Telegram.Requests;
using NewsBot.Fakes.Telegram.State;

namespace NewsBot.Fakes.Telegram.Methods;

/// <summary>getChat*, leaveChat, createForumTopic.</summary>
internal sealed class ChatMethods(Server server)
{
    public JsonNode Get(Call call)
    {
        JsonObject chat = Wire.Chat(Readable(call));
        chat["accent_color_id"] = 0;
        chat["max_reaction_count"] = 11;
        chat["accepted_gift_types"] = Members.NoGifts();
        return chat;
    }

    public JsonNode Administrators(Call call)
    {
        FakeChat chat = Readable(call);
        if (chat.Kind == ChatKind.Private)
            throw RefusalException.Bad("there are no administrators in the private chat");
        JsonArray list = [.. chat.Members.Values
            .Where(member => member.Standing is Standing.Administrator or Standing.Creator)
            .Select(member => Members.Json(Wire.User(member.User), member.Standing))];
        if (call.Flag("return_bots") && chat.Bot == Standing.Administrator)
            list.Add(Members.Json(server.Bot.Json(), chat.Bot));
        return list;
    }

    public JsonNode Member(Call call)
    {
        FakeChat chat = Readable(call);
        long id = call.Number("user_id")!.Value;
        if (id == server.Bot.Id)
            return Members.Json(server.Bot.Json(), chat.Bot);
        if (chat.Members.TryGetValue(id, out var member))
            return Members.Json(Wire.User(member.User), member.Standing);
        return server.World.Users.TryGetValue(id, out FakeUser? user)
            ? Members.Json(Wire.User(user), chat.Person == user ? Standing.Member : Standing.Left)
            : throw RefusalException.Bad("PARTICIPANT_ID_INVALID");
    }

    public JsonNode Count(Call call)
    {
        FakeChat chat = Readable(call);
        return chat.Kind == ChatKind.Private
            ? 2
            : 1 + chat.Members.Values.Count(member => member.Standing is not Standing.Left and not Standing.Kicked);
    }

    public JsonNode Leave(Call call)
    {
        FakeChat chat = Readable(call);
        if (chat.Kind == ChatKind.Private)
            throw RefusalException.Bad("chat is not a group, supergroup or channel");
        chat.Bot = Standing.Left;
        server.Note(call, chat);
        return true;
    }

    public JsonNode CreateTopic(Call call)
    {
        FakeChat chat = Readable(call);
        if (!chat.IsForum)
            throw RefusalException.Bad("the chat is not a forum");
        if (chat.Bot != Standing.Administrator)
            throw RefusalException.Bad("not enough rights to create a topic");
        var topic = new FakeTopic(server.World.NextMessage(chat), call.Text("name")!);
        chat.Topics.Add(topic.Id, topic);
        server.Note(call, chat);
        return new JsonObject
        {
            ["message_thread_id"] = topic.Id,
            ["name"] = topic.Name,
            ["icon_color"] = call.Number("icon_color") ?? 7322096,
        };
    }

    private FakeChat Readable(Call call)
    {
        FakeChat chat = server.World.Find(call);
        Access.Read(chat);
        return chat;
    }
}
