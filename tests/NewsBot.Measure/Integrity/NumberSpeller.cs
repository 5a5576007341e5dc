namespace NewsBot.Measure.Integrity;

/// <summary>Writes numbers below ten thousand in words, as each language does.</summary>
internal static class NumberSpeller
{
    private static readonly string[] English = Words(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        + "seventeen eighteen nineteen");

    private static readonly string[] EnglishTens = Words("- - twenty thirty forty fifty sixty seventy eighty ninety");

    private static readonly string[] Indonesian =
        Words("nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas");

    private static readonly string[] Ukrainian = Words(
        "нуль один два три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять тринадцять чотирнадцять "
        + "п'ятнадцять шістнадцять сімнадцять вісімнадцять дев'ятнадцять");

    private static readonly string[] UkrainianTens = Words(
        "- - двадцять тридцять сорок п'ятдесят шістдесят сімдесят вісімдесят дев'яносто");

    private static readonly string[] UkrainianHundreds = Words(
        "- сто двісті триста чотириста п'ятсот шістсот сімсот вісімсот дев'ятсот");

    /// <summary>The number in words; null where the language or so large a number is not known.</summary>
    public static string? Spell(long value, string language) => (value, language) switch
    {
        ( < 1 or > 9999, _) => null,
        (_, "en") => InEnglish((int)value),
        (_, "id") => InIndonesian((int)value),
        (_, "uk") => InUkrainian((int)value),
        _ => null,
    };

    private static string InEnglish(int value) => value switch
    {
        < 20 => English[value],
        < 100 => Joined(EnglishTens[value / 10], "-", value % 10, InEnglish),
        < 1000 => Joined($"{English[value / 100]} hundred", " and ", value % 100, InEnglish),
        _ => Joined($"{English[value / 1000]} thousand", " ", value % 1000, InEnglish),
    };

    private static string InIndonesian(int value) => value switch
    {
        < 12 => Indonesian[value],
        < 20 => $"{Indonesian[value - 10]} belas",
        < 100 => Joined($"{Indonesian[value / 10]} puluh", " ", value % 10, InIndonesian),
        < 1000 => Joined(Some(value / 100, "ratus"), " ", value % 100, InIndonesian),
        _ => Joined(Some(value / 1000, "ribu"), " ", value % 1000, InIndonesian),
    };

    private static string Some(int count, string scale) => count == 1 ? "se" + scale : $"{Indonesian[count]} {scale}";

    private static string InUkrainian(int value) => value switch
    {
        < 20 => Ukrainian[value],
        < 100 => Joined(UkrainianTens[value / 10], " ", value % 10, InUkrainian),
        < 1000 => Joined(UkrainianHundreds[value / 100], " ", value % 100, InUkrainian),
        _ => Joined(Thousands(value / 1000), " ", value % 1000, InUkrainian),
    };

    private static string Thousands(int count) => count switch
    {
        1 => "тисяча",
        2 => "дві тисячі",
        3 or 4 => $"{Ukrainian[count]} тисячі",
        _ => $"{Ukrainian[count]} тисяч",
    };

    private static string Joined(string first, string between, int rest, Func<int, string> spell) =>
        rest == 0 ? first : first + between + spell(rest);

    private static string[] Words(string list) => list.Split(' ');
}
