namespace NewsBot.Storage;

/// <summary>Where everything is kept.</summary>
public sealed class StorageOptions
{
    /// <summary><c>sqlite</c> (default: one file in the data folder) or <c>postgres</c>.</summary>
    public string Provider { get; set; } = "sqlite";

    /// <summary>For <c>postgres</c>: how to reach it. Keep it in the environment, not in a file.</summary>
    public string? ConnectionString { get; set; }
}
