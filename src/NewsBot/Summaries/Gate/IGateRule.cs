using NewsBot.Summaries.Gate.Reading;

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
internal sealed record GateCase(GateLine Line, GateReading Said, IReadOnlyList<GateReading> Sources);
