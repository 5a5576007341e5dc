using System.Globalization;
using System.Runtime.InteropServices;
using NewsBot.Delivery.Platforms;

namespace NewsBot.Chats.Telegram;

/// <summary>A chat, or a topic of a forum.</summary>
/// <param name="Chat">Telegram's id of the chat.</param>
/// <param name="Topic">Id of the topic; null for the chat itself.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TelegramAddress(long Chat, int? Topic)
{
    /// <summary>Telegram.</summary>
    public static PlatformName Platform { get; } = new("telegram");

    /// <summary>As delivery keeps it: the id, with <c>/topic</c> behind it.</summary>
    public ChatAddress Neutral => new(Platform, ToString());

    /// <summary>Reads <see cref="Neutral"/>; null where it is no address of Telegram's.</summary>
    public static TelegramAddress? Read(ChatAddress address)
    {
        string[] parts = address.Value.Split('/');
        if (parts.Length > 2 || !TryRead(parts[0], out long chat))
            return null;
        if (parts.Length == 1)
            return new TelegramAddress(chat, null);
        return TryRead(parts[1], out long topic) && topic is > 0 and <= int.MaxValue
            ? new TelegramAddress(chat, (int)topic)
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Topic is { } topic
        ? string.Create(CultureInfo.InvariantCulture, $"{Chat}/{topic}")
        : Chat.ToString(CultureInfo.InvariantCulture);

    private static bool TryRead(string text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
