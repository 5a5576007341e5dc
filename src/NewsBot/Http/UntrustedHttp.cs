using System.Globalization;
using System.Net;
using Microsoft.Extensions.Options;

namespace NewsBot.Http;

/// <summary>
/// The only way to anything that a feed or page names. Connects only to public addresses, keeps no cookies, follows at
/// most five redirects and judges each, and takes at most 5 MB and 20 seconds, the body included. Whatever the other
/// side does is a <see cref="FetchResult"/>; the only exception is the caller's own cancellation.
/// </summary>
public sealed class UntrustedHttp : IDisposable
{
    private readonly HttpMessageInvoker _client;
    private readonly Dialer _dialer;
    private readonly FetchLimits _limits;
    private readonly TimeProvider _clock;
    private readonly string _userAgent;
    private readonly bool _proxied;

    /// <param name="options">The operator's choices.</param>
    /// <param name="limits">What one fetch may cost.</param>
    /// <param name="dialer">Makes and judges every connection.</param>
    /// <param name="clock">For deadlines and for dates in headers.</param>
    public UntrustedHttp(IOptions<HttpOptions> options, FetchLimits limits, Dialer dialer, TimeProvider clock)
    {
        _limits = limits;
        _dialer = dialer;
        _clock = clock;
        _userAgent = UserAgent.For(options.Value.Contact);
        _proxied = options.Value.Proxy is not null;
        _client = new HttpMessageInvoker(UntrustedHandler.Create(options.Value.Proxy, limits, dialer));
    }

    /// <summary>Gets a document.</summary>
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellation = default)
    {
        TimeSpan limit = request.Deadline ?? _limits.Deadline;
        using var deadline = new CancellationTokenSource(limit, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, deadline.Token);
        try
        {
            return await FollowAsync(request, either.Token);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            cancellation.ThrowIfCancellationRequested();
            return FetchFailures.TooSlow(limit);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested && FetchFailures.From(error) is not null)
        {
            return FetchFailures.From(error)!;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<FetchResult> FollowAsync(FetchRequest request, CancellationToken cancellation)
    {
        Uri address = request.Address;
        bool permanent = true;
        for (int hop = 0; hop <= _limits.Redirects; hop++)
        {
            AddressVerdict verdict = AddressText.Judge(address);
            if (verdict.Address is null)
                return FetchFailures.Refused(address, verdict.Refusal!);
            address = verdict.Address;
            using HttpResponseMessage response = await SendAsync(request, address, cancellation);
            int status = (int)response.StatusCode;
            if (!Redirects.Is(status))
                return await ReadAsync(request, response, new Place(address, hop > 0 && permanent), cancellation);
            permanent &= Redirects.IsPermanent(status);
            address = Redirects.Next(address, ResponseHeaders.First(response, "Location"));
        }

        return new FetchFailed(
            FetchFailureKind.TooManyRedirects,
            string.Create(CultureInfo.InvariantCulture, $"too many redirects (more than {_limits.Redirects})"));
    }

    private async Task<HttpResponseMessage> SendAsync(FetchRequest request, Uri address, CancellationToken cancellation)
    {
        if (_proxied)
            await _dialer.JudgeAsync(new DnsEndPoint(address.IdnHost, address.Port), cancellation);
        using var slow = new CancellationTokenSource(_limits.HeaderTimeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, slow.Token);
        using HttpRequestMessage message = Message(request, address);
        try
        {
            return await _client.SendAsync(message, either.Token);
        }
        catch (OperationCanceledException) when (slow.IsCancellationRequested)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new FetchException(FetchFailures.TooSlow(_limits.HeaderTimeout));
        }
        catch (OperationCanceledException error) when (error.InnerException is TimeoutException)
        {
            throw new FetchException(new FetchFailed(FetchFailureKind.Unreachable, "no connection in time"));
        }
    }

    private HttpRequestMessage Message(FetchRequest request, Uri address)
    {
        // HTTP/1.1 only: with one request a host at a time there is nothing to multiplex, and nothing to attack.
        var message = new HttpRequestMessage(HttpMethod.Get, address)
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        message.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        message.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        if (request.ETag is { } tag)
            message.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (request.LastModified is { } modified)
            message.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        return message;
    }

    private async Task<FetchResult> ReadAsync(
        FetchRequest request,
        HttpResponseMessage response,
        Place place,
        CancellationToken cancellation)
    {
        int status = (int)response.StatusCode;
        FetchHints hints = ResponseHeaders.Hints(response, _clock.GetUtcNow());
        if (status == 304)
            return new NotModified { Hints = hints, PermanentAddress = place.Permanent };
        if (status is < 200 or >= 300 or 204 or 206)
            return Failed(response, status);
        byte[] body = await BodyReader.ReadAsync(
            response.Content, request.MaxBytes ?? _limits.MaxBytes, cancellation);
        string? type = ResponseHeaders.First(response, "Content-Type");
        if (ChallengePage.Is(body, type))
            return FetchFailures.FromStatus(status, challenge: true, retryAfter: null);
        return new Fetched
        {
            Body = body,
            ContentType = type,
            FinalAddress = place.Address,
            PermanentAddress = place.Permanent,
            Hints = hints,
            Status = status,
        };
    }

    private FetchFailed Failed(HttpResponseMessage response, int status) =>
        FetchFailures.FromStatus(
            status,
            ResponseHeaders.First(response, "cf-mitigated") == "challenge",
            ResponseHeaders.RetryAfter(ResponseHeaders.First(response, "Retry-After"), _clock.GetUtcNow()));

    private readonly record struct Place(Uri Address, bool IsPermanent)
    {
        public Uri? Permanent => IsPermanent ? Address : null;
    }
}
