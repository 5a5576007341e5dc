using System.Text.Json;
using NewsBot.Chats.Discord.Rendering;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Platforms;
using NewsBot.Discord;

namespace NewsBot.Chats.Discord;

/// <summary>Sends or edits one message, once.</summary>
public sealed class DiscordSender(DiscordApi api, DiscordButtons buttons, TimeProvider clock)
{
    private static readonly SendOutcome TooLate =
        new SendOutcome.MessageRefused("It was for one reader only, and the time to answer them is over.");

    private readonly DiscordPosts _posts = new(api);

    /// <summary>Sends; every failure is an outcome.</summary>
    public async Task<SendOutcome> SendAsync(OutgoingPart part, CancellationToken cancellation)
    {
        if (DiscordAddress.Read(part.Chat) is not { } channel)
            return new SendOutcome.MessageRefused("This is not the address of a Discord channel.");
        bool mayHaveLeft = false;
        try
        {
            var payload = DiscordPayload.Read(part.Payload);
            DiscordMessageSpec message = payload.Spec(await ButtonsAsync(part.Chat, payload.Buttons, cancellation)) with
            {
                ReplyTo = Snowflake.Parse(part.RepliesTo),
                IsSilent = part.IsSilent,
            };
            mayHaveLeft = true;
            return await SendAsync(part, channel, payload, message, cancellation);
        }
        catch (Exception error) when (!mayHaveLeft && error is JsonException)
        {
            return new SendOutcome.MessageRefused("What was stored of the message cannot be read.");
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return mayHaveLeft
                ? DiscordResult.Of(error, api.Reason)
                : new SendOutcome.NotSent(api.Reason(error.Message));
        }
    }

    /// <summary>Whether Discord answers and takes the token.</summary>
    public async Task<bool> ProbeAsync(CancellationToken cancellation)
    {
        try
        {
            return (await api.Requests.ProbeAsync(cancellation)).Id > 0;
        }
        catch (DiscordException error)
        {
            if (error.Kind == DiscordErrorKind.Unauthorized)
                api.Renew();
            return false;
        }
    }

    private async Task<SendOutcome> SendAsync(
        OutgoingPart part,
        ulong channel,
        DiscordPayload payload,
        DiscordMessageSpec message,
        CancellationToken cancellation)
    {
        DiscordRoute? route = DiscordRoute.Read(part.ReplyRoute);
        if (route?.IsOpenAt(clock.GetUtcNow()) == true
            && await TryAnswerAsync(route, part, payload, message, cancellation) is { } answered)
        {
            return answered;
        }

        if (route?.IsPrivate == true || payload.IsPrivate)
            return TooLate;
        if (part.Edits is null)
        {
            ulong sent = await _posts.SendAsync(channel, part, payload, message, cancellation);
            return new SendOutcome.Confirmed(Snowflake.Text(sent));
        }

        if (Snowflake.Parse(part.Edits) is not { } edited)
            return new SendOutcome.MessageRefused("This is not the id of a Discord message.");
        await _posts.EditAsync(channel, edited, payload, message, cancellation);
        return new SendOutcome.Confirmed(part.Edits);
    }

    /// <returns>Null where Discord does not know the interaction, or not any more; surely nothing arrived.</returns>
    private async Task<SendOutcome?> TryAnswerAsync(
        DiscordRoute route,
        OutgoingPart part,
        DiscordPayload payload,
        DiscordMessageSpec message,
        CancellationToken cancellation)
    {
        bool isPrivate = route.IsPrivate || payload.IsPrivate;
        try
        {
            if (payload.IsContinued)
            {
                ulong sent = await api.Requests.FollowUpAsync(route.Interaction, message, isPrivate, cancellation);
                return new SendOutcome.Confirmed(Snowflake.Text(sent));
            }

            await api.Requests.EditResponseAsync(route.Interaction, message with { ReplyTo = null }, cancellation);
            return new SendOutcome.Confirmed(part.Edits ?? "@original");
        }
        catch (DiscordException error) when (error.Kind == DiscordErrorKind.NotFound)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<IReadOnlyList<DiscordButton>>> ButtonsAsync(
        ChatAddress chat, IReadOnlyList<IReadOnlyList<MessageButton>>? rows, CancellationToken cancellation)
    {
        var made = new List<IReadOnlyList<DiscordButton>>();
        foreach (IReadOnlyList<MessageButton> row in rows ?? [])
        {
            var line = new List<DiscordButton>();
            foreach (MessageButton button in row)
            {
                line.Add(new DiscordButton(
                    button.Text, await buttons.WriteAsync(chat.Value, button.Action, cancellation)));
            }

            made.Add(line);
        }

        return made;
    }
}
