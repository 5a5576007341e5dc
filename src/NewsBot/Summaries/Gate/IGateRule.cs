using NewsBot.Summaries.Gate.Reading;
using NewsBot.Summaries.Gate.Rules;

namespace NewsBot.Summaries.Gate;

/// <summary>One thing that a line must keep of its sources.</summary>
internal interface IGateRule
{
    /// <summary>What it is called in verdicts.</summary>
    string Name { get; }

    /// <summary>Why the line is refused; null where this rule has nothing against it.</summary>
    string? Refusal(GateCase held);
}

/// <summary>A line beside the sentences that it cites, all read.</summary>
/// <param name="Line">The line.</param>
/// <param name="Said">The line, read.</param>
/// <param name="Sources">What it cites, read, in its order.</param>
internal sealed record GateCase(GateLine Line, GateReading Said, IReadOnlyList<GateReading> Sources)
{
    private bool? _isVerbatim;

    /// <summary>
    /// True for a quoted sentence that stands so in a source, days in square brackets put in: it says what that says.
    /// </summary>
    public bool IsVerbatim => _isVerbatim ??= Line.IsQuoted && Quoted(Line.Text) is var plain
        && Sources.Any(source => QuoteRule.Plain(source.Text).Contains(plain, StringComparison.Ordinal));

    private static string Quoted(string text)
    {
        string rest = text;
        while (rest.IndexOf(" [", StringComparison.Ordinal) is var from and >= 0
            && rest.IndexOf(']', from) is var to and > 0)
            rest = rest.Remove(from, to - from + 1);
        return QuoteRule.Plain(rest);
    }
}
