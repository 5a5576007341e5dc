using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using NewsBot.Digests.Rendering;

namespace NewsBot.CommandLine;

/// <summary>
/// The log, one line an event: time (UTC), level, part, message. An unexpected error brings its stack on further lines;
/// control characters from outside cannot make lines of their own.
/// </summary>
internal sealed class LogLines(TimeProvider clock) : ConsoleFormatter(Formatter)
{
    public const string Formatter = "newsbot";
    private const string Host = "Microsoft.Extensions.Hosting.Internal.Host";

    /// <inheritdoc/>
    public override void Write<TState>(
        in LogEntry<TState> logEntry,
        IExternalScopeProvider? scopeProvider,
        TextWriter textWriter)
    {
        // The host calls it an error that somebody stops it while it starts.
        if (logEntry is { Exception: OperationCanceledException, Category: Host })
            return;
        string message = SafeText.OneLine(logEntry.Formatter(logEntry.State, logEntry.Exception));
        string time = clock.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        textWriter.WriteLine($"{time} {Level(logEntry.LogLevel)} {Part(logEntry.Category)}: {message}");
        if (logEntry.Exception is { } error)
            WriteStack(error, textWriter);
    }

    private static void WriteStack(Exception error, TextWriter to)
    {
        foreach (string line in error.ToString().ReplaceLineEndings("\n").Split('\n'))
            to.WriteLine($"  {SafeText.OneLine(line)}");
    }

    private static string Level(LogLevel level) => level switch
    {
        LogLevel.Critical => "FATAL",
        LogLevel.Error => "ERROR",
        LogLevel.Warning => "WARN ",
        LogLevel.Information => "INFO ",
        _ => "DEBUG",
    };

    private static string Part(string category) =>
        category.StartsWith("NewsBot.", StringComparison.Ordinal) ? category["NewsBot.".Length..] : category;
}
