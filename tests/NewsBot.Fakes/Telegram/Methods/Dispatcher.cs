using System.Text.Json.Nodes;
using NewsBot.Fakes.Telegram.Requests;

namespace NewsBot.Fakes.Telegram.Methods;

/// <summary>Finds the method of a call and carries it out.</summary>
internal sealed class Dispatcher
{
    private readonly Server _server;
    private readonly UpdateMethods _updates;
    private readonly Dictionary<string, Func<Call, JsonNode>> _methods;

    public Dispatcher(Server server)
    {
        _server = server;
        _updates = new UpdateMethods(server);
        _methods = new Dictionary<string, Func<Call, JsonNode>>(StringComparer.Ordinal)
        {
            ["getMe"] = _ => Me(),
            ["setWebhook"] = _updates.SetWebhook,
            ["deleteWebhook"] = _updates.DeleteWebhook,
            ["getWebhookInfo"] = _ => _updates.WebhookInfo(),
            ["answerCallbackQuery"] = call => Done(call, server.Callbacks.Answer),
            ["setMyCommands"] = call => Done(call, server.Commands.Set),
            ["deleteMyCommands"] = call => Done(call, server.Commands.Delete),
            ["getMyCommands"] = server.Commands.Get,
        };
        AddMessages(new SendMethods(server), new EditMethods(server));
        AddChats(new ChatMethods(server));
    }

    /// <exception cref="RefusalException">The call is refused.</exception>
    public async Task<JsonNode> RunAsync(Call call, CancellationToken gone)
    {
        Schema.Check(call);
        if (call.Method == "getUpdates")
            return await _updates.PollAsync(call, gone);
        lock (_server.World.Gate)
            return _methods[call.Method](call);
    }

    private void AddMessages(SendMethods send, EditMethods edit)
    {
        _methods["sendMessage"] = send.Message;
        _methods["sendPhoto"] = send.Photo;
        _methods["sendDocument"] = send.Document;
        _methods["sendChatAction"] = send.Action;
        _methods["editMessageText"] = edit.Text;
        _methods["editMessageCaption"] = edit.Caption;
        _methods["editMessageReplyMarkup"] = edit.Markup;
        _methods["deleteMessage"] = edit.Delete;
        _methods["deleteMessages"] = edit.DeleteMany;
        _methods["pinChatMessage"] = edit.Pin;
        _methods["unpinChatMessage"] = edit.Pin;
    }

    private void AddChats(ChatMethods chats)
    {
        _methods["getChat"] = chats.Get;
        _methods["getChatAdministrators"] = chats.Administrators;
        _methods["getChatMember"] = chats.Member;
        _methods["getChatMemberCount"] = chats.Count;
        _methods["leaveChat"] = chats.Leave;
        _methods["createForumTopic"] = chats.CreateTopic;
    }

    private JsonNode Done(Call call, Action<Call> action)
    {
        action(call);
        _server.Note(call);
        return true;
    }

    private JsonObject Me()
    {
        JsonObject me = _server.Bot.Json();
        me["can_join_groups"] = true;
        me["can_read_all_group_messages"] = false;
        me["supports_inline_queries"] = false;
        return me;
    }
}
