using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using NewsBot.Digests.Rendering;
using NewsBot.Storage;

namespace NewsBot.CommandLine;

/// <summary>
/// The log, one line an event: time (UTC), level, part, message. An unexpected error brings its stack on further lines,
/// trouble of the storage its reason; control characters from outside cannot make lines of their own.
/// </summary>
internal sealed class LogLines(TimeProvider clock) : ConsoleFormatter(Formatter)
{
    public const string Formatter = "newsbot";
    private const StringComparison Plain = StringComparison.Ordinal;
    private const string Host = "Microsoft.Extensions.Hosting.Internal.Host";

    /// <inheritdoc/>
    public override void Write<TState>(
        in LogEntry<TState> logEntry,
        IExternalScopeProvider? scopeProvider,
        TextWriter textWriter)
    {
        string? trouble = logEntry.Exception is { } failure ? StorageTrouble.Of(failure) : null;
        // The host calls it an error that somebody stops it while it starts; what the storage keeps it from, the
        // command tells as it ends.
        if (logEntry.Category == Host && (logEntry.Exception is OperationCanceledException || trouble is not null))
            return;
        string message = SafeText.OneLine(logEntry.Formatter(logEntry.State, logEntry.Exception));
        string time = clock.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        textWriter.WriteLine($"{time} {Level(logEntry.LogLevel)} {Part(logEntry.Category)}: {message}");
        if (trouble is not null && !message.Contains(logEntry.Exception!.GetBaseException().Message, Plain))
            textWriter.WriteLine($"  {SafeText.OneLine(trouble)}");
        else if (trouble is null && logEntry.Exception is { } error)
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
