using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsBot.Chats.Local;
using NewsBot.Web.Pages;

namespace NewsBot.Web.Chat;

/// <summary>The local chat's page, its stream, and what is posted to it. All of it is for the operator only.</summary>
public static class ChatPages
{
    private const int LongestText = 1000;

    /// <summary>Maps the pages of the chat.</summary>
    public static void MapChat(this WebApplication app)
    {
        app.MapGet("/chat", ShowAsync);
        app.MapPost("/chat", PostAsync);
        app.MapGet("/chat/stream", StreamAsync);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context,
        string? key,
        ChatAccess access,
        ChatViews views)
    {
        if (key is not null && await access.TryEnterAsync(context, key))
            return SeeOther(context);
        return await access.SessionAsync(context) is { } session
            ? key is null ? Page(await views.PageAsync(context, session)) : SeeOther(context)
            : await LockedAsync(context, views);
    }

    private static async Task<IResult> StreamAsync(
        HttpContext context,
        long? after,
        ChatAccess access,
        ChatViews views,
        ChatStream stream)
    {
        if (await access.SessionAsync(context) is null)
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        bool resumes = long.TryParse(
            context.Request.Headers["Last-Event-ID"], CultureInfo.InvariantCulture, out long last);
        string zone = await views.ZoneAsync(context.RequestAborted);
        return TypedResults.ServerSentEvents(
            stream.FollowAsync(resumes ? last : after ?? 0, zone, context.RequestAborted));
    }

    private static async Task<IResult> PostAsync(HttpContext context, ChatAccess access, LocalInbox inbox)
    {
        if (await access.SessionAsync(context) is not { } session || !context.Request.HasFormContentType)
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!LocalKeys.IsFormToken(form["token"], session))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        string? action = form["action"];
        string text = (action ?? form["text"].ToString()).Trim();
        if (text.Length is > 0 and <= LongestText)
            await inbox.TakeAsync(text, action is not null, ChatViews.Language(context), context.RequestAborted);
        return context.Request.Headers.Accept == "application/json" ? Results.NoContent() : SeeOther(context);
    }

    private static RazorComponentResult<ChatPage> Page(ChatView view) => new(new { View = view });

    private static async Task<IResult> LockedAsync(HttpContext context, ChatViews views) =>
        new RazorComponentResult<ChatLocked>(new { Texts = await views.TextsAsync(context) })
        {
            StatusCode = StatusCodes.Status403Forbidden,
        };

    /// <summary>The key leaves the address bar, and a reload posts nothing again.</summary>
    private static IResult SeeOther(HttpContext context)
    {
        context.Response.Headers.Location = "/chat#end";
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
