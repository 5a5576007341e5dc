namespace NewsBot.Storage;

/// <summary>Which process this is, among those that share the database.</summary>
/// <param name="Value">Unique for each start.</param>
public sealed record NodeName(string Value)
{
    /// <summary>Machine, process and a random part.</summary>
    public static NodeName OfThisProcess() =>
        new($"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}");
}
