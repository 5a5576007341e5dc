using NewsBot.Summaries.Gate.Reading;

namespace NewsBot.Summaries.Gate.Rules;

/// <summary>Who does what: nobody does in the line what another does in the cited sentences.</summary>
internal sealed class RoleRule : IGateRule
{
    /// <summary>What two do together, so that the order of their names says nothing.</summary>
    private static readonly HashSet<string> Mutual = new(StringComparer.Ordinal)
    {
        "c:talks", "c:meeting", "c:conversation", "c:summit", "c:exchange", "c:dialogue-channel", "c:agreement",
        "c:war", "c:peace", "c:ceasefire", "c:cooperation", "c:negotiating-table", "c:end", "c:start",
    };

    /// <inheritdoc/>
    public string Name => "roles";

    /// <inheritdoc/>
    public string? Refusal(GateCase held)
    {
        if (held.IsVerbatim)
            return null;
        GateWords saying = GateLexicon.For(held.Said.Language)["say"];
        foreach (Claim claim in held.Said.Claims.Where(claim => claim.IsVerb && !Mutual.Contains(claim.Key)
            && saying.At(held.Said.Tokens, claim.Token) == 0))
        {
            (GateReading Source, Claim Claim)[] same =
                [.. Alignment.Nearest(held, claim).Where(pair => pair.Claim.Actors.Count > 0)];
            if (claim.Actors.Count > 0 && same.Length > 0 && Array.TrueForAll(same, pair => IsAnother(claim, pair)))
            {
                string word = held.Said.Text.Substring(
                    held.Said.Tokens[claim.Token].Start, held.Said.Tokens[claim.Token].Length);
                return $"in the cited sentence it is not {claim.Actors[0].In("en")} of whom \"{word}\" is said";
            }
        }

        return null;
    }

    /// <summary>
    /// A passive turns the order; there the order of names is no evidence. "He" is one of the sentence before.
    /// </summary>
    private static bool IsAnother(Claim said, (GateReading Source, Claim Claim) there) =>
        (there.Claim.IsPassive || !IsPassive(there.Source, there.Claim))
        && !said.Actors.Any(actor => there.Claim.Actors.Any(other => NameRule.AreOne(actor, other))
            || there.Source.Meant.Any(meant => string.Equals(meant.Name.Id, actor.Id, StringComparison.Ordinal)));

    private static bool IsPassive(GateReading source, Claim there) => source.Clause(source.Clauses[there.Token])
        .Any(at => at > there.Token && GateLexicon.For(source.Language)["passive"].At(source.Tokens, at) > 0);
}
