using NewsBot.Text;

namespace NewsBot.Summaries.Gate.Reading;

/// <summary>
/// "A former US official", "seorang pengamat Rusia": the name tells where somebody is from who has no name; whoever it
/// is does not speak for the state.
/// </summary>
internal static class Nobody
{
    /// <summary>Words between a name and the nobody whose it is.</summary>
    private const int Reach = 2;

    /// <summary>Whether the name is only of such a person.</summary>
    public static bool Is(GateName name, IReadOnlyList<Token> tokens, IReadOnlyList<int> clauses, GateLexicon words)
    {
        if (name.Name.Kind is Topics.NameKind.Person)
            return false;
        int first = Math.Max(0, name.Token - Reach);
        int last = Math.Min(tokens.Count - 1, name.Token + name.Words + Reach - 1);
        return Enumerable.Range(first, last - first + 1).Any(
            at => clauses[at] == clauses[name.Token] && words["anonymous"].At(tokens, at) > 0);
    }
}
