namespace NewsBot.Summaries.Gate;

/// <summary>What the gate made of one line of a summary.</summary>
public sealed record LineVerdict
{
    /// <summary>The language that it was made for, ISO 639-1.</summary>
    public required string For { get; init; }

    /// <summary>0 for the headline, then the lines in their order.</summary>
    public required int Position { get; init; }

    /// <summary>The line.</summary>
    public required string Text { get; init; }

    /// <summary>How it was made.</summary>
    public required LineEngine Engine { get; init; }

    /// <summary>What worded it, where that was a machine.</summary>
    public string? By { get; init; }

    /// <summary>Which try it was, from 1; a machine may try twice.</summary>
    public int Try { get; init; } = 1;

    /// <summary>The rules that it passed, by name.</summary>
    public required IReadOnlyList<string> Passed { get; init; }

    /// <summary>Why it was not told; empty where it was.</summary>
    public required IReadOnlyList<GateRefusal> Refusals { get; init; }
}

/// <summary>
/// A summary of which every line passed the gate, and what the gate made of every line that was tried.
/// </summary>
/// <param name="Summary">The summary.</param>
/// <param name="Verdicts">Told and refused lines alike.</param>
public sealed record GatedSummary(Summary Summary, IReadOnlyList<LineVerdict> Verdicts);
