using System.Globalization;

namespace NewsBot.Measure.Stories;

/// <summary>
/// The figures of one stream: labelled rows only, each with its event, language and the story it was put in.
/// </summary>
internal sealed class StoryReport(string[] events, string[] languages, long[] stories)
{
    /// <summary>The figures under the keys that other tools read.</summary>
    public Dictionary<string, object> Json()
    {
        var json = new Dictionary<string, object>(StringComparer.Ordinal);
        Add(json, "b3", ClusterScore.BCubed(events, stories));
        Add(json, "pair", ClusterScore.Pairs(events, stories, (_, _) => true));
        Add(json, "cross_pair", ClusterScore.Pairs(events, stories, Cross));
        return json;
    }

    /// <summary>
    /// The figures for people, with the two baselines that need no program and each pair of languages.
    /// </summary>
    public IEnumerable<string> Lines()
    {
        long[] alone = [.. events.Select((_, i) => (long)i)];
        long[] one = new long[events.Length];
        int found = stories.Distinct().Count(), wanted = events.Distinct(StringComparer.Ordinal).Count();
        yield return $"{events.Length} labelled, {wanted} events, {found} stories";
        yield return Line("B-cubed", ClusterScore.BCubed(events, stories));
        yield return Line("pairs", ClusterScore.Pairs(events, stories, (_, _) => true));
        yield return Line("pairs across languages", ClusterScore.Pairs(events, stories, Cross));
        string[] all = [.. languages.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (string a in all)
        {
            foreach (string b in all.Where(b => string.CompareOrdinal(a, b) < 0))
                yield return Line($"pairs {a}–{b}", ClusterScore.Pairs(events, stories, (i, j) => Joins(i, j, a, b)));
        }

        yield return Line("B-cubed, every article alone", ClusterScore.BCubed(events, alone));
        yield return Line("B-cubed, all in one story", ClusterScore.BCubed(events, one));
    }

    private static void Add(Dictionary<string, object> json, string key, Rates rates)
    {
        json[key + "_precision"] = Math.Round(rates.Precision, 4);
        json[key + "_recall"] = Math.Round(rates.Recall, 4);
        json[key + "_f1"] = Math.Round(rates.F1, 4);
    }

    private static string Line(string what, Rates rates) => string.Create(
        CultureInfo.InvariantCulture,
        $"{what,-30} P {rates.Precision:0.000}  R {rates.Recall:0.000}  F1 {rates.F1:0.000}");

    private bool Cross(int i, int j) => !string.Equals(languages[i], languages[j], StringComparison.Ordinal);

    private bool Joins(int i, int j, string a, string b) =>
        (languages[i] == a && languages[j] == b) || (languages[i] == b && languages[j] == a);
}
