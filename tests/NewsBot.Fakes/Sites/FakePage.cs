using System.Text;

namespace NewsBot.Fakes.Sites;

/// <summary>What a fake site answers.</summary>
public sealed record FakePage
{
    public int Status { get; init; } = 200;

    public string? ContentType { get; init; } = "text/html; charset=utf-8";

    public byte[] Body { get; init; } = [];

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Before the answer begins.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Sent as a validator; a request that carries it is answered with 304.</summary>
    public string? ETag { get; init; }

    public static FakePage Html(string html) => new() { Body = Encoding.UTF8.GetBytes(html) };

    public static FakePage Feed(string xml, string? etag = null) =>
        new() { Body = Encoding.UTF8.GetBytes(xml), ContentType = "application/rss+xml", ETag = etag };

    public static FakePage OfStatus(int status, params (string Name, string Value)[] headers) =>
        new() { Status = status, Headers = headers.ToDictionary(h => h.Name, h => h.Value, StringComparer.Ordinal) };

    /// <summary>The same page with one more header.</summary>
    public FakePage With(string name, string value)
    {
        var headers = new Dictionary<string, string>(Headers, StringComparer.OrdinalIgnoreCase) { [name] = value };
        return this with { Headers = headers };
    }

    public static FakePage Redirect(string to, int status = 302) => OfStatus(status, ("Location", to));
}

/// <summary>What a fake site was asked.</summary>
public sealed record FakeRequest(
    string Host,
    string Path,
    DateTimeOffset At,
    IReadOnlyDictionary<string, string> Headers);
