namespace NewsBot.Measure.Planted;

/// <summary>The sources that a command works on.</summary>
internal static class Sources
{
    /// <summary>The folder of the solution, in or above the current one.</summary>
    public static string Root()
    {
        string? folder = Environment.CurrentDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "NewsBot.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder
            ?? throw new InvalidOperationException("This command runs within the folder of the sources.");
    }
}
