using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using NewsBot.Discord.Payloads;

namespace NewsBot.Discord.Rest;

/// <summary>Sends requests, within the limits and never past a refused token.</summary>
internal sealed partial class RestClient(
    DiscordOptions options, HttpMessageInvoker http, TimeProvider clock, Jitter jitter, ILogger log)
{
    private const long LongestAnswer = 8 << 20;
    private static readonly TimeSpan UnsaidWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestUnsaidWait = TimeSpan.FromHours(1);
    private readonly InvalidRequests _invalid = new(options.InvalidRequests);
    private readonly RestRetries _retries = new(jitter);
    private volatile bool _isRefused;
    private int _unsaid;

    public RateLimits Limits { get; } = new(options, clock);

    /// <summary>The answer's JSON; null for an empty one.</summary>
    /// <exception cref="DiscordException">It failed.</exception>
    public async Task<JsonNode?> SendAsync(RestCall call, CancellationToken cancellation)
    {
        for (int attempt = 1; ; attempt++)
        {
            TimeSpan wait;
            try
            {
                return await TryAsync(call, cancellation);
            }
            catch (DiscordException error) when (_retries.After(call, error, attempt) is { } after)
            {
                Log.Again(log, error.Message, after);
                wait = after;
            }

            await Task.Delay(wait, clock, cancellation);
        }
    }

    private async Task<JsonNode?> TryAsync(RestCall call, CancellationToken cancellation)
    {
        Bucket bucket = await Limits.EnterAsync(call, cancellation);
        try
        {
            Check(call);
            using HttpRequestMessage request = RestRequest.Of(call, options);
            using HttpResponseMessage response = await AskAsync(call, request, cancellation);
            return Read(call, bucket, response, await response.Content.ReadAsByteArrayAsync(cancellation));
        }
        finally
        {
            Limits.Leave(bucket);
        }
    }

    /// <summary>After the wait, since others may have been refused meanwhile.</summary>
    private void Check(RestCall call)
    {
        if (_isRefused && !call.IsInteraction)
        {
            throw new DiscordException(
                DiscordErrorKind.Unauthorized, DiscordOutcome.NotSent, $"{call.Name}: Discord has refused the token");
        }

        if (_invalid.WaitAt(clock.GetUtcNow()) is { Ticks: > 0 } wait)
        {
            throw new DiscordException(
                DiscordErrorKind.RateLimited,
                DiscordOutcome.NotSent,
                $"{call.Name}: too many refused requests; waiting, so that Discord does not ban the address")
            {
                RetryAfter = wait,
                IsForAll = true,
            };
        }
    }

    private async Task<HttpResponseMessage> AskAsync(
        RestCall call, HttpRequestMessage request, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(options.RequestTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        HttpResponseMessage? response = null;
        try
        {
            response = await http.SendAsync(request, either.Token);
            await response.Content.LoadIntoBufferAsync(LongestAnswer, either.Token);
            return response;
        }
        catch (HttpRequestException error)
        {
            response?.Dispose();
            throw RestFailures.Of(call, error);
        }
        catch (Exception error) when (error is OperationCanceledException or IOException)
        {
            response?.Dispose();
            cancellation.ThrowIfCancellationRequested();
            throw RestFailures.Silent(call, error);
        }
    }

    private JsonNode? Read(RestCall call, Bucket bucket, HttpResponseMessage response, byte[] bytes)
    {
        JsonNode? body = Json.Parse(bytes);
        Throttling? throttling = Throttling.Of(response, body);
        TimeSpan wait = throttling?.Wait ?? Unsaid(throttling is not null);
        Limits.Learn(call, bucket, response, throttling, wait);
        Count(call, (int)response.StatusCode, body, throttling);
        if (!response.IsSuccessStatusCode)
            throw RestFailures.Of(call, response, body, throttling, wait);
        return bytes.Length == 0 ? null : body ?? throw RestFailures.Unreadable(call);
    }

    private void Count(RestCall call, int status, JsonNode? body, Throttling? throttling)
    {
        if (status is 401 or 403 || throttling is { IsShared: false })
            _invalid.Add(clock.GetUtcNow());
        if (status == 401 && !call.IsInteraction && body is JsonObject)
        {
            _isRefused = true;
            Log.Refused(log);
        }
    }

    /// <summary>A limit that does not say how long: a minute, and twice as long each further time.</summary>
    private TimeSpan Unsaid(bool isLimited)
    {
        if (!isLimited)
        {
            Interlocked.Exchange(ref _unsaid, 0);
            return UnsaidWait;
        }

        int times = Math.Min(Interlocked.Increment(ref _unsaid), 10);
        TimeSpan wait = UnsaidWait * Math.Pow(2, times - 1);
        return wait < LongestUnsaidWait ? wait : LongestUnsaidWait;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Discord: {Failure}; again in {Wait}.")]
        public static partial void Again(ILogger log, string failure, TimeSpan wait);

        [LoggerMessage(LogLevel.Error, "Discord refuses the bot's token. Nothing more is sent with it.")]
        public static partial void Refused(ILogger log);
    }
}
