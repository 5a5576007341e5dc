using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Telegram.Methods;

/// <summary>
/// Pushes updates to the webhook: those of one chat in order, any 2xx takes one away, what fails comes again, at once
/// and then ever later.
/// </summary>
internal sealed class WebhookPusher(Server server)
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { UseProxy = false });
    private int _starts;

    /// <summary>Begins, or goes on with the webhook as it is now. Called under the gate of the world.</summary>
    public void Start()
    {
        int start = ++_starts;
        _ = Task.Run(() => PushAsync(start, server.Stop.Token));
    }

    private async Task PushAsync(int start, CancellationToken stop)
    {
        int failures = 0;
        while (true)
        {
            Task more;
            JsonArray ready;
            lock (server.World.Gate)
            {
                if (!server.Webhook.IsSet || start != _starts || stop.IsCancellationRequested)
                    return;
                more = server.Updates.Wait().Task;
                ready = server.Updates.Take((int)server.Webhook.Connections);
            }

            if (ready.Count == 0)
            {
                await more.WaitAsync(stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                continue;
            }

            failures = await PushAsync(ready, stop) ? 0 : failures + 1;
            if (failures > 1)
                await Task.Delay(TimeSpan.FromMilliseconds(50 * Math.Pow(2, failures)), TimeProvider.System, stop);
        }
    }

    private async Task<bool> PushAsync(JsonArray updates, CancellationToken stop)
    {
        bool[] done = await Task.WhenAll(updates
            .GroupBy(update => ChatOf(update!.AsObject()))
            .Select(async chat =>
            {
                foreach (JsonNode? update in chat)
                {
                    if (!await PushAsync(update!, stop))
                        return false;
                }

                return true;
            }));
        return done.All(isDone => isDone);
    }

    private async Task<bool> PushAsync(JsonNode update, CancellationToken stop)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, server.Webhook.Url);
            request.Content = JsonContent.Create(update);
            if (server.Webhook.Secret is { } secret)
                request.Headers.Add(SecretHeader, secret);
            using HttpResponseMessage answer = await _http.SendAsync(request, stop);
            if (!answer.IsSuccessStatusCode)
                return false;
        }
        catch (HttpRequestException)
        {
            return false;
        }

        lock (server.World.Gate)
            server.Updates.Remove((long)update["update_id"]!);
        return true;
    }

    private static long ChatOf(JsonObject update)
    {
        JsonNode? payload = update.First(pair => pair.Key != "update_id").Value;
        return (long?)(payload?["chat"] ?? payload?["message"]?["chat"])?["id"] ?? 0;
    }
}
