using NewsBot.Text;
using NewsBot.Topics;

namespace NewsBot.Summaries.Gate.Reading;

/// <summary>
/// Finds who may do what a word says: the names before it in its clause, or, where there is none, the first of the
/// nearest clause before. Ukrainian and Russian subjects are known by their form, wherever they stand.
/// </summary>
internal sealed class Actors(IReadOnlyList<int> clauses, IReadOnlyList<GateName> names, string language)
{
    private readonly bool _free = language is "uk" or "ru";

    /// <summary>Those who may do it; empty where nobody is named.</summary>
    public IReadOnlyList<CanonicalName> Of(int at)
    {
        for (int clause = clauses[at]; clause >= 0; clause--)
        {
            bool own = clause == clauses[at];
            GateName[] here = [.. names.Where(name => clauses[name.Token] == clause && MayAct(name, own ? at : null))];
            if (here.Length > 0)
                return own ? [.. here.Select(name => name.Name)] : [here[0].Name];
        }

        return [];
    }

    /// <summary>English verbs that only their neighbours tell: "Trump hopes", "ready to accept".</summary>
    public bool IsVerbByPlace(int at, IReadOnlyList<Token> tokens)
    {
        if (language is not "en" || at == 0)
            return false;
        return tokens[at - 1].Text is "to"
            || (tokens[at].Text is [_, _, _, .., 's']
                && names.Any(name => name.Token + name.Words == at && !name.IsAdjective));
    }

    private bool MayAct(GateName name, int? before) =>
        !name.IsAdjective && name.MayAct && !name.IsGoverned
        && ((_free && !name.IsFixed) || before is null || name.Token < before);
}
