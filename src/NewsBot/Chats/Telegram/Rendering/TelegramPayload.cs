using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Chats.Rendering;
using NewsBot.Delivery.Messages;

namespace NewsBot.Chats.Telegram.Rendering;

/// <summary>One Telegram message, as it waits in the outbox. The same for every chat.</summary>
public sealed record TelegramPayload
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text with Telegram's markup; null where only the plain form is to be sent.</summary>
    public string? Html { get; init; }

    /// <summary>The text without any markup; may be empty below a picture only.</summary>
    public required string Plain { get; init; }

    /// <summary>Rows of buttons; null for none.</summary>
    public IReadOnlyList<IReadOnlyList<MessageButton>>? Keyboard { get; init; }

    /// <summary>A picture (PNG) above the text; null for none.</summary>
    public byte[]? Image { get; init; }

    /// <summary>A file, with the text below it; null for none.</summary>
    public PayloadFile? File { get; init; }

    /// <summary>Whether the text stands below something.</summary>
    [JsonIgnore]
    public bool IsCaption => Image is not null || File is not null;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static TelegramPayload Read(string json) => JsonSerializer.Deserialize<TelegramPayload>(json, Options)!;

    /// <summary>As the outbox keeps it.</summary>
    public string Write() => JsonSerializer.Serialize(this, Options);
}
