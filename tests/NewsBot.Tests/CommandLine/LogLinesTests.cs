using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NewsBot.CommandLine;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.CommandLine;

/// <summary>What came from outside cannot pretend to be a line of the log, nor order the terminal about.</summary>
[Case("R08")]
public sealed class LogLinesTests
{
    private const string Hostile =
        "a title\r\n2025-02-10 00:00:00Z FATAL Forged: all is lost\u001B[2J\u001B]8;;https://evil.example\u0007x"
        + "\u009B1m";

    [Fact]
    public void A_message_stays_on_its_line()
    {
        string[] lines = Written(Hostile, error: null);
        Assert.StartsWith("2025-02-10 05:00:00Z WARN  Feeds: a title", Assert.Single(lines), StringComparison.Ordinal);
        Assert.DoesNotContain(lines[0], char.IsControl);
    }

    [Fact]
    public void The_lines_of_an_error_are_set_in_and_hold_no_orders()
    {
        string[] lines = Written("it failed", new InvalidOperationException(Hostile));
        Assert.All(lines[1..], line => Assert.StartsWith("  ", line, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.DoesNotContain(line, char.IsControl));
    }

    private static string[] Written(string message, Exception? error)
    {
        using var text = new StringWriter();
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 2, 10, 5, 0, 0, TimeSpan.Zero));
        var entry = new LogEntry<string>(
            LogLevel.Warning, "NewsBot.Feeds", new EventId(1), message, error, (state, _) => state);
        new LogLines(clock).Write(entry, scopeProvider: null, text);
        return text.ToString().TrimEnd().Split(Environment.NewLine);
    }
}
