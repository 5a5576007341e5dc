using System.Text.RegularExpressions;

namespace NewsBot.Summaries.Frames;

/// <summary>Finds what acts are about.</summary>
internal sealed class FramePurposes
{
    private readonly List<(string Id, Regex Words)> _purposes, _topics, _aims;
    private readonly HashSet<string> _results;

    public FramePurposes(FrameLexicon lexicon, PatternCompiler compiler)
    {
        _results = lexicon.Words("result");
        _purposes = [.. lexicon.Purposes.Select(purpose => (purpose.Id, compiler.Phrase(purpose.Words)))];
        _aims = [.. _purposes.Where(purpose => purpose.Id is "endwar")];
        _topics =
        [
            .. lexicon.Purposes.Select(purpose => (purpose.Id, compiler.Phrase(
                $"({string.Join('|', lexicon.Words("about"))}) ~ ({purpose.Words})"))),
        ];
    }

    /// <summary>The purposes that a title or sentence names.</summary>
    public IEnumerable<string> In(Reading reading) =>
        _purposes.Where(purpose => purpose.Words.IsMatch(reading.Code)).Select(purpose => purpose.Id);

    /// <summary>
    /// A statement is about whatever purpose it names; of calls and talks that must be said ("about", "to discuss"); of
    /// a plan only its aim counts.
    /// </summary>
    public string? Of(Frame frame, Reading reading, ClauseMatch match)
    {
        string rest = reading.Code[match.Index..];
        string? purpose = frame.Act switch
        {
            FrameActs.Statement when match.Value.EndsWith(" : ", StringComparison.Ordinal) =>
                First(_purposes, reading.Code[(match.End - 1)..]),
            FrameActs.Statement => First(_purposes, reading.Code),
            FrameActs.Resolution => First(_purposes, rest),
            FrameActs.Call or FrameActs.Talks => First(_topics, rest),
            _ when frame.Object is { Kind: "plan" or "peaceplan" or "proposal" } => First(_aims, rest),
            _ => null,
        };
        return frame.Act is FrameActs.Talks && purpose is "peacetalks" ? null : purpose;
    }

    private string? First(List<(string Id, Regex Words)> purposes, string code)
    {
        var found = new List<(string Id, int Index)>();
        foreach ((string id, Regex words) in purposes)
        {
            Match match = words.Match(code);
            if (match.Success && IsSameClause(code[..match.Index]))
                found.Add((id, match.Index));
        }

        return found.Count == 0 ? null : found.MinBy(purpose => purpose.Index).Id;
    }

    /// <summary>
    /// Whether what stands before a purpose is of the same clause, and names no result ("yields a deal on").
    /// </summary>
    private bool IsSameClause(string before) =>
        before.AsSpan().IndexOfAny(";.:") < 0 && !before.Split(' ').Any(_results.Contains);
}
