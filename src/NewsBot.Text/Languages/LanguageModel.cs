using System.IO.Compression;
using System.Text;

namespace NewsBot.Text;

/// <summary>
/// What was learned of the languages: <c>languages.bin</c>, written by <c>Measure train-language</c>.
/// </summary>
internal sealed record LanguageModel(TrigramModel Trigrams, MalayModel Malay)
{
    /// <summary>The languages, in the order of the tables; first those in Latin letters, then in Cyrillic.</summary>
    public static readonly string[] Languages = ["en", "id", "ms", "uk", "ru", "be"];

    /// <summary>Where Cyrillic begins among <see cref="Languages"/>.</summary>
    public const int FirstCyrillic = 3;

    public const int Indonesian = 1;
    public const int Malayan = 2;

    private const string Resource = "NewsBot.Text.languages.bin";

    public static LanguageModel Embedded()
    {
        using Stream stream = typeof(LanguageModel).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly was built without {Resource}.");
        return Read(stream);
    }

    public static LanguageModel Read(Stream stream)
    {
        using var packed = new BrotliStream(stream, CompressionMode.Decompress);
        using var reader = new BinaryReader(packed, Encoding.UTF8);
        return new LanguageModel(TrigramModel.Read(reader, Languages.Length), MalayModel.Read(reader));
    }

    public void Write(Stream stream)
    {
        using var packed = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(packed, Encoding.UTF8);
        Trigrams.Write(writer);
        Malay.Write(writer);
    }
}
