namespace NewsBot.Storage;

/// <summary>The database cannot be used; the message tells a person what to do.</summary>
public sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>True where a setting (a folder, a file, a connection string) is wrong, not the moment.</summary>
    public bool IsSetting { get; init; }
}
