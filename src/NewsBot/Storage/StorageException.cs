namespace NewsBot.Storage;

/// <summary>The database cannot be used; the message tells a person what to do.</summary>
public sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner);
