namespace NewsBot.Summaries.Translation;

/// <summary>A translator, as one line of the settings names it.</summary>
/// <param name="Kind"><c>libretranslate</c>, <c>deepl</c> or <c>chat</c>.</param>
/// <param name="Base">Its address; null for the chat model.</param>
public sealed record TranslatorAddress(string Kind, Uri? Base)
{
    /// <summary>The form of it.</summary>
    public const string Form = "libretranslate@https://host, deepl@https://api-free.deepl.com or chat";

    private static readonly string[] Kinds = ["libretranslate", "deepl"];

    /// <summary>Reads it; null where it is not of the form.</summary>
    public static TranslatorAddress? Parse(string text)
    {
        string line = text.Trim();
        if (line is "chat")
            return new TranslatorAddress(line, Base: null);
        string[] parts = line.Split('@', 2);
        return parts.Length == 2 && Kinds.Contains(parts[0], StringComparer.Ordinal)
            && Uri.TryCreate(parts[1], UriKind.Absolute, out Uri? home)
            && (home.Scheme == Uri.UriSchemeHttp || home.Scheme == Uri.UriSchemeHttps)
                ? new TranslatorAddress(parts[0], home)
                : null;
    }
}
