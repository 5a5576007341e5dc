using NewsBot.Summaries.Frames;
using NewsBot.Topics;

namespace NewsBot.Summaries.Lexicons;

/// <summary>
/// Tells a Ukrainian or Russian subject from an object: word order is free, so "Трампа поддержал Путин" must not make
/// Trump the one who supports.
/// </summary>
public static class Cases
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "США", "РФ", "ЕС", "ЄС", "ООН", "НАТО", "сполучені штати", "соединенные штаты", "соединённые штаты",
        "сполучені штати америки", "соединенные штаты америки", "штаты", "штати", "росія", "россия", "україна",
        "украина",
        "кремль", "білий дім", "белый дом", "британія", "британия", "туреччина", "турция", "київ", "киев",
    };

    /// <summary>
    /// A name is in the nominative where its last letter is that of the name as shown to readers; indeclinable
    /// abbreviations always are, and members of a delegation follow the delegation.
    /// </summary>
    public static bool IsNominative(ReadToken token, string language)
    {
        string written = token.Text.Trim();
        if (token.IsAdjective && !Known.Contains(written))
            return written[^1] is 'а' or 'я' or 'і' or 'и' or 'й' or 'е';
        return IsNominative(written, (token.Site ?? token.Name)!, language);
    }

    /// <summary>Whether a name is written alike in nominative and accusative.</summary>
    public static bool IsFixed(string written) => Known.Contains(written);

    /// <summary>As above, of a name as it is written.</summary>
    public static bool IsNominative(string written, CanonicalName name, string language)
    {
        if (Known.Contains(written))
            return true;
        string shown = name.In(language);
        return shown.Length > 0 && char.ToLowerInvariant(shown[^1]) == char.ToLowerInvariant(written[^1]);
    }
}
