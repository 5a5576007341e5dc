using System.Text;
using System.Text.Json.Nodes;
using NewsBot.Fakes.Discord.Faults;
using NewsBot.Fakes.Discord.Requests;
using NewsBot.Fakes.Discord.Routes;
using NewsBot.Fakes.Discord.State;

namespace NewsBot.Fakes.Discord;

/// <summary>The HTTP side: who asks, what, how fast, what is to go wrong, and the answer.</summary>
internal sealed class Endpoint(Server server, FaultQueue faults, Func<string> gateway)
{
    private const string Root = "/api/v10";
    private readonly Dispatcher _dispatcher = new(server, gateway);

    public bool IsRevoked { get; set; }

    public async Task AnswerAsync(HttpContext context)
    {
        Call? call = null;
        try
        {
            if (IsBlocked(context) is { } html)
            {
                await SendAsync(context, html.Status, html.Body, "text/html");
                return;
            }

            call = Find(context);
            Authorize(context, call);
            call = await RequestReader.ReadAsync(context.Request, call);
            await RunAsync(context, call);
        }
        catch (RefusalException refusal)
        {
            Refuse(call, refusal.Status, refusal.Code, refusal.Message);
            await SendAsync(context, refusal.Status, refusal.Json().ToJsonString());
        }
        catch (OperationCanceledException)
        {
            // The caller has gone.
        }
    }

    private async Task RunAsync(HttpContext context, Call call)
    {
        DiscordFault fault = faults.Take(call) ?? new DiscordFault();
        if (fault.Delay > TimeSpan.Zero)
            await Task.Delay(fault.Delay, server.Clock, context.RequestAborted);
        Verdict verdict = fault.Ending == FaultEnding.Wait
            ? Locked(() => server.Limits.Impose(call, fault.RetryAfter, fault.Scope))
            : Locked(() => server.Limits.Ask(call));
        if (verdict.RetryAfter is { } seconds)
        {
            await WaitAsync(context, call, verdict, seconds);
            return;
        }

        LimitHeaders.Write(context.Response, verdict);
        bool isDone = fault.IsAccepted || fault.Ending == FaultEnding.Normal;
        JsonNode? result = isDone ? _dispatcher.Run(call) : null;
        await EndAsync(context, call, fault, result?.ToJsonString() ?? "");
    }

    private async Task WaitAsync(HttpContext context, Call call, Verdict verdict, double seconds)
    {
        LimitHeaders.Write(context.Response, verdict);
        bool isShared = verdict.Scope == "shared";
        string message = isShared ? "The resource is being rate limited." : "You are being rate limited.";
        Refuse(call, 429, 0, message, isShared);
        var body = new JsonObject
        {
            ["message"] = message,
            ["retry_after"] = seconds,
            ["global"] = verdict.IsGlobal,
        };
        await SendAsync(context, 429, body.ToJsonString());
    }

    private async Task EndAsync(HttpContext context, Call call, DiscordFault fault, string right)
    {
        if (!fault.IsAccepted && fault.Ending != FaultEnding.Normal)
            Refuse(call, fault.Status, 0, "fault: " + fault.Ending);
        switch (fault.Ending)
        {
            case FaultEnding.Normal:
                await SendAsync(context, right.Length == 0 ? 204 : 200, right);
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

    /// <summary>What Cloudflare does before Discord sees the request.</summary>
    private (int Status, string Body)? IsBlocked(HttpContext context)
    {
        if (Locked(() => server.Invalid.IsBanned))
            return (429, "<html><body>error code: 1015</body></html>");
        return context.Request.Headers.UserAgent.ToString().StartsWith("DiscordBot (", StringComparison.Ordinal)
            ? null
            : (403, "<html><body>error code: 1010</body></html>");
    }

    private static Call Find(HttpContext context)
    {
        string path = context.Request.Path.Value ?? "";
        if (!path.StartsWith(Root + "/", StringComparison.Ordinal))
            throw RefusalException.NotFound();
        (ApiRoute route, IReadOnlyDictionary<string, string> values) =
            RouteTable.Find(context.Request.Method, path[Root.Length..]);
        return new Call(route, values);
    }

    private void Authorize(HttpContext context, Call call)
    {
        string given = context.Request.Headers.Authorization.ToString();
        if (!call.Route.IsInteraction && (IsRevoked || given != "Bot " + server.Bot.Token))
            throw RefusalException.Unauthorized();
    }

    private void Refuse(Call? call, int status, int code, string message, bool isShared = false)
    {
        if (status is 401 or 403 or 429 && !isShared)
        {
            Locked(() =>
            {
                server.Invalid.Add();
                return true;
            });
        }

        server.Ledger.Refuse(new RefusalLine(
            server.Clock.GetUtcNow(), call?.Route.Name ?? "", call?.Channel, status, code, message));
    }

    private T Locked<T>(Func<T> work)
    {
        lock (server.World.Gate)
            return work();
    }

    private static async Task SendAsync(
        HttpContext context, int status, string body, string contentType = "application/json")
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        context.Response.StatusCode = status;
        if (status == 204)
            return;
        context.Response.ContentType = contentType;
        context.Response.Headers.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
