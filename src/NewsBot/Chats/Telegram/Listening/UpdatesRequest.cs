using System.Text.Json;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Chats.Telegram.Listening;

/// <summary>
/// Asks for updates as Telegram wrote them. The library reads all of an answer or nothing: one update of a kind that is
/// newer than the library would be asked for for ever, and with it whatever comes after.
/// </summary>
/// <seealso href="https://core.telegram.org/bots/api#getupdates">The method.</seealso>
internal sealed class UpdatesRequest() : RequestBase<JsonElement[]>("getUpdates")
{
    /// <summary>The number of the first update; what lies before it is confirmed.</summary>
    public int? Offset { get; init; }

    /// <summary>How many seconds the server may wait for one.</summary>
    public int Timeout { get; init; }

    /// <summary>The kinds that are wanted.</summary>
    public IEnumerable<UpdateType>? AllowedUpdates { get; init; }
}
