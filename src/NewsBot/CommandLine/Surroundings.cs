namespace NewsBot.CommandLine;

/// <summary>What a command sees of the world, so that tests can be the world.</summary>
/// <param name="Out">What the user asked for goes here.</param>
/// <param name="Error">Progress, logs and errors go here.</param>
/// <param name="Environment">Reads an environment variable.</param>
/// <param name="Clock">Tells the time.</param>
public sealed record Surroundings(
    TextWriter Out,
    TextWriter Error,
    Func<string, string?> Environment,
    TimeProvider Clock)
{
    /// <summary>True where <see cref="Error"/> is a terminal whose last line can be written again.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Changes what the program is composed of; for tests.</summary>
    public Action<IServiceCollection> Adjust { get; init; } = static _ => { };

    /// <summary>This process: its console, environment and clock.</summary>
    public static Surroundings OfThisProcess() =>
        new(Console.Out, Console.Error, System.Environment.GetEnvironmentVariable, TimeProvider.System)
        {
            IsInteractive = !Console.IsErrorRedirected,
        };
}
