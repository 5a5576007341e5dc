using System.Globalization;

namespace NewsBot.Measure.Languages;

/// <summary>Counts which language was taken for which.</summary>
internal sealed class LanguageScore
{
    private readonly SortedDictionary<string, SortedDictionary<string, int>> _taken = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    public int Right { get; private set; }

    /// <summary>The share that was right, 0 to 1.</summary>
    public double Accuracy => Count == 0 ? 0 : (double)Right / Count;

    public void Add(string language, string guess)
    {
        if (!_taken.TryGetValue(language, out SortedDictionary<string, int>? row))
            _taken[language] = row = new SortedDictionary<string, int>(StringComparer.Ordinal);
        row[guess] = row.GetValueOrDefault(guess) + 1;
        Count++;
        Right += string.Equals(language, guess, StringComparison.Ordinal) ? 1 : 0;
    }

    public IReadOnlyDictionary<string, double> PerLanguage() => _taken.ToDictionary(
        row => row.Key,
        row => (double)row.Value.GetValueOrDefault(row.Key) / row.Value.Values.Sum(),
        StringComparer.Ordinal);

    /// <summary>The share that was right, and for each language what it was taken for.</summary>
    public IEnumerable<string> Lines()
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"  {100 * Accuracy:F2} % of {Count} right");
        IReadOnlyDictionary<string, double> shares = PerLanguage();
        foreach ((string language, SortedDictionary<string, int> row) in _taken)
        {
            string taken =
                string.Join(", ", row.Select(t => $"{t.Key} {t.Value.ToString(CultureInfo.InvariantCulture)}"));
            yield return string.Create(
                CultureInfo.InvariantCulture, $"  {language} {100 * shares[language]:F2} %; taken for: {taken}");
        }
    }
}
