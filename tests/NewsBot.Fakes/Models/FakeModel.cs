using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace NewsBot.Fakes.Models;

/// <summary>
/// A chat model on loopback that speaks as OpenAI's and Anthropic's interfaces do, and a translator that speaks as
/// LibreTranslate and DeepL. What it does is a <see cref="FakeManner"/>, which may be changed at any time.
/// </summary>
public sealed class FakeModel : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly TimeProvider _clock;
    private int _now;
    private int _most;

    private FakeModel(WebApplication server, TimeProvider clock)
    {
        (_server, _clock) = (server, clock);
        server.Run(AnswerAsync);
    }

    /// <summary>How it behaves.</summary>
    public FakeManner Manner { get; set; } = FakeManners.Faithful;

    /// <summary>How it translates: text, from, to.</summary>
    public Func<string, string, string, string> Translation { get; set; } = FakeTranslations.Faithful;

    /// <summary>What it makes of a text as numbers.</summary>
    public Func<string, IReadOnlyList<float>> Embedding { get; set; } = FakeEmbeddings.Of;

    /// <summary>Everything it was asked, as it came: path and body.</summary>
    public ConcurrentQueue<FakeQuestion> Requests { get; } = new();

    /// <summary>How many questions were before it at once, at most.</summary>
    public int MostAtOnce => _most;

    /// <summary>Its address, for <c>openai:NAME@…</c>.</summary>
    public Uri Address { get; private set; } = new("http://unknown.invalid/");

    /// <summary>Starts on a free port, or on the one given.</summary>
    public static async Task<FakeModel> StartAsync(int port = 0, TimeProvider? clock = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var model = new FakeModel(builder.Build(), clock ?? TimeProvider.System);
        await model._server.StartAsync();
        string address = model._server.Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!.Addresses.First();
        model.Address = new Uri(address);
        return model;
    }

    /// <summary>Runs until the process is told to stop.</summary>
    public Task WaitAsync(CancellationToken cancellation) => _server.WaitForShutdownAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        string body = await reader.ReadToEndAsync(context.RequestAborted);
        string path = context.Request.Path;
        Requests.Enqueue(new FakeQuestion(path, body, context.Request.Headers.ToDictionary(
            header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        int now = Interlocked.Increment(ref _now);
        _most = Math.Max(_most, now);
        try
        {
            await AnswerAsync(context, path, body);
        }
        finally
        {
            Interlocked.Decrement(ref _now);
        }
    }

    private Task AnswerAsync(HttpContext context, string path, string body) => path switch
    {
        _ when path.EndsWith("/completions", StringComparison.Ordinal) => ChatAsync(context, body, FakeBodies.OpenAi),
        _ when path.EndsWith("/messages", StringComparison.Ordinal) => ChatAsync(context, body, FakeBodies.Anthropic),
        _ when path.EndsWith("/embeddings", StringComparison.Ordinal) =>
            WriteAsync(context, FakeBodies.Embeddings(body, Embedding)),
        _ when path.EndsWith("/v2/translate", StringComparison.Ordinal) =>
            WriteAsync(context, FakeBodies.DeepL(body, Translation)),
        _ when path.EndsWith("/translate", StringComparison.Ordinal) =>
            WriteAsync(context, FakeBodies.Libre(body, Translation)),
        _ => Task.Run(() => context.Response.StatusCode = StatusCodes.Status404NotFound),
    };

    private async Task ChatAsync(HttpContext context, string body, Func<string, FakeAnswer, string, string> form)
    {
        FakeStory asked = FakeStory.Read(body);
        FakeAnswer answer = asked.ToTranslate is { } sentences
            ? FakeAnswer.OfSentences(
                sentences.Select(text => Translation(text, "", FakeTranslations.Target(asked.System))))
            : Manner(asked);
        if (answer.Delay > TimeSpan.Zero)
            await Task.Delay(answer.Delay, _clock, context.RequestAborted);
        foreach ((string name, string value) in answer.Headers)
            context.Response.Headers[name] = value;
        context.Response.StatusCode = answer.Status;
        string text = answer.Status == 200
            ? form(body, answer, JsonDocument.Parse(body).RootElement.GetProperty("model").GetString()!)
            : """{"error":{"message":"scripted","type":"scripted"}}""";
        if (answer.Breaks)
        {
            context.Response.ContentLength = text.Length * 2;
            await context.Response.WriteAsync(text[..(text.Length / 2)], context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
            return;
        }

        await WriteAsync(context, text);
        while (answer.IsEndless)
            await context.Response.WriteAsync(new string(' ', 10_000), context.RequestAborted);
    }

    private static Task WriteAsync(HttpContext context, string text)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}

/// <summary>What a fake model was asked, as it came.</summary>
public sealed record FakeQuestion(string Path, string Body, IReadOnlyDictionary<string, string> Headers);
