using System.IO.Compression;

namespace NewsBot.Http;

/// <summary>
/// Reads a body whole or not at all. The limit holds for the bytes on the wire and again for what they unpack to; one
/// layer of compression is undone, a second one is refused, for nobody honest sends it.
/// </summary>
internal static class BodyReader
{
    private const int Chunk = 32 * 1024;

    /// <summary>Reads <paramref name="content"/>, at most <paramref name="limit"/> bytes, and unpacks it.</summary>
    /// <exception cref="FetchException">Too large, or not to be unpacked.</exception>
    public static async Task<byte[]> ReadAsync(HttpContent content, int limit, CancellationToken cancellation)
    {
        CheckLength(content);
        if (content.Headers.ContentLength > limit)
            throw FetchException.TooLarge(limit);
        string? encoding = Encoding(content);
        await using Stream wire = await content.ReadAsStreamAsync(cancellation);
        byte[] raw = await ReadAllAsync(wire, (int)(content.Headers.ContentLength ?? 0), limit, cancellation);
        if (raw.Length == 0)
            return raw;
        return encoding is null && !IsGzip(raw) ? raw : await UnpackAsync(raw, encoding ?? "gzip", limit, cancellation);
    }

    private static void CheckLength(HttpContent content)
    {
        if (!content.Headers.NonValidated.TryGetValues("Content-Length", out var values))
            return;
        if (values.Count != 1 || !values.All(value => value.Length > 0 && value.All(char.IsAsciiDigit)))
            throw FetchException.BadResponse("its length is stated wrongly (Content-Length)");
    }

    private static string? Encoding(HttpContent content)
    {
        string[] encodings =
        [
            .. content.Headers.ContentEncoding
                .SelectMany(value => value.Split(','))
                .Select(value => value.Trim().ToLowerInvariant())
                .Where(value => value is not ("" or "identity")),
        ];
        return encodings switch
        {
            [] => null,
            ["gzip" or "x-gzip"] => "gzip",
            ["br"] => "br",
            ["deflate"] => "deflate",
            [var other] => throw FetchException.BadResponse($"compressed in a way that was not asked for ({other})"),
            _ => throw FetchException.BadResponse("compressed more than once"),
        };
    }

    private static async Task<byte[]> UnpackAsync(
        byte[] raw,
        string encoding,
        int limit,
        CancellationToken cancellation)
    {
        await using var packed = new MemoryStream(raw, writable: false);
        await using Stream unpacking = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionMode.Decompress),
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            _ when IsZlib(raw) => new ZLibStream(packed, CompressionMode.Decompress),
            _ => new DeflateStream(packed, CompressionMode.Decompress),
        };
        byte[] body = await ReadAllAsync(unpacking, raw.Length * 4, limit, cancellation);
        return IsGzip(body) ? throw FetchException.BadResponse("compressed more than once") : body;
    }

    private static async Task<byte[]> ReadAllAsync(
        Stream stream,
        int expected,
        int limit,
        CancellationToken cancellation)
    {
        using var body = new MemoryStream(Math.Clamp(expected, 1024, limit));
        byte[] chunk = System.Buffers.ArrayPool<byte>.Shared.Rent(Chunk);
        try
        {
            int read;
            while ((read = await stream.ReadAsync(chunk, cancellation)) > 0)
            {
                if (body.Length + read > limit)
                    throw FetchException.TooLarge(limit);
                body.Write(chunk, 0, read);
            }

            return body.ToArray();
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    private static bool IsGzip(byte[] bytes) => bytes is [0x1F, 0x8B, 0x08, ..];

    // RFC 1950: method 8, and the first two bytes are a multiple of 31; some servers send bare RFC 1951 as "deflate".
    private static bool IsZlib(byte[] bytes) =>
        bytes is [var first, var second, ..] && (first & 0x0F) == 8 && ((first << 8) | second) % 31 == 0;
}
