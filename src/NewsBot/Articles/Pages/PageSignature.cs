namespace NewsBot.Articles.Pages;

/// <summary>Tells bytes that are no text from those that are, whatever the server calls them.</summary>
public static class PageSignature
{
    private const int Sample = 1024;

    private static readonly (byte[] Start, string Name)[] Known =
    [
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive"),
        ([0x50, 0x4B, 0x05, 0x06], "a ZIP archive"),
        ([.. "%PDF-"u8], "a PDF"),
        ([.. "GIF8"u8], "a GIF picture"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ([.. "RIFF"u8], "a WebP picture or sound"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"),
        ([.. "Rar!"u8], "a RAR archive"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([.. "MZ"u8, 0x90], "a program"),
        ([.. "ID3"u8], "a sound"),
        ([.. "OggS"u8], "a sound"),
        ([0x1A, 0x45, 0xDF, 0xA3], "a video"),
        ([.. "wOFF"u8], "a font"),
        ([.. "wOF2"u8], "a font"),
    ];

    /// <summary>What the bytes are, such as "a PDF"; null where they may be text.</summary>
    public static string? Of(ReadOnlySpan<byte> body)
    {
        foreach ((byte[] start, string name) in Known)
        {
            if (body.StartsWith(start))
                return name;
        }

        if (body.Length > 12 && body[4..8].SequenceEqual("ftyp"u8))
            return "a video";
        return LooksBinary(body[..Math.Min(Sample, body.Length)]) ? "binary data" : null;
    }

    /// <summary>Control characters that no text has; UTF-16 has its mark, and half its bytes are zero.</summary>
    private static bool LooksBinary(ReadOnlySpan<byte> start)
    {
        if (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return false;
        int control = 0;
        foreach (byte b in start)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B))
                control++;
        }

        return control > Math.Max(4, start.Length / 50);
    }
}
