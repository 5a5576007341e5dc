using NewsBot.Text;
using NewsBot.Topics;

namespace NewsBot.Summaries.Gate.Reading;

/// <summary>
/// Passive verbs: who does it stands behind them ("was attacked by Russia", "diserang Rusia", "атакована Росією"), or
/// is not named at all.
/// </summary>
internal sealed class Passives(
    IReadOnlyList<Token> tokens, IReadOnlyList<int> clauses, IReadOnlyList<GateName> names, GateLexicon words)
{
    /// <summary>How far the form of "to be" may stand before its participle: "were also badly damaged".</summary>
    private const int BeReach = 3;

    private static readonly HashSet<string> Be = new(StringComparer.Ordinal)
    {
        "was", "were", "is", "are", "been", "be", "being", "gets", "got",
    };

    private static readonly HashSet<string> Irregular = new(StringComparer.Ordinal)
    {
        "met", "told", "sent", "given", "taken", "struck", "hit", "shot", "held", "seen", "led", "beaten", "brought",
        "thrown", "broken", "driven", "shown", "found", "made", "cut",
    };

    private static readonly string[] Participles =
    [
        "ана", "ано", "ані", "аний", "ена", "ено", "ені", "ений", "єна", "єно", "єні", "ята", "ято", "яті", "ита",
        "ито", "аны", "ены", "яты",
    ];

    private static readonly string[] Instrumentals = ["ою", "ею", "єю", "ом", "ем", "єм", "им", "їм", "ами", "ями"];

    /// <summary>
    /// Who does what the passive verb says, empty where nobody is named; null for a verb that is none.
    /// </summary>
    public IReadOnlyList<CanonicalName>? Agents(int at) => IsPassive(at)
        ? [.. Behind(at).Select(name => name.Name)]
        : null;

    private bool IsPassive(int at) => words.Language switch
    {
        "en" => (tokens[at].Text.EndsWith("ed", StringComparison.Ordinal) || Irregular.Contains(tokens[at].Text))
            && Enumerable.Range(1, BeReach).Any(back => at >= back && clauses[at - back] == clauses[at]
                && Be.Contains(tokens[at - back].Text)),
        "id" => tokens[at].Text.Length > 5 && tokens[at].Text.StartsWith("di", StringComparison.Ordinal)
            && VerbForms.IsVerb(tokens[at].Text, "id"),
        _ => tokens[at].Text.Length > 5
            && Array.Exists(Participles, end => tokens[at].Text.EndsWith(end, StringComparison.Ordinal)),
    };

    private IEnumerable<GateName> Behind(int at)
    {
        GateName[] later = [.. names.Where(name => name.Token > at && clauses[name.Token] == clauses[at])];
        if (words.Language is "uk" or "ru")
            return later.Where(name => Array.Exists(Instrumentals, IsForm(tokens[name.Token + name.Words - 1].Text)));
        int by = Enumerable.Range(at + 1, tokens.Count - at - 1)
            .FirstOrDefault(next => clauses[next] == clauses[at] && words["passive"].At(tokens, next) > 0, -1);
        if (by >= 0)
            return later.Where(name => name.Token > by);
        return words.Language is "id" ? later.Where(name => name.Token == at + 1) : [];
    }

    private static Predicate<string> IsForm(string word) => end => word.EndsWith(end, StringComparison.Ordinal);
}
