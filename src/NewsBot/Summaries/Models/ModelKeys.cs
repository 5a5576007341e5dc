namespace NewsBot.Summaries.Models;

/// <summary>The keys of models and translators, which no message of ours ever shows.</summary>
internal static class ModelKeys
{
    /// <summary>What is wrong with each, for a person, under the setting's name; null where nothing is.</summary>
    public static IEnumerable<(string Name, string? Problem)> Problems(ModelsOptions options) =>
    [
        (options.Key is null ? nameof(options.KeyFile) : nameof(options.Key), Problem(options.Key, options.KeyFile)),
        (
            options.FallbackKey is null ? nameof(options.FallbackKeyFile) : nameof(options.FallbackKey),
            Problem(options.FallbackKey, options.FallbackKeyFile)),
        (
            options.TranslatorKey is null ? nameof(options.TranslatorKeyFile) : nameof(options.TranslatorKey),
            Problem(options.TranslatorKey, options.TranslatorKeyFile)),
    ];

    /// <summary>The key; null where none is given.</summary>
    /// <exception cref="IOException">Its file cannot be read.</exception>
    public static string? Read(string? key, string? file) =>
        key ?? (file is null ? null : File.ReadAllText(file).Trim());

    private static string? Problem(string? key, string? file)
    {
        if (key is not null && file is not null)
            return "Give the key or its file, not both.";
        try
        {
            string? read = Read(key, file);
            if (read is null)
                return null;
            if (read.Length == 0)
                return "The key is empty. Leave this out where no key is needed.";
            return read.Any(letter => char.IsWhiteSpace(letter) || letter is '"' or '\'' || letter > '~')
                ? "The key has a blank, a quotation mark or a strange letter in it. Copy it again."
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return $"The file of the key cannot be read: {error.Message}";
        }
    }
}
