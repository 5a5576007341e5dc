namespace NewsBot.Configuration;

/// <summary>
/// Where this start reads its configuration and keeps its data. Both are printed at start, so that running from another
/// folder never makes a new database unnoticed.
/// </summary>
/// <param name="ConfigFolder">Full path; null for the defaults inside the program.</param>
/// <param name="DataFolder">Full path.</param>
public sealed record Places(string? ConfigFolder, string DataFolder)
{
    /// <summary>
    /// Configuration: the option, else NEWSBOT_CONFIG, else <c>./config</c> where it holds files of ours, else the
    /// defaults. Data: the option, else NEWSBOT_DATA, else the user's data folder.
    /// </summary>
    /// <exception cref="ConfigException">The configuration folder that was asked for is not there.</exception>
    public static Places Find(string? config, string? data, Func<string, string?> environment)
    {
        string? asked = NonEmpty(config) ?? NonEmpty(environment("NEWSBOT_CONFIG"));
        if (asked is not null && !Directory.Exists(asked))
            throw new ConfigException([new(asked, "", "This configuration folder does not exist.")]);
        string? kept = NonEmpty(data) ?? NonEmpty(environment("NEWSBOT_DATA"));
        return new(
            (asked ?? HereIfOurs()) is { } folder ? Path.GetFullPath(folder) : null,
            Path.GetFullPath(kept ?? UserFolder(environment)));
    }

    private static string? NonEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private static string? HereIfOurs() =>
        File.Exists(Path.Combine("config", "feeds.json")) || Directory.Exists(Path.Combine("config", "topics"))
            ? "config"
            : null;

    private static string UserFolder(Func<string, string?> environment)
    {
        string root = NonEmpty(environment("XDG_DATA_HOME"))
            ?? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return root.Length > 0 ? Path.Combine(root, "newsbot") : Path.Combine(Path.GetTempPath(), "newsbot");
    }
}
