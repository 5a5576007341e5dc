namespace NewsBot.CommandLine;

/// <summary>Unlike <see cref="Progress{T}"/>, reports in order and at once.</summary>
internal sealed class DirectProgress<T>(Action<T> report) : IProgress<T>
{
    /// <inheritdoc/>
    public void Report(T value) => report(value);
}
