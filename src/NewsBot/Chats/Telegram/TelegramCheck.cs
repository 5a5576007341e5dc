using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace NewsBot.Chats.Telegram;

/// <summary>Asks Telegram whether the token is good, and tells how the bot is invited.</summary>
public sealed class TelegramCheck(TelegramApi api, IOptions<TelegramOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>What was found, in lines for an operator; whether the bot can work.</summary>
    public async Task<(bool IsWell, IReadOnlyList<string> Lines)> RunAsync(CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            User me = await api.Bot.GetMe(either.Token);
            WebhookInfo hook = await api.Bot.GetWebhookInfo(either.Token);
            return (true, [.. Lines(me, hook)]);
        }
        catch (ApiRequestException refusal) when (refusal.ErrorCode is 401 or 404)
        {
            return (false, ["Telegram: the token is not valid (any more). @BotFather gives a new one."]);
        }
        catch (Exception error) when (error is RequestException or OperationCanceledException
            && !cancellation.IsCancellationRequested)
        {
            return (false, [$"Telegram: {options.Value.Address} does not answer: {api.Reason(error.Message)}"]);
        }
    }

    private IEnumerable<string> Lines(User me, WebhookInfo hook)
    {
        yield return $"Telegram: @{me.Username}. Write to it: https://t.me/{me.Username}";
        yield return me.CanJoinGroups
            ? $"  Add it to a group: https://t.me/{me.Username}?startgroup=true"
            : "  It may not join groups (@BotFather: /setjoingroups).";
        const string Rights = "post_messages+edit_messages";
        yield return $"  Add it to a channel: https://t.me/{me.Username}?startchannel=true&admin={Rights}";
        if (me.CanReadAllGroupMessages)
            yield return "  It reads all that groups write, which it does not need (@BotFather: /setprivacy, Enable).";
        if (hook.Url is { Length: > 0 } && !options.Value.Webhook.IsOn)
            yield return "  A webhook is set; it is removed when the service starts, for it asks Telegram itself.";
        if (hook.LastErrorMessage is { } problem)
            yield return $"  Telegram could not call the webhook: {api.Reason(problem)}";
    }
}
