using System.Text;
using System.Text.Json;
using NewsBot.Chats.Telegram.Listening;
using Telegram.Bot.Types;

namespace NewsBot.Measure.Hostile;

/// <summary>Bodies of calls to the webhook of Telegram, which are what polling gives too.</summary>
internal sealed class UpdateKind(TelegramRoles roles)
{
    private static readonly IReadOnlyList<byte[]> Samples =
    [
        Bytes("""
            {"update_id":10,"message":{"message_id":5,"message_thread_id":2,"is_topic_message":true,"from":{"id":7,
            "is_bot":false,
            "first_name":"A","language_code":"uk"},"chat":{"id":-1001,"type":"supergroup","title":"T","is_forum":true},
            "date":1739200000,"text":"/latest@harbour_bot 5 en","entities":[{"offset":0,"length":7,
            "type":"bot_command"}]}}
            """),
        Bytes("""
            {"update_id":11,"callback_query":{"id":"99","from":{"id":7,"is_bot":false,"first_name":"A"},"message":{
            "message_id":5,"chat":{"id":7,"type":"private","first_name":"A"},"date":0,"text":"x"},"chat_instance":"1",
            "data":"b:12"}}
            """),
        Bytes("""
            {"update_id":12,"my_chat_member":{"chat":{"id":-5,"type":"group","title":"T"},"from":{"id":7,"is_bot":false,
            "first_name":"A"},"date":1739200000,"old_chat_member":{"user":{"id":1,"is_bot":true,"first_name":"B"},
            "status":"left"},"new_chat_member":{"user":{"id":1,"is_bot":true,"first_name":"B"},"status":"restricted",
            "is_member":true,"until_date":0}}}
            """),
        Bytes("""
            {"update_id":13,"channel_post":{"message_id":6,"sender_chat":{"id":-1002,"type":"channel","title":"C"},
            "chat":{
            "id":-1002,"type":"channel","title":"C"},"date":1739200000,"text":"/subscribe 08:00"}}
            """),
        Bytes("""
            {"update_id":14,"message":{"message_id":7,"chat":{"id":-5,"type":"group","title":"T"},"date":1739200000,
            "migrate_to_chat_id":-1005,"forward_origin":{"type":"hidden_user","sender_user_name":"x","date":1},
            "via_bot":{"id":3,"is_bot":true,"first_name":"V"},"poll":{"id":"1","question":"?","options":[]}}}
            """),
    ];

    private readonly UpdateReader _reader = new("harbour_bot", roles);

    public HostileKind Kind => new(
        "updates", 2, chance => chance.Next(60) == 0 ? Monster(chance) : Damage.Of(Samples, chance), ReadAsync);

    private static byte[] Monster(Random chance)
    {
        int size = chance.Next(1000, 60_000);
        return Bytes(chance.Next(4) switch
        {
            0 => "{\"update_id\":1,\"message\":" + new string('[', size) + new string(']', size) + "}",
            1 => "{\"update_id\":1," + HostileValues.Long("\"message\":{},", size) + "\"x\":1}",
            2 => "{\"update_id\":1,\"message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":1,\"type\":\"private\"},"
                + $"\"from\":{{\"id\":1,\"first_name\":\"A\"}},\"text\":\"{HostileValues.Long("/a@b ", size)}\"}}}}",
            _ => HostileValues.Long("{\"message\":{\"reply_to_message\":", size),
        });
    }

    private async Task<string?> ReadAsync(byte[] input, CancellationToken cancellation)
    {
        try
        {
            using var body = new MemoryStream(input);
            if (await UpdateJson.ReadAsync(body, cancellation) is { } update)
                Read(update);
            return null;
        }
        catch (JsonException refused)
        {
            return refused.Message;
        }
    }

    private void Read(Update update)
    {
        _ = UpdateReader.LaneOf(update);
        _ = _reader.Read(update);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
