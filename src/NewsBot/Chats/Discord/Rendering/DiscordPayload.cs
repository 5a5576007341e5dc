using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Chats.Rendering;
using NewsBot.Delivery.Messages;
using NewsBot.Discord;

namespace NewsBot.Chats.Discord.Rendering;

/// <summary>The text of one embed.</summary>
/// <param name="Title">Its title; null for none.</param>
/// <param name="Text">In Discord's markdown; may be empty.</param>
/// <param name="Plain">The same without styles and links; null where that is all there is.</param>
public sealed record EmbedText(string? Title, string Text, string? Plain)
{
    /// <summary>What it takes of a message's limit.</summary>
    [JsonIgnore]
    public int Length => (Title?.Length ?? 0) + Text.Length;
}

/// <summary>One Discord message, as it waits in the outbox. The same for every channel.</summary>
public sealed record DiscordPayload
{
    /// <summary>The name that the picture is uploaded by.</summary>
    public const string PictureName = "news.png";

    private const int Color = 0x3B6EA5;
    private const int LongestHeadline = 100;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Its embeds.</summary>
    public IReadOnlyList<EmbedText> Embeds { get; init; } = [];

    /// <summary>What a post with it is called in a forum: its first line.</summary>
    [JsonIgnore]
    public string Headline => TextCut.Shortened(
        Embeds.Select(embed => embed.Title ?? (embed.Plain ?? embed.Text).Split('\n')[0].Trim())
            .FirstOrDefault(line => line.Length > 0) ?? "NewsBot",
        LongestHeadline);

    /// <summary>Rows of buttons; null for none.</summary>
    public IReadOnlyList<IReadOnlyList<MessageButton>>? Buttons { get; init; }

    /// <summary>A picture (PNG); null for none.</summary>
    public byte[]? Image { get; init; }

    /// <summary>What it shows.</summary>
    public string? ImageText { get; init; }

    /// <summary>A file; null for none.</summary>
    public PayloadFile? File { get; init; }

    /// <summary>True where only who asked may see it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>True for every part of a message but the first.</summary>
    public bool IsContinued { get; init; }

    /// <summary>
    /// The part without markup, and without its picture, which may be what was refused; null where it is that already.
    /// </summary>
    [JsonIgnore]
    public DiscordPayload? PlainForm => Embeds.All(embed => embed.Plain is null)
        ? null
        : this with
        {
            Image = null,
            ImageText = null,
            Embeds = [.. Embeds.Select(embed => embed with { Text = embed.Plain ?? embed.Text, Plain = null })],
        };

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static DiscordPayload Read(string json) => JsonSerializer.Deserialize<DiscordPayload>(json, Options)!;

    /// <summary>As the outbox keeps it.</summary>
    public string Write() => JsonSerializer.Serialize(this, Options);

    /// <summary>As it is sent, with buttons that were stamped for the channel.</summary>
    public DiscordMessageSpec Spec(IReadOnlyList<IReadOnlyList<DiscordButton>> buttons) => new(Content: null)
    {
        Embeds = [.. Embeds.Select(Embed)],
        Buttons = buttons,
        Files = [.. Uploads()],
    };

    private IEnumerable<DiscordFile> Uploads()
    {
        if (Image is not null)
            yield return new DiscordFile(PictureName, "image/png", Image) { Description = ImageText };
        if (File is not null)
            yield return new DiscordFile(File.Name, File.MediaType, File.Content);
    }

    private DiscordEmbed Embed(EmbedText embed, int index) => new()
    {
        Title = embed.Title,
        Description = embed.Text.Length == 0 ? null : embed.Text,
        Color = Color,
        ImageUrl = index == 0 && Image is not null ? $"attachment://{PictureName}" : null,
    };
}
