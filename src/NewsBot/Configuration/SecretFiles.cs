namespace NewsBot.Configuration;

/// <summary>Files that hold a secret.</summary>
internal static class SecretFiles
{
    private static readonly string[] Settings =
    [
        "Telegram:TokenFile", "Discord:TokenFile", "Models:KeyFile", "Models:FallbackKeyFile",
        "Models:TranslatorKeyFile", "Embeddings:KeyFile",
    ];

    /// <summary>A line for each that everybody on this machine can read, with what to do about it.</summary>
    public static IEnumerable<string> Warnings(IConfiguration settings) =>
        OperatingSystem.IsWindows()
            ? []
            : Settings.Select(key => settings[key]).OfType<string>().Where(File.Exists).Where(IsOpen)
                .Distinct(StringComparer.Ordinal)
                .Select(file => $"Everybody on this machine can read {file}, which holds a secret: chmod 600 {file}");

    private static bool IsOpen(string file) =>
        !OperatingSystem.IsWindows() && File.GetUnixFileMode(file).HasFlag(UnixFileMode.OtherRead);
}
