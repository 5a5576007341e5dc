using System.Globalization;
using NewsBot.Chats.Discord.Rendering;
using NewsBot.Delivery.Platforms;
using NewsBot.Discord;

namespace NewsBot.Chats.Discord;

/// <summary>
/// Puts messages into channels: as messages, as posts of a forum, and as bare text where the bot may not embed.
/// </summary>
/// <param name="api">Discord.</param>
internal sealed class DiscordPosts(DiscordApi api)
{
    private static readonly TimeSpan ClocksApart = TimeSpan.FromMinutes(1);

    /// <summary>Sends a part.</summary>
    /// <returns>The id of its message; of the first where it became several.</returns>
    /// <exception cref="DiscordException">It was refused, or nothing is known of it.</exception>
    public async Task<ulong> SendAsync(
        ulong channel,
        OutgoingPart part,
        DiscordPayload payload,
        DiscordMessageSpec message,
        CancellationToken cancellation)
    {
        try
        {
            return await PutAsync(channel, part, payload.Headline, message, cancellation);
        }
        catch (DiscordException refusal) when (DiscordResult.MayLackEmbeds(refusal) && message.Embeds.Count > 0)
        {
            return await SendBareAsync(channel, part, payload, message, cancellation);
        }
    }

    /// <summary>Changes a message that was sent before.</summary>
    /// <exception cref="DiscordException">It was refused, or nothing is known of it.</exception>
    public async Task EditAsync(
        ulong channel,
        ulong edited,
        DiscordPayload payload,
        DiscordMessageSpec message,
        CancellationToken cancellation)
    {
        try
        {
            await ChangeAsync(channel, edited, message, cancellation);
        }
        catch (DiscordException refusal) when (DiscordResult.MayLackEmbeds(refusal) && message.Embeds.Count > 0)
        {
            string text = BareText.OfOne(payload.Embeds);
            await ChangeAsync(channel, edited, Bare(message, text), cancellation);
        }
    }

    /// <summary>
    /// The messages follow each other at once. Each has a nonce of its own, so that a repeat of the whole within
    /// Discord's window doubles none.
    /// </summary>
    private async Task<ulong> SendBareAsync(
        ulong channel,
        OutgoingPart part,
        DiscordPayload payload,
        DiscordMessageSpec message,
        CancellationToken cancellation)
    {
        IReadOnlyList<string> texts = BareText.Of(payload.Embeds);
        ulong? first = null;
        foreach ((int index, string text) in texts.Index())
        {
            DiscordMessageSpec bare = Bare(message, text);
            if (index > 0)
                bare = bare with { Files = [], ReplyTo = null };
            if (index < texts.Count - 1)
                bare = bare with { Buttons = [] };
            OutgoingPart piece = first is null ? part : Following(part, first.Value, index);
            ulong sent = await PutAsync(channel, piece, payload.Headline, bare, cancellation);
            first ??= sent;
        }

        return first!.Value;
    }

    private static OutgoingPart Following(OutgoingPart part, ulong first, int index) => part with
    {
        Nonce = string.Create(CultureInfo.InvariantCulture, $"{part.Nonce}-{index}"),
        Continues = part.Continues ?? Snowflake.Text(first),
    };

    /// <summary>A picture is only seen in an embed.</summary>
    private static DiscordMessageSpec Bare(DiscordMessageSpec message, string text) => message with
    {
        Content = text,
        Embeds = [],
        Files = [.. message.Files.Where(file => file.Name != DiscordPayload.PictureName)],
        HasNoPreviews = true,
    };

    /// <summary>
    /// A forum takes no messages but posts, each with a title; what continues or answers a message goes into its post.
    /// </summary>
    private async Task<ulong> PutAsync(
        ulong channel,
        OutgoingPart part,
        string title,
        DiscordMessageSpec message,
        CancellationToken cancellation)
    {
        try
        {
            return await api.Requests.SendMessageAsync(channel, message, part.Nonce, cancellation);
        }
        catch (DiscordException refusal) when (DiscordResult.IsWrongPlace(refusal))
        {
            DiscordMessageSpec inPost = message with { ReplyTo = null };
            return Snowflake.Parse(part.Continues ?? part.RepliesTo) is { } post
                ? await api.Requests.SendMessageAsync(post, inPost, part.Nonce, cancellation)
                : await OpenAsync(channel, part, title, inPost, cancellation);
        }
    }

    /// <summary>Discord takes no nonce with a post; but a post that arrived can be found.</summary>
    private async Task<ulong> OpenAsync(
        ulong forum, OutgoingPart part, string title, DiscordMessageSpec message, CancellationToken cancellation)
    {
        ulong? arrived = part.MayHaveArrivedSince is { } since
            ? await api.Requests.FindForumPostAsync(forum, title, since - ClocksApart, cancellation)
            : null;
        return arrived ?? await api.Requests.PostInForumAsync(forum, title, message, cancellation);
    }

    /// <summary>The first message of a post in a forum has the id of the post, and lies in it.</summary>
    private async Task ChangeAsync(
        ulong channel, ulong edited, DiscordMessageSpec message, CancellationToken cancellation)
    {
        try
        {
            await api.Requests.EditMessageAsync(channel, edited, message, cancellation);
        }
        catch (DiscordException refusal) when (DiscordResult.IsElsewhere(refusal))
        {
            await api.Requests.EditMessageAsync(edited, edited, message, cancellation);
        }
    }
}
