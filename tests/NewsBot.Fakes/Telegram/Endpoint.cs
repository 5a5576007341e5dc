using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NewsBot.Fakes.Telegram.Faults;
using NewsBot.Fakes.Telegram.Methods;
using NewsBot.Fakes.Telegram.Requests;
using NewsBot.Fakes.Telegram.State;

namespace NewsBot.Fakes.Telegram;

/// <summary>The HTTP side: token, method, body, what is to go wrong, and the answer.</summary>
internal sealed class Endpoint(Server server, FaultQueue faults)
{
    private readonly Dispatcher _dispatcher = new(server);

    public bool IsRevoked { get; set; }

    public async Task AnswerAsync(HttpContext context)
    {
        Call call = new("", new Dictionary<string, string>(), new Dictionary<string, byte[]>());
        try
        {
            string method = MethodOf(context.Request.Path.Value ?? "");
            call = await RequestReader.ReadAsync(context.Request, method);
            await RunAsync(context, call);
        }
        catch (RefusalException refusal)
        {
            server.Ledger.Refuse(new RefusalLine(
                server.Clock.GetUtcNow(), call.Method, call.Chat, refusal.Code, refusal.Message));
            await SendAsync(context, refusal);
        }
        catch (OperationCanceledException)
        {
            // The caller has gone.
        }
    }

    private async Task RunAsync(HttpContext context, Call call)
    {
        CancellationToken gone = context.RequestAborted;
        if (faults.Take(call) is not var (fault, chat))
        {
            await SendAsync(context, 200, Answers.Ok(await _dispatcher.RunAsync(call, gone)).ToJsonString());
            return;
        }

        if (fault.Delay > TimeSpan.Zero)
            await Task.Delay(fault.Delay, server.Clock, gone);
        if (fault.RetryAfter is { } seconds)
        {
            lock (server.World.Gate)
                server.Limits.Hold(chat, seconds);
            throw Answers.TooMany(seconds);
        }

        bool isDone = fault.IsAccepted || fault.Ending == FaultEnding.Normal;
        JsonNode? result = isDone ? await _dispatcher.RunAsync(call, gone) : null;
        await EndAsync(context, call, fault, Answers.Ok(result).ToJsonString());
    }

    private async Task EndAsync(HttpContext context, Call call, TelegramFault fault, string right)
    {
        if (!fault.IsAccepted && fault.Ending != FaultEnding.Normal)
        {
            server.Ledger.Refuse(new RefusalLine(
                server.Clock.GetUtcNow(), call.Method, call.Chat, fault.Status, "fault: " + fault.Ending));
        }

        switch (fault.Ending)
        {
            case FaultEnding.Normal:
                await SendAsync(context, 200, right);
                break;
            case FaultEnding.Answer:
                await SendAsync(context, fault.Status, fault.Body, fault.ContentType);
                break;
            case FaultEnding.Cut:
                await SendAsync(context, 200, right[..(right.Length / 2)]);
                break;
            case FaultEnding.Silence:
                await Task.Delay(Timeout.InfiniteTimeSpan, server.Clock, context.RequestAborted);
                break;
            default:
                context.Abort();
                break;
        }
    }

    private string MethodOf(string path)
    {
        if (!path.StartsWith("/bot", StringComparison.OrdinalIgnoreCase))
            throw new RefusalException(404, "Not Found");
        int slash = path.LastIndexOf('/');
        string token = slash > 4 ? path[4..slash] : "";
        bool isToken = token.Contains(':', StringComparison.Ordinal)
            && !token.Contains('/', StringComparison.Ordinal)
            && token[0] != '0'
            && token.Length <= 80;
        if (!isToken)
            throw new RefusalException(401, "Unauthorized: invalid token specified");
        if (IsRevoked || token != server.Bot.Token)
            throw new RefusalException(401, "Unauthorized");
        return MethodTable.NameOf(path[(slash + 1)..])
            ?? throw new RefusalException(404, "Not Found: method not found");
    }

    private static Task SendAsync(HttpContext context, RefusalException refusal)
    {
        if (refusal.Parameters?["retry_after"] is { } seconds)
            context.Response.Headers.RetryAfter = ((int)seconds).ToString(CultureInfo.InvariantCulture);
        return SendAsync(context, refusal.Code, Answers.Error(refusal).ToJsonString());
    }

    private static async Task SendAsync(
        HttpContext context, int status, string body, string contentType = "application/json")
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
