namespace NewsBot.Summaries.Gate;

/// <summary>Why a rule refused a line.</summary>
/// <param name="Rule">The rule's name, such as <c>numbers</c>.</param>
/// <param name="Reason">What is wrong, for a person and for a model that may try again.</param>
public sealed record GateRefusal(string Rule, string Reason);

/// <summary>What the gate made of a line.</summary>
/// <param name="Passed">The rules that it passed, by name.</param>
/// <param name="Refusals">Why it may not be told; empty where it may.</param>
public sealed record GateVerdict(IReadOnlyList<string> Passed, IReadOnlyList<GateRefusal> Refusals)
{
    /// <summary>Whether the line may be told.</summary>
    public bool IsPassed => Refusals.Count == 0;
}
