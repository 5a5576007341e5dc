using System.Globalization;
using NewsBot.Summaries.Extracts;

namespace NewsBot.Summaries.Gate.Rules;

/// <summary>A line is a sentence that can be read at a glance.</summary>
internal sealed class LengthRule : IGateRule
{
    private const int Shortest = 15;
    private const int LongestHeadline = 160;

    /// <inheritdoc/>
    public string Name => "length";

    /// <inheritdoc/>
    public string? Refusal(GateCase held)
    {
        if (!held.Line.IsWorded)
            return held.Line.Text.Trim().Length == 0 ? "it is empty" : null;
        int length = new StringInfo(held.Line.Text.Trim()).LengthInTextElements;
        int longest = held.Line.IsHeadline ? LongestHeadline : Fitness.MostLength;
        return length < Shortest || length > longest
            ? $"it has {length} characters; {Shortest} to {longest} are allowed"
            : null;
    }
}
