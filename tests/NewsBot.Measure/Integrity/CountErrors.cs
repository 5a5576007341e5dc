namespace NewsBot.Measure.Integrity;

/// <summary>What a figure is wrongly told as: a count of another order, or another number in words.</summary>
internal static class CountErrors
{
    private const int Smallest = 20;

    /// <summary>Of tens, hundreds, thousands and so on, by language.</summary>
    private static readonly Dictionary<string, string[]> Orders = new(StringComparer.Ordinal)
    {
        ["en"] = ["dozens of", "hundreds of", "thousands of", "tens of thousands of", "millions of"],
        ["id"] = ["puluhan", "ratusan", "ribuan", "puluhan ribu", "jutaan"],
        ["uk"] = ["десятки", "сотні", "тисячі", "десятки тисяч", "мільйони"],
    };

    /// <summary>Counts without a figure, of every order but that of <paramref name="value"/>.</summary>
    public static IEnumerable<string> Of(long value, string language)
    {
        int order = (int)Math.Floor(Math.Log10(Math.Max(1, value))) - 1;
        return value < Smallest ? [] : Orders.GetValueOrDefault(language, []).Where((_, at) => at != order);
    }

    /// <summary>Other numbers in words.</summary>
    public static IEnumerable<string> Spelled(long value, string language) =>
        new[] { value + 1, value * 2, value + 100, value * 10, value + 1000 }
            .Select(other => NumberSpeller.Spell(other, language)).OfType<string>();
}
