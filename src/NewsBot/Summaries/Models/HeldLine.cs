using System.Globalization;
using NewsBot.Summaries.Gate;

namespace NewsBot.Summaries.Models;

/// <summary>A line of an answer with what the gate has against it.</summary>
internal sealed record HeldLine(
    string Language, int Position, string Text, IReadOnlyList<Provenance> Sources, IReadOnlyList<string> Passed)
{
    /// <summary>Why it is not told; empty where it is.</summary>
    public List<GateRefusal> Refusals { get; } = [];

    /// <summary>What the model is told of one refusal.</summary>
    public string Say(GateRefusal refusal) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Language} {(Position == 0 ? "headline" : $"line {Position}")}: {refusal.Rule}: {refusal.Reason}");

    /// <summary>For the store.</summary>
    public LineVerdict Verdict(string by, int attempt) => new()
    {
        For = Language,
        Position = Position,
        Text = Text,
        Engine = LineEngine.Model,
        By = by,
        Try = attempt,
        Passed = Passed,
        Refusals = [.. Refusals],
    };

    /// <summary>For a summary.</summary>
    public Line ToLine(string by) => new()
    {
        Text = Text,
        Language = Language,
        Engine = LineEngine.Model,
        By = by,
        Sources = Sources,
        Checks = ["integrity", "parity"],
    };
}
