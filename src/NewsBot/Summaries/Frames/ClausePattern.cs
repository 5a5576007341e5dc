using System.Text.RegularExpressions;

namespace NewsBot.Summaries.Frames;

/// <summary>A pattern as it is looked for.</summary>
/// <param name="Subject">
/// The slot that it begins with (see <see cref="ClauseHeads"/>); null where it does not begin with a subject.
/// </param>
/// <param name="Rest">What follows the subject, from where the subject ends; or the whole pattern, anywhere.</param>
public sealed record ClausePattern(string? Subject, Regex Rest)
{
    /// <summary>Where <paramref name="code"/> first fits the pattern; null where it does not.</summary>
    public ClauseMatch? Find(string code, ClauseHeads heads)
    {
        if (Subject is null)
            return Rest.Match(code) is { Success: true } found ? new ClauseMatch(code, null, found) : null;
        foreach (Match head in heads.Of(Subject))
        {
            Match rest = Rest.Match(code, head.Index + head.Length);
            if (rest.Success)
                return new ClauseMatch(code, head, rest);
        }

        return null;
    }
}
