using System.ClientModel;
using System.ClientModel.Primitives;
using Anthropic;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using NewsBot.Http.Models;
using OpenAI;
using OpenAI.Chat;

namespace NewsBot.Summaries.Models;

/// <summary>A model that can be asked.</summary>
/// <param name="Address">What it is.</param>
/// <param name="Client">Asks it, once: it repeats nothing by itself.</param>
/// <param name="Health">Whether it is worth asking.</param>
public sealed record ModelEndpoint(ModelAddress Address, IChatClient Client, ModelHealth Health);

/// <summary>The models of the settings, the first and its fallback.</summary>
public sealed class ModelClients : IDisposable
{
    public ModelClients(IOptions<ModelsOptions> options, IHttpClientFactory http, TimeProvider clock)
    {
        ModelsOptions set = options.Value;
        var found = new List<ModelEndpoint>();
        foreach ((string? line, string? key, string? file) in new[]
        {
            (set.Chat, set.Key, set.KeyFile), (set.Fallback, set.FallbackKey, set.FallbackKeyFile),
        })
        {
            if (line is not null && ModelAddress.Parse(line) is { } address)
            {
                IChatClient client = Create(
                    address,
                    ModelKeys.Read(key, file),
                    http.CreateClient(ModelHttp.Name),
                    TimeSpan.FromSeconds(set.TimeoutSeconds));
                found.Add(new ModelEndpoint(address, client, new ModelHealth(clock)));
            }
        }

        Endpoints = found;
    }

    /// <summary>In the order in which they are asked; empty where none is configured.</summary>
    public IReadOnlyList<ModelEndpoint> Endpoints { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (ModelEndpoint endpoint in Endpoints)
            endpoint.Client.Dispose();
    }

    private static IChatClient Create(
        ModelAddress address, string? key, HttpClient http, TimeSpan timeout) => address.Kind switch
        {
            "anthropic" => new AnthropicClient
            {
                ApiKey = key ?? "none",
                BaseUrl = address.Base.AbsoluteUri.TrimEnd('/'),
                HttpClient = http,
                MaxRetries = 0,
                Timeout = timeout,
            }.AsIChatClient(address.Model),
            _ => new ChatClient(
                address.Model,
                new ApiKeyCredential(key ?? "none"),
                new OpenAIClientOptions
                {
                    Endpoint = address.Base,
                    Transport = new HttpClientPipelineTransport(http),
                    RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
                    NetworkTimeout = timeout,
                }).AsIChatClient(),
        };
}
