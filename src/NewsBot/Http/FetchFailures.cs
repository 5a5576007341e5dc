using System.Net.Sockets;
using System.Security.Authentication;

namespace NewsBot.Http;

/// <summary>Names what went wrong, for the program and for a person.</summary>
internal static class FetchFailures
{
    public static FetchFailed Refused(Uri address, string reason) =>
        new(FetchFailureKind.AddressRefused, $"address not allowed: {Shown(address)} ({reason})");

    public static FetchFailed TooSlow(TimeSpan limit) =>
        new(FetchFailureKind.TooSlow, $"the answer was not complete after {limit.TotalSeconds:0.#} s");

    /// <summary>What a status other than 2xx, 3xx means.</summary>
    public static FetchFailed FromStatus(int status, bool challenge, TimeSpan? retryAfter)
    {
        (FetchFailureKind kind, string message) = status switch
        {
            _ when challenge => (FetchFailureKind.Blocked, "blocked by site: it tests for a browser"),
            401 or 403 or 407 or 451 => (FetchFailureKind.Blocked, $"blocked by site (status {status})"),
            404 => (FetchFailureKind.NotFound, "not found (status 404)"),
            410 => (FetchFailureKind.Gone, "gone for good (status 410)"),
            429 => (FetchFailureKind.RateLimited, "asked to come more seldom (status 429)"),
            >= 500 and < 600 => (FetchFailureKind.ServerError, $"the site has a fault of its own (status {status})"),
            _ => (FetchFailureKind.BadResponse, $"unexpected answer (status {status})"),
        };
        return new FetchFailed(kind, message, retryAfter, status);
    }

    /// <summary>What an exception of the HTTP stack means; null where it is none of its.</summary>
    public static FetchFailed? From(Exception error)
    {
        for (Exception? cause = error; cause is not null; cause = cause.InnerException)
        {
            if (FromCause(cause) is { } failed)
                return failed;
        }

        return error is HttpRequestException or IOException or InvalidDataException or SocketException
            ? new FetchFailed(FetchFailureKind.BadResponse, $"not a proper answer: {FirstLine(error.Message)}")
            : null;
    }

    private static FetchFailed? FromCause(Exception cause) => cause switch
    {
        FetchException known => known.Failure,
        AddressRefusedException => new(FetchFailureKind.AddressRefused, "address not allowed: " + cause.Message),
        AuthenticationException => new(FetchFailureKind.Tls, "no safe connection: " + FirstLine(cause.Message)),
        SocketException socket => FromSocket(socket),
        TimeoutException => new(FetchFailureKind.Unreachable, "no connection in time"),
        HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded } =>
            new(FetchFailureKind.BadResponse, "the connection ended before the whole document had come"),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } =>
            new(FetchFailureKind.TooLarge, "the headers are too long"),
        InvalidDataException => new(FetchFailureKind.BadResponse, "the document is damaged: its compression is broken"),
        _ => null,
    };

    private static FetchFailed FromSocket(SocketException error) => error.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData or SocketError.NoRecovery =>
            new(FetchFailureKind.NameNotFound, "name not found"),
        SocketError.ConnectionReset =>
            new(FetchFailureKind.BadResponse, "the connection was cut before the whole document had come"),
        _ => new(FetchFailureKind.Unreachable, "nothing answers there: " + FirstLine(error.Message)),
    };

    private static string Shown(Uri address) =>
        address.IsAbsoluteUri ? $"{address.Scheme}://{address.Host}" : "a relative address";

    private static string FirstLine(string message) => message.Split('\n', 2)[0].TrimEnd('\r', '.');
}

/// <summary>Carries a failure out of the callbacks and readers of one fetch.</summary>
public sealed class FetchException(FetchFailed failure) : IOException(failure.Message)
{
    public FetchFailed Failure { get; } = failure;

    public static FetchException BadResponse(string message) =>
        new(new FetchFailed(FetchFailureKind.BadResponse, message));

    public static FetchException TooLarge(int limit) =>
        new(new FetchFailed(FetchFailureKind.TooLarge, $"larger than {limit / 1024 / 1024.0:0.#} MB"));
}
