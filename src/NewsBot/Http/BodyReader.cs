using System.Buffers;

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
        return encoding is null && !Unpacking.IsGzip(raw) ? raw : Unpacking.Unpack(raw, encoding ?? "gzip", limit);
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

    private static async Task<byte[]> ReadAllAsync(
        Stream stream,
        int expected,
        int limit,
        CancellationToken cancellation)
    {
        using var body = new MemoryStream(Math.Clamp(expected, 1024, limit));
        byte[] chunk = ArrayPool<byte>.Shared.Rent(Chunk);
        try
        {
            int read;
            while ((read = await stream.ReadAsync(chunk, cancellation)) > 0)
            {
                if (body.Length + read > limit)
                    throw FetchException.TooLarge(limit);
                await body.WriteAsync(chunk.AsMemory(0, read), cancellation);
            }

            return body.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }
}
