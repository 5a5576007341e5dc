using NewsBot.Text;

namespace NewsBot.Measure.Duplicates;

/// <summary>Which pairs were found, through the index of bands as the program does it.</summary>
internal sealed record DuplicateScore(int Found, int Right, int Real, IReadOnlyList<string> Errors)
{
    /// <summary>The share of the found pairs that are copies; 1 where none was found.</summary>
    public double Precision => Found == 0 ? 1 : (double)Right / Found;

    /// <summary>The share of the copies that were found; 1 where there are none.</summary>
    public double Recall => Real == 0 ? 1 : (double)Right / Real;

    public static DuplicateScore Of(IReadOnlyList<DuplicateText> texts)
    {
        TextFingerprint[] prints = [.. texts.Select(text => TextFingerprint.Of(text.Text))];
        HashSet<(int, int)> real = Pairs(texts.Select((text, i) => (text.Group, i)));
        HashSet<(int, int)> found = Pairs(prints.SelectMany((print, i) => print.Bands().Select(band => (band, i))));
        found.RemoveWhere(pair =>
            NearDuplicates.Compare(prints[pair.Item1], prints[pair.Item2]).Kind != DuplicateKind.Same);
        IEnumerable<string> wrong = found.Except(real).Select(pair => "taken for one: " + Name(texts, prints, pair));
        IEnumerable<string> missed = real.Except(found).Select(pair => "not found: " + Name(texts, prints, pair));
        return new DuplicateScore(found.Count, found.Intersect(real).Count(), real.Count, [.. wrong, .. missed]);
    }

    private static HashSet<(int First, int Second)> Pairs<T>(IEnumerable<(T Key, int Text)> entries)
        where T : notnull =>
        [.. entries
            .GroupBy(entry => entry.Key, entry => entry.Text)
            .Select(group => group.ToArray())
            .SelectMany(
                group => group.SelectMany((a, i) => group.Skip(i + 1).Select(b => (Math.Min(a, b), Math.Max(a, b)))))];

    private static string Name(
        IReadOnlyList<DuplicateText> texts, TextFingerprint[] prints, (int First, int Second) pair) =>
        $"{texts[pair.First].Id} and {texts[pair.Second].Id}: "
            + NearDuplicates.Compare(prints[pair.First], prints[pair.Second]);
}
