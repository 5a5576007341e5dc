using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsBot.Text;

namespace NewsBot.Summaries.Extracts;

/// <summary>
/// Where one side charges the other and that denies it, a story tells both, if its coverage does: a charge by itself
/// reads like a fact, and a denial like an answer to nothing.
/// </summary>
internal static class Disputes
{
    private static readonly FrozenDictionary<string, Regex> Charging = Table(
        ("en", @"\b(?:accus(?:es|ed|ing|ations?)|blam(?:es|ed|ing)|alleg(?:es|ed|ations?)|violat(?:es|ed|ing|ions?)"
            + @"|breach(?:es|ed))\b"),
        ("id", @"\b(?:menuduh|menuding|dituduh|dituding|tuduhan|tudingan|melanggar|pelanggaran)\b"),
        ("uk", @"\b(?:звинуват|звинувачу|звинувачен|обвинуват|порушил|порушує|порушенн)"),
        ("ru", @"\b(?:обвини|обвиня|нарушил|нарушает|нарушени)"));

    private static readonly FrozenDictionary<string, Regex> Denying = Table(
        ("en", @"\b(?:den(?:y|ies|ied|ying)|refut(?:es|ed)"
            + @"|(?:reject|dismiss)(?:s|es|ed)(?: \S+){0,3} (?:accusation|allegation|claim|charge)s?"
            + @"|call(?:s|ed)(?: \S+){1,4} (?:lies?|false|fabricat\w+|fake|baseless))\b"),
        ("id", @"\b(?:membantah|menyangkal|menampik|menepis|bantahan|dibantah)\b"),
        ("uk", @"\b(?:запереч|спростув|відкину(?:в|ла|ли) (?:\S+ )?звинувачення"
            + @"|назва(?:в|ла|ли)(?: \S+){1,4} брехнею)"),
        ("ru", @"\b(?:отриц|опроверг|отверг(?:ла|ли)? (?:\S+ )?обвинения|назва(?:л|ла|ли)(?: \S+){1,4} ложью)"));

    /// <summary>
    /// The sentences that were chosen, with the other side's where only one speaks among them: in place of the last
    /// that belongs to no dispute, or behind them where there is room.
    /// </summary>
    /// <param name="chosen">What was chosen, in order.</param>
    /// <param name="sentences">What could be chosen, by article.</param>
    /// <param name="language">ISO 639-1 code.</param>
    /// <param name="most">How many sentences at most; with one there is no room for two sides.</param>
    public static IReadOnlyList<ChosenSentence> BothSides(
        IReadOnlyList<ChosenSentence> chosen, IReadOnlyList<IReadOnlyList<string>> sentences, string language, int most)
    {
        if (most < 2 || !Charging.TryGetValue(language, out Regex? charging))
            return chosen;
        Regex denying = Denying[language];
        bool charged = chosen.Any(one => charging.IsMatch(Text(one)));
        bool denied = chosen.Any(one => denying.IsMatch(Text(one)));
        if (charged == denied || Find(sentences, charged ? denying : charging) is not { } other)
            return chosen;
        List<ChosenSentence> both = [.. chosen];
        int place = both.FindLastIndex(one => !charging.IsMatch(Text(one)) && !denying.IsMatch(Text(one)));
        if (both.Count >= most && place < 0)
            return chosen;
        if (both.Count >= most)
            both.RemoveAt(place);
        both.Add(other);
        return both;

        string Text(ChosenSentence one) => sentences[one.Article][one.Index];
    }

    private static ChosenSentence? Find(IReadOnlyList<IReadOnlyList<string>> sentences, Regex side)
    {
        for (int article = 0; article < sentences.Count; article++)
        {
            for (int index = 0; index < sentences[article].Count; index++)
            {
                if (side.IsMatch(sentences[article][index]))
                    return new ChosenSentence(article, index, 0);
            }
        }

        return null;
    }

    private static FrozenDictionary<string, Regex> Table(params (string Language, string Expression)[] rows) =>
        rows.ToFrozenDictionary(
            row => row.Language,
            row => new Regex(
                row.Expression, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, BoundedMatch.Time),
            StringComparer.Ordinal);
}
