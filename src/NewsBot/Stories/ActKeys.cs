using NewsBot.Text;
using NewsBot.Topics;

namespace NewsBot.Stories;

/// <summary>
/// Who does what, and where: each act or concept of a sentence in title and lead with each name of that sentence, so
/// that the talks, the call and the strike of one day stay apart although the same names are in all of them.
/// </summary>
internal static class ActKeys
{
    private const double InTitle = 2;
    private const int MostInSentence = 8;

    /// <summary>Adds the keys of a page.</summary>
    public static void AddTo(
        FeatureBag bag,
        FeaturePage page,
        SortedDictionary<int, string> names,
        ConceptMention[] concepts,
        IReadOnlyList<ActMention> acts)
    {
        foreach (Sentence sentence in Sentences.Split(page.Head, page.Language))
        {
            int first = page.IndexAfter(sentence.Start), end = page.IndexAfter(sentence.Start + sentence.Length);
            double weight = first < page.TitleEnd ? InTitle : 1;
            string[] who = [.. Distinct(names.Where(name => name.Key >= first && name.Key < end).Select(n => n.Value))];
            IEnumerable<string> does = acts
                .Where(act => act.Start >= sentence.Start && act.Start < sentence.Start + sentence.Length)
                .Select(act => "!" + act.Act);
            IEnumerable<string> about = concepts
                .Where(concept => concept.Token >= first && concept.Token < end && !names.ContainsKey(concept.Token))
                .Select(concept => concept.Concept);
            foreach (string what in Distinct(does.Concat(about)))
            {
                if (what[0] == '!')
                    bag.Tally(what, weight);
                foreach (string name in who)
                    bag.Tally($"{what} {name}", weight);
            }
        }
    }

    private static IEnumerable<string> Distinct(IEnumerable<string> keys) =>
        keys.Distinct(StringComparer.Ordinal).Take(MostInSentence);
}
