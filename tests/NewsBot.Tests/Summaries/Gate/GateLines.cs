using NewsBot.Summaries;
using NewsBot.Summaries.Gate;

namespace NewsBot.Tests.Summaries.Gate;

/// <summary>A line that a machine worded, held against one sentence of 11 March 2025.</summary>
internal static class GateLines
{
    /// <summary>What the gate makes of the line.</summary>
    public static GateVerdict Judge(string from, string source, string to, string line) => Some.Gate.Judge(new GateLine(
        line, to, LineEngine.Model, [new GateSource(source, from, new DateOnly(2025, 3, 11))]));

    /// <summary>Passes where the gate refuses the line by that rule, or, without a rule, by none.</summary>
    public static void Hold(string from, string source, string to, string line, string? rule)
    {
        GateVerdict verdict = Judge(from, source, to, line);
        if (rule is null)
            Assert.Empty(verdict.Refusals);
        else
            Assert.Contains(verdict.Refusals, refusal => refusal.Rule == rule);
    }
}
