namespace NewsBot.Fakes.Discord.Requests;

/// <summary>The routes the fake knows: method, path, parameters of the query, and what the body may be.</summary>
public static class RouteTable
{
    public static IReadOnlyList<ApiRoute> Routes { get; } = [.. """
        GET /users/@me
        GET /gateway/bot
        GET /applications/@me
        GET /oauth2/applications/@me
        GET /applications/{application_id}/commands ?with_localizations
        PUT /applications/{application_id}/commands ApplicationCommandUpdateRequest[]
        GET /applications/{application_id}/guilds/{guild_id}/commands ?with_localizations
        PUT /applications/{application_id}/guilds/{guild_id}/commands ApplicationCommandUpdateRequest[]
        GET /guilds/{guild_id} ?with_counts
        GET /guilds/{guild_id}/channels
        GET /channels/{channel_id}
        POST /channels/{channel_id}/messages MessageCreateRequest
        GET /channels/{channel_id}/messages/{message_id}
        PATCH /channels/{channel_id}/messages/{message_id} MessageEditRequestPartial
        DELETE /channels/{channel_id}/messages/{message_id}
        POST /channels/{channel_id}/messages/{message_id}/threads CreateTextThreadWithMessageRequest
        POST /channels/{channel_id}/threads CreateForumThreadRequest|CreateTextThreadWithoutMessageRequest
        POST /interactions/{interaction_id}/{interaction_token}/callback ?with_response CALLBACK
        POST /webhooks/{webhook_id}/{webhook_token} ?wait ?thread_id ?with_components IncomingWebhookRequestPartial
        GET /webhooks/{webhook_id}/{webhook_token}/messages/@original ?thread_id
        PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original ?thread_id ?with_components EDIT
        DELETE /webhooks/{webhook_id}/{webhook_token}/messages/@original ?thread_id
        """
        .Replace(
            "CALLBACK",
            "ApplicationCommandAutocompleteCallbackRequest|CreateMessageInteractionCallbackRequest"
            + "|UpdateMessageInteractionCallbackRequest",
            StringComparison.Ordinal)
        .Replace("EDIT", "IncomingWebhookUpdateRequestPartial", StringComparison.Ordinal)
        .ReplaceLineEndings("\n")
        .Split('\n')
        .Select(ApiRoute.Parse)];

    /// <summary>What Discord's prose knows and its description of the API does not; a client asks for it.</summary>
    private static readonly ApiRoute[] Undescribed =
    [
        ApiRoute.Parse("GET /voice/regions"),
        ApiRoute.Parse("GET /guilds/{guild_id}/threads/active"),
    ];

    /// <summary>The route of a request; refuses where there is none.</summary>
    public static (ApiRoute Route, IReadOnlyDictionary<string, string> Values) Find(string method, string path)
    {
        bool isKnown = false;
        foreach (ApiRoute route in Routes.Concat(Undescribed))
        {
            if (route.Match(path) is not { } values)
                continue;
            if (route.Method == method)
                return (route, values);
            isKnown = true;
        }

        throw isKnown ? new RefusalException(405, 0, "405: Method Not Allowed") : RefusalException.NotFound();
    }
}
