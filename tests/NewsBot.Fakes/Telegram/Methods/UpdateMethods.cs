using System.Text.Json.Nodes;
using NewsBot.Fakes.Telegram.Requests;

namespace NewsBot.Fakes.Telegram.Methods;

/// <summary>getUpdates and the webhook.</summary>
internal sealed class UpdateMethods(Server server)
{
    private static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(50);
    private static readonly TimeSpan ConflictDelay = TimeSpan.FromSeconds(3);
    private readonly WebhookPusher _pusher = new(server);
    private DateTimeOffset _conflictAt;

    public async Task<JsonNode> PollAsync(Call call, CancellationToken gone)
    {
        int limit = (int)Math.Clamp(call.Number("limit") ?? 100, 1, 100);
        TaskCompletionSource consumer;
        lock (server.World.Gate)
        {
            consumer = Begin(call);
            if (server.Updates.IsHasty(call.Number("offset") ?? 0))
                limit = 1;
            JsonArray ready = server.Updates.Take(limit);
            if (ready.Count > 0)
            {
                server.Updates.Leave(consumer);
                return ready;
            }
        }

        double seconds = Math.Clamp(call.Number("timeout") ?? 0, 0, LongestPoll.TotalSeconds);
        try
        {
            if (seconds > 0)
                await consumer.Task.WaitAsync(TimeSpan.FromSeconds(seconds), server.Clock, gone);
        }
        catch (TimeoutException)
        {
            // A poll that ends empty is the common case.
        }
        catch (RefusalException) when (IsConflictAgain())
        {
            await Task.Delay(ConflictDelay, server.Clock, gone);
            throw;
        }
        finally
        {
            lock (server.World.Gate)
                server.Updates.Leave(consumer);
        }

        lock (server.World.Gate)
            return server.Updates.Take(limit);
    }

    public JsonNode SetWebhook(Call call)
    {
        server.Webhook.Set(call);
        Allow(call);
        if (call.Flag("drop_pending_updates"))
            server.Updates.Drop();
        if (server.Webhook.IsSet)
        {
            server.Updates.End("terminated by setWebhook request");
            _pusher.Start();
        }

        server.Note(call);
        return true;
    }

    public JsonNode DeleteWebhook(Call call)
    {
        server.Webhook.Clear();
        if (call.Flag("drop_pending_updates"))
            server.Updates.Drop();
        server.Note(call);
        return true;
    }

    public JsonNode WebhookInfo() => new JsonObject
    {
        ["url"] = server.Webhook.Url,
        ["has_custom_certificate"] = false,
        ["pending_update_count"] = server.Updates.Pending,
        ["max_connections"] = server.Webhook.Connections,
        ["allowed_updates"] = new JsonArray([.. server.Updates.Allowed.Select(kind => (JsonNode)kind)]),
    };

    /// <summary>Two bots that end each other's polls are slowed down.</summary>
    private bool IsConflictAgain()
    {
        lock (server.World.Gate)
        {
            DateTimeOffset now = server.Clock.GetUtcNow();
            bool isAgain = now - _conflictAt < ConflictDelay;
            _conflictAt = now;
            return isAgain;
        }
    }

    private TaskCompletionSource Begin(Call call)
    {
        if (server.Webhook.IsSet)
        {
            throw new RefusalException(409, "Conflict: can't use getUpdates method while webhook is active; "
                + "use deleteWebhook to delete the webhook first");
        }

        Allow(call);
        server.Updates.Confirm(call.Number("offset") ?? 0);
        return server.Updates.Wait();
    }

    private void Allow(Call call)
    {
        if (call.Json("allowed_updates") is JsonArray kinds)
            server.Updates.Allowed = [.. kinds.Select(kind => (string)kind!)];
    }
}
