using NewsBot.Summaries.Gate.Reading;

namespace NewsBot.Summaries.Gate.Rules;

/// <summary>
/// "May agree" is not "agreed": what is told as a fact is not only possible, wished or planned there.
/// </summary>
internal sealed class MoodRule : IGateRule
{
    /// <inheritdoc/>
    public string Name => "modality";

    /// <inheritdoc/>
    public string? Refusal(GateCase held)
    {
        if (held.IsVerbatim)
            return null;
        foreach (Claim claim in held.Said.Claims.Where(claim => claim.Mood is Mood.Fact or Mood.Possible))
        {
            Mood[] there = [.. Alignment.Nearest(held, claim).Select(pair => pair.Claim.Mood)];
            if (there.Length > 0 && Array.TrueForAll(there, mood => IsOther(claim.Mood, mood)))
                return Reason(held.Said, claim, there[0]);
        }

        return null;
    }

    private static bool IsOther(Mood here, Mood there) => here == Mood.Fact
        ? there is Mood.Possible or Mood.Wished or Mood.Planned
        : there is Mood.Fact;

    private static string Reason(GateReading said, Claim claim, Mood there)
    {
        string word = said.Text.Substring(said.Tokens[claim.Token].Start, said.Tokens[claim.Token].Length);
        return claim.Mood == Mood.Fact
            ? $"\"{word}\" is told as a fact and is only {there.ToString().ToLowerInvariant()} in the cited sentence"
            : $"\"{word}\" is doubted here and not in the cited sentence";
    }
}
