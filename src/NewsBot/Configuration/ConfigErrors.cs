using System.Collections.Concurrent;

namespace NewsBot.Configuration;

/// <summary>One thing that is wrong in the configuration, for a person.</summary>
/// <param name="File">The file, or where else the value came from.</param>
/// <param name="Where">The key, such as <c>feeds.antara-en.kind</c>; empty for the file as a whole.</param>
/// <param name="Problem">What is wrong, and what would be right.</param>
public sealed record ConfigError(string File, string Where, string Problem)
{
    /// <inheritdoc/>
    public override string ToString() => Where.Length == 0 ? $"{File}: {Problem}" : $"{File}: {Where}: {Problem}";
}

/// <summary>Collects everything that is wrong, so that it is told at once, before anything starts.</summary>
public sealed class ConfigErrors
{
    private readonly ConcurrentQueue<ConfigError> _errors = new();

    /// <summary>True where nothing is wrong.</summary>
    public bool None => _errors.IsEmpty;

    /// <summary>What is wrong, in the order it was found.</summary>
    public IReadOnlyList<ConfigError> All => [.. _errors];

    /// <summary>Records one problem.</summary>
    public void Add(string file, string where, string problem) => _errors.Enqueue(new(file, where, problem));
}

/// <summary>The configuration cannot be used; every error is in it.</summary>
public sealed class ConfigException(IReadOnlyList<ConfigError> errors)
    : Exception(string.Join(Environment.NewLine, errors))
{
    /// <summary>What is wrong.</summary>
    public IReadOnlyList<ConfigError> Errors { get; } = errors;
}
