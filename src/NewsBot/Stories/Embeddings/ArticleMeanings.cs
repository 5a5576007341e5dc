using System.ClientModel;
using System.ClientModel.Primitives;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Http.Models;
using OpenAI;
using OpenAI.Embeddings;

namespace NewsBot.Stories.Embeddings;

/// <summary>
/// Asks the embedding model about title and lead of an article. Without a model, without an answer in time, or with one
/// that cannot be compared, the article has no meaning and is told apart by its words.
/// </summary>
public sealed partial class ArticleMeanings : IDisposable
{
    private const int LongestText = 1500;
    private readonly IEmbeddingGenerator<string, Embedding<float>>? _generator;
    private readonly EmbeddingsOptions _options;
    private readonly ModelHealth _health;
    private readonly TimeProvider _clock;
    private readonly ILogger<ArticleMeanings> _log;

    public ArticleMeanings(
        IOptions<EmbeddingsOptions> options, IHttpClientFactory http, TimeProvider clock, ILogger<ArticleMeanings> log)
    {
        (_options, _clock, _log, _health) = (options.Value, clock, log, new ModelHealth(clock));
        if (_options.Model is { } line && ModelAddress.Parse(line) is { } address)
        {
            Model = address.Model;
            _generator = Create(address, _options, http.CreateClient(ModelHttp.Name));
        }
    }

    /// <summary>The model's name; null where none is configured.</summary>
    public string? Model { get; }

    /// <summary>What the model makes of the article; null where it makes nothing of it.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The edge of a call: words alone tell stories apart too.")]
    public async Task<Meaning?> OfAsync(Article article, CancellationToken cancellation)
    {
        if (_generator is null || !_health.IsWell)
            return null;
        try
        {
            Meaning? meaning = await AskAsync($"{article.Title}\n{article.Text}", cancellation);
            _health.Answered();
            return meaning;
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            _health.Failed();
            Log.NoAnswer(_log, Model!, error.GetType().Name);
            return null;
        }
    }

    /// <summary>Asks about one sentence that nobody waits for.</summary>
    /// <returns>Whether it gives something that can be compared.</returns>
    /// <exception cref="Exception">It does not answer.</exception>
    public async Task<bool> ProbeAsync(CancellationToken cancellation) =>
        await AskAsync("The talks begin today.", cancellation) is not null;

    /// <inheritdoc/>
    public void Dispose() => _generator?.Dispose();

    private async Task<Meaning?> AskAsync(string text, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(_options.TimeoutSeconds), _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        GeneratedEmbeddings<Embedding<float>> made = await _generator!
            .GenerateAsync([text[..Math.Min(text.Length, LongestText)]], cancellationToken: either.Token)
            .WaitAsync(either.Token);
        return made.Count == 1 ? Meaning.Of(Model!, made[0].Vector.Span) : null;
    }

    private static IEmbeddingGenerator<string, Embedding<float>> Create(
        ModelAddress address, EmbeddingsOptions options, HttpClient http)
    {
        string? key = options.Key ?? (options.KeyFile is { } file ? File.ReadAllText(file).Trim() : null);
        return new EmbeddingClient(
            address.Model,
            new ApiKeyCredential(key ?? "none"),
            new OpenAIClientOptions
            {
                Endpoint = address.Base,
                Transport = new HttpClientPipelineTransport(http),
                RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
                NetworkTimeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
            }).AsIEmbeddingGenerator();
    }

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Warning, "The embedding model {Model} gave no answer ({What}). Words alone are compared.")]
        public static partial void NoAnswer(ILogger log, string model, string what);
    }
}
