namespace NewsBot.Summaries.Gate;

/// <summary>One thing that a line must keep of its sources.</summary>
internal interface IGateRule
{
    /// <summary>What it is called in verdicts.</summary>
    string Name { get; }

    /// <summary>Why the line is refused; null where this rule has nothing against it.</summary>
    string? Refusal(GateCase held);
}
