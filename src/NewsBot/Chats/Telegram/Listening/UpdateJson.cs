using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace NewsBot.Chats.Telegram.Listening;

/// <summary>Reads an update as Telegram writes it.</summary>
internal static class UpdateJson
{
    /// <summary>Reads the body of a call; null where it says nothing.</summary>
    /// <exception cref="JsonException">It is no update.</exception>
    public static async Task<Update?> ReadAsync(Stream body, CancellationToken cancellation)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<Update>(body, JsonBotAPI.Options, cancellation);
        }
        catch (Exception error) when (IsOfTheLibrary(error))
        {
            throw new JsonException("A value in it is none of Telegram's.", error);
        }
    }

    /// <summary>Reads one of the updates of an answer; null where it is none that can be read, and why.</summary>
    public static Update? TryRead(JsonElement update, out string reason)
    {
        reason = "";
        try
        {
            return update.Deserialize<Update>(JsonBotAPI.Options);
        }
        catch (Exception error) when (error is JsonException || IsOfTheLibrary(error))
        {
            reason = error.Message;
            return null;
        }
    }

    /// <summary>The number of an update, which even one that cannot be read has; null where it has none.</summary>
    public static int? NumberOf(JsonElement update) =>
        update.ValueKind == JsonValueKind.Object
        && update.TryGetProperty("update_id", out JsonElement number)
        && number.ValueKind == JsonValueKind.Number
        && number.TryGetInt32(out int id)
            ? id
            : null;

    /// <summary>The library's own readers of dates and kinds, at values that they do not know.</summary>
    private static bool IsOfTheLibrary(Exception error) => error is ArgumentException or KeyNotFoundException
        or InvalidOperationException or NotSupportedException or FormatException or OverflowException;
}
