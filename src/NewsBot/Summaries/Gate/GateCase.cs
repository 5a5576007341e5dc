using NewsBot.Summaries.Gate.Reading;
using NewsBot.Summaries.Gate.Rules;

namespace NewsBot.Summaries.Gate;

/// <summary>A line beside the sentences that it cites; what no rule asks for is not read.</summary>
internal sealed class GateCase(GateLine line, GateReader reader)
{
    private readonly Lazy<GateReading> _said = new(() => reader.Read(
        line.Text, line.Language, line.Sources.Select(source => source.Day).FirstOrDefault()));

    private readonly Lazy<IReadOnlyList<GateReading>> _sources = new(() => [.. line.Sources.Select(reader.Read)]);

    private readonly Lazy<bool> _isVerbatim = new(() => line.IsQuoted && Quoted(line.Text) is var plain
        && line.Sources.Select(source => source.Text)
            .Append(string.Join(' ', line.Sources.Select(source => source.Text)))
            .Any(source => QuoteRule.Plain(source).Contains(plain, StringComparison.Ordinal)));

    /// <summary>The line.</summary>
    public GateLine Line => line;

    /// <summary>The line, read.</summary>
    public GateReading Said => _said.Value;

    /// <summary>What it cites, read, in its order.</summary>
    public IReadOnlyList<GateReading> Sources => _sources.Value;

    /// <summary>
    /// True for a quoted sentence that stands so in a source, or two that do so one behind the other, days in square
    /// brackets put in: it says what that says, so that rules of sense have nothing to ask.
    /// </summary>
    public bool IsVerbatim => _isVerbatim.Value;

    private static string Quoted(string text)
    {
        string rest = text;
        while (rest.IndexOf(" [", StringComparison.Ordinal) is var from and >= 0
            && rest.IndexOf(']', from) is var to and > 0)
            rest = rest.Remove(from, to - from + 1);
        return QuoteRule.Plain(rest);
    }
}
