namespace NewsBot.Measure.Integrity;

/// <summary>Words that seeded errors put in the place of others, by language.</summary>
internal static class ErrorWords
{
    public static readonly Dictionary<string, string[]> NumberWords = new(StringComparer.Ordinal)
    {
        ["en"] = ["two", "three", "four", "five", "six", "eight", "ten", "twenty", "thirty"],
        ["id"] = ["dua", "tiga", "empat", "lima", "enam", "delapan", "sepuluh"],
        ["uk"] = ["два", "три", "чотири", "п'ять", "шість", "вісім", "десять"],
    };

    public static readonly Dictionary<string, string[]> Units = new(StringComparer.Ordinal)
    {
        ["en"] = ["hours", "days", "weeks", "months", "-day", "-hour", "-week", "prisoners", "drones", "missiles"],
        ["id"] = ["jam", "hari", "pekan", "bulan", "tahanan", "drone", "rudal"],
        ["uk"] = ["годин", "днів", "тижнів", "місяців", "полонених", "дронів", "ракет"],
    };

    public static readonly Dictionary<string, string[]> Other = new(StringComparer.Ordinal)
    {
        ["en"] = ["never", "peace", "strong"],
        ["id"] = ["selamanya", "damai", "kuat"],
        ["uk"] = ["завжди", "мир", "сильний"],
    };

    public static readonly Dictionary<string, string[]> Invented = new(StringComparer.Ordinal)
    {
        ["en"] = ["\"We are very close to a deal.\"", "\"It was a great day,\" he said."],
        ["id"] = ["\"Kita sudah sangat dekat dengan kesepakatan.\"", "\"Ini hari yang hebat,\" katanya."],
        ["uk"] = ["«Ми дуже близькі до угоди».", "«Це був чудовий день», — сказав він."],
    };

    public static readonly Dictionary<string, string[]> Weekdays = new(StringComparer.Ordinal)
    {
        ["en"] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        ["id"] = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"],
        ["uk"] = ["понеділок", "вівторок", "середу", "четвер", "п'ятницю", "суботу", "неділю"],
    };

    public static readonly Dictionary<string, string[]> Months = new(StringComparer.Ordinal)
    {
        ["en"] = ["January", "February", "March", "April", "June", "July", "August"],
        ["id"] = ["Januari", "Februari", "Maret", "April", "Juni", "Juli", "Agustus"],
        ["uk"] = ["січня", "лютого", "березня", "квітня", "червня", "липня", "серпня"],
    };
}
