using NewsBot.Chats.Discord.Rendering;
using NewsBot.Chats.Telegram.Rendering;
using NewsBot.Delivery;
using NewsBot.Delivery.Messages;
using NewsBot.Digests;
using NewsBot.Digests.Rendering;

namespace NewsBot.CommandLine;

/// <summary>How <c>NewsBot digest</c> can print a digest: for a person, as data, or as a chat gets it.</summary>
internal static class DigestFormat
{
    /// <summary>For a person, on a terminal.</summary>
    public const string Text = "text";

    private const string Json = "json", Telegram = "telegram", Discord = "discord";

    /// <summary>Every format.</summary>
    public static readonly string[] All = [Text, Json, Telegram, Discord];

    /// <summary>The digest in a format; ends with a line break.</summary>
    /// <param name="format">One of <see cref="All"/>: Telegram's markup, or Discord's JSON, a line a message.</param>
    /// <param name="digest">What is told.</param>
    /// <param name="services">Where renderers come from.</param>
    public static string Print(string format, Digest digest, IServiceProvider services) => format switch
    {
        Json => DigestJson.Write(digest) + Environment.NewLine,
        Telegram => Lines(TelegramRenderer.Render(Message(digest, services)).Select(part => part.Html ?? part.Plain)),
        Discord => Lines(DiscordRenderer.Render(Message(digest, services)).Select(part => part.Write())),
        _ => services.GetRequiredService<TextDigest>().Render(digest),
    };

    private static ChatMessage Message(Digest digest, IServiceProvider services) =>
        services.GetRequiredService<DigestMessages>().Digest(digest, digest.Languages, digest.IsLate);

    private static string Lines(IEnumerable<string> parts) =>
        string.Concat(parts.Select(part => part + Environment.NewLine));
}
