using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace NewsBot.Http;

/// <summary>Undoes one layer of compression, up to a limit; what was cut off on its way is refused.</summary>
internal static class Unpacking
{
    private const int Chunk = 32 * 1024;

    /// <param name="raw">The bytes as they came; not empty.</param>
    /// <param name="encoding"><c>gzip</c>, <c>br</c> or <c>deflate</c>.</param>
    /// <param name="limit">Most bytes that may come out.</param>
    /// <exception cref="FetchException">Too large, incomplete, or packed again inside.</exception>
    public static byte[] Unpack(byte[] raw, string encoding, int limit)
    {
        var body = new ArrayBufferWriter<byte>(Math.Clamp(raw.Length * 4, 1024, limit));
        if (encoding == "br")
            Brotli(raw, body, limit);
        else
            Deflate(raw, encoding, body, limit);
        if (encoding == "gzip" && !IsWhole(raw, body.WrittenCount))
            throw Cut();
        byte[] unpacked = body.WrittenSpan.ToArray();
        return IsGzip(unpacked) ? throw FetchException.BadResponse("compressed more than once") : unpacked;
    }

    public static bool IsGzip(byte[] bytes) => bytes is [0x1F, 0x8B, 0x08, ..];

    private static void Deflate(byte[] raw, string encoding, ArrayBufferWriter<byte> body, int limit)
    {
        using var packed = new MemoryStream(raw, writable: false);
        using Stream unpacking = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionMode.Decompress),
            _ when IsZlib(raw) => new ZLibStream(packed, CompressionMode.Decompress),
            _ => new DeflateStream(packed, CompressionMode.Decompress),
        };
        int read;
        while ((read = unpacking.Read(body.GetSpan(Chunk))) > 0)
            Advance(body, read, limit);
    }

    // BrotliStream takes a cut-off stream for a whole one; the decoder under it says so.
    private static void Brotli(ReadOnlySpan<byte> raw, ArrayBufferWriter<byte> body, int limit)
    {
        using var decoder = default(BrotliDecoder);
        OperationStatus status;
        do
        {
            status = decoder.Decompress(raw, body.GetSpan(Chunk), out int consumed, out int written);
            raw = raw[consumed..];
            Advance(body, written, limit);
        }
        while (status == OperationStatus.DestinationTooSmall);

        if (status != OperationStatus.Done)
            throw status == OperationStatus.NeedMoreData ? Cut() : new InvalidDataException();
    }

    private static void Advance(ArrayBufferWriter<byte> body, int count, int limit)
    {
        body.Advance(count);
        if (body.WrittenCount > limit)
            throw FetchException.TooLarge(limit);
    }

    private static FetchException Cut() =>
        FetchException.BadResponse("the connection ended before the whole document had come");

    // So does GZipStream. RFC 1952: the last four bytes are the length of the last member.
    private static bool IsWhole(byte[] raw, int length) =>
        raw.Length >= 18 && BinaryPrimitives.ReadUInt32LittleEndian(raw.AsSpan(^4..)) <= length;

    // RFC 1950: method 8, and the first two bytes are a multiple of 31; some servers send bare RFC 1951 as "deflate".
    private static bool IsZlib(byte[] bytes) =>
        bytes is [var first, var second, ..] && (first & 0x0F) == 8 && ((first << 8) | second) % 31 == 0;
}
