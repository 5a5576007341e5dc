using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Telegram.Bot.Types;

namespace NewsBot.Chats.Telegram.Listening;

/// <summary>Answers one call of Telegram, or of somebody who says they are.</summary>
internal sealed class WebhookCall(UpdateReader reader, UpdateHandler handler, ChatInbox inbox, string secret)
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    private const int MostBusyChats = 500;
    private readonly byte[] _secret = Encoding.UTF8.GetBytes(secret);
    private readonly ChatLanes _lanes = new();

    public async Task AnswerAsync(HttpContext context, CancellationToken stopping)
    {
        context.Response.StatusCode = await StatusAsync(context, stopping);
        if (context.Response.StatusCode == StatusCodes.Status429TooManyRequests)
            context.Response.Headers.RetryAfter = "1";
    }

    private async Task<int> StatusAsync(HttpContext context, CancellationToken stopping)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
            return StatusCodes.Status405MethodNotAllowed;
        if (!IsTelegram(context.Request.Headers[SecretHeader].ToString()))
            return StatusCodes.Status401Unauthorized;
        if (_lanes.Busy >= MostBusyChats)
            return StatusCodes.Status429TooManyRequests;
        try
        {
            if (await UpdateJson.ReadAsync(context.Request.Body, context.RequestAborted) is { } update)
                await HandleAsync(update, stopping);
            return StatusCodes.Status200OK;
        }
        catch (BadHttpRequestException error)
        {
            return error.StatusCode;
        }
        catch (JsonException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    private Task HandleAsync(Update update, CancellationToken stopping) => _lanes.RunAsync(
        UpdateReader.LaneOf(update),
        () => handler.HandleAsync(reader, update, inbox, stopping));

    /// <summary>Compared in the same time whether it is wrong at the beginning or at the end.</summary>
    private bool IsTelegram(string said) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(said), _secret);
}
