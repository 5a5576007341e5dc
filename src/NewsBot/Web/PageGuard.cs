namespace NewsBot.Web;

/// <summary>
/// Stands before every page: refuses foreign hosts and foreign posts, and tells the browser what may load.
/// </summary>
public static class PageGuard
{
    private const string Reading =
        "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'";

    private const string Chatting =
        "default-src 'none'; style-src 'self'; img-src data:; script-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The guard as a step of the pipeline.</summary>
    public static Func<HttpContext, RequestDelegate, Task> Of(HostRule hosts) => (context, next) =>
    {
        AddHeaders(context);
        if (!hosts.IsOwn(context.Request.Host, context.Connection.LocalPort))
            return RefuseAsync(context, StatusCodes.Status421MisdirectedRequest, "No page of this name is here.");
        bool isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        return isRead || HostRule.IsOwnOrigin(context.Request)
            ? next(context)
            : RefuseAsync(context, StatusCodes.Status403Forbidden, "This may only be asked by a page of this bot.");
    };

    /// <summary>The pages need nothing but their own files; nothing else may load or frame them.</summary>
    private static void AddHeaders(HttpContext context)
    {
        bool isChat = context.Request.Path.StartsWithSegments("/chat", StringComparison.Ordinal);
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = isChat ? Chatting : Reading;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = isChat ? "same-origin" : "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (isChat)
            headers.CacheControl = "no-store";
    }

    private static Task RefuseAsync(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(reason, context.RequestAborted);
    }
}
