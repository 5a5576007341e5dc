using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using NewsBot.Chats.Local;
using NewsBot.Web.Pages;

namespace NewsBot.Web.Chat;

/// <summary>Tells an open page what is written, as it is written.</summary>
public sealed class ChatStream(
    LocalMessageStore messages,
    LocalBell bell,
    IServiceProvider services,
    TimeProvider clock,
    IHostApplicationLifetime life)
{
    private const int AtOnce = 50;

    /// <summary>
    /// What another node wrote is found by looking; a line now and then also keeps the connection open.
    /// </summary>
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    /// <summary>Messages newer than a version, without end.</summary>
    public async IAsyncEnumerable<SseItem<string>> FollowAsync(
        long version,
        string zone,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, life.ApplicationStopping);
        while (!either.IsCancellationRequested)
        {
            Task rung = bell.Next;
            foreach (LocalMessage message in await messages.SinceAsync(version, AtOnce, cancellation))
            {
                version = message.Version;
                string html = await HtmlAsync(message, zone);
                yield return new SseItem<string>(JsonSerializer.Serialize(new { id = message.Id, html }))
                {
                    EventId = version.ToString(System.Globalization.CultureInfo.InvariantCulture),
                };
            }

            await rung.WaitAsync(Beat, clock, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!rung.IsCompleted)
                yield return new SseItem<string>("", "beat");
        }
    }

    private async Task<string> HtmlAsync(LocalMessage message, string zone)
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var entry = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(ChatEntry.Message)] = message,
                [nameof(ChatEntry.Zone)] = zone,
            });
            return (await renderer.RenderComponentAsync<ChatEntry>(entry)).ToHtmlString();
        });
    }
}
