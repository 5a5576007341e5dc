namespace NewsBot.Articles.Pages;

/// <summary>Names that stand in datelines. A table of data.</summary>
internal static class DatelineNames
{
    /// <summary>Outlets, as expressions; those of the page at hand come on top.</summary>
    public static readonly string[] Outlets =
    [
        "ANTARA", "Antara", "detikcom", "detikNews", "Tempo", "TEMPO", "CNN Indonesia", "CNBC Indonesia", "VIVA",
        "Viva",
        "Republika", "REPUBLIKA", "Liputan6", "KOMPAS", "Kompas TV", "KompasTV", "Okezone", "SINDOnews", "Sindonews",
        "Media Indonesia", "MetroTV", "Metro TV", "Medcom", "iNews", "RRI", "JPNN", "Kumparan", "kumparan", "Tirto",
        "BBC News Indonesia", "BBC", "VOA", "DW", "Beritasatu", "BeritaSatu", "Kontan", "KONTAN", "Bisnis", "Jawa Pos",
        "Pikiran Rakyat", "Tribunnews", "TRIBUNNEWS", "Suara", "Merdeka", "IDN Times", "Xinhua", "Anadolu Agency", "AA",
        "Reuters", "REUTERS", "AP", "AFP", "dpa", "DPA", "UPI", "EFE", "ANSA", "TASS", "Tass", "Interfax", "Ukrinform",
        "UNIAN", "Kyodo", "Yonhap", "Bloomberg", "CNN", "Sputnik", "RIA Novosti", "AFP/AP", "AP/AFP", "PTI", "Bernama",
        "Al Jazeera", "RFE/RL", "Kyiv Independent", "The Kyiv Independent", "Ukrainska Pravda", "Euronews", "NPR",
        "Укрінформ", "УНІАН", "Інтерфакс-Україна", "Українська правда", "УНН", "РБК-Україна", "Суспільне", "LIGA",
        "ТАСС", "РИА Новости", "Интерфакс", "РБК", "Коммерсантъ", "Медуза", "Новости", "RT", "ИТАР-ТАСС",
    ];

    private static readonly HashSet<string> OutletSet = new(Outlets, StringComparer.Ordinal);

    private static readonly HashSet<string> Places = new(StringComparer.OrdinalIgnoreCase)
    {
        "Jakarta", "Bandung", "Surabaya", "Medan", "Yogyakarta", "Semarang", "Makassar", "Denpasar", "Bali", "Bogor",
        "Banyuwangi", "Malang", "Bekasi", "Tangerang", "Depok", "Lampung", "Palembang", "Jabar", "Jateng", "Jatim",
        "Jogja",
        "Banten", "Cirebon", "Solo", "Aceh", "Padang", "Pontianak", "Samarinda", "Manado", "Ambon", "Jayapura", "Batam",
        "Riau", "Jambi", "Bengkulu", "Kupang", "Mataram", "Nusa Dua", "Tasikmalaya", "Sukabumi", "Kediri", "Madiun",
        "Moskow", "Moskwa", "Kyiv", "Kiev", "Washington", "Washington DC", "Washington D.C.", "New York", "London",
        "Paris", "Berlin", "Brussels", "Brussel", "Beijing", "Tokyo", "Seoul", "Ankara", "Istanbul", "Jenewa", "Geneva",
        "Riyadh", "Jeddah", "Abu Dhabi", "Dubai", "Doha", "Kairo", "Cairo", "Moscow", "Warsaw", "Warsawa", "Vienna",
        "Wina", "Roma", "Rome", "Vatikan", "Vatican City", "Kota Vatikan", "Den Haag", "The Hague", "Helsinki", "Oslo",
        "Stockholm", "Vilnius", "Riga", "Tallinn", "Budapest", "Praha", "Prague", "Munich", "Munchen", "Davos", "Minsk",
        "Kharkiv", "Odesa", "Odessa", "Lviv", "Donetsk", "Kuala Lumpur", "Singapura", "Singapore", "Bangkok", "Manila",
        "New Delhi", "Canberra", "Sydney", "Teheran", "Tehran", "Tel Aviv", "Yerusalem", "Jerusalem", "Gaza", "Jenewa",
        "Hong Kong", "Shanghai", "Islamabad", "Ottawa", "Strasbourg", "Luxembourg", "Copenhagen", "Madrid", "Lisbon",
        "Київ", "Москва", "Вашингтон", "Лондон", "Париж", "Берлін", "Брюссель", "Варшава", "Женева", "Стамбул",
        "Анкара",
        "Берлин", "Киев", "Минск", "Мінськ", "Харків", "Харьков", "Одеса", "Одесса", "Львів", "Львов", "Ер-Ріяд",
        "Эр-Рияд", "Джидда", "Джедда", "Абу-Даби", "Абу-Дабі", "Мюнхен", "Нью-Йорк", "Гаага", "Будапешт", "Донецк",
        "Amerika Serikat", "Ukraina", "Rusia", "Ukraine", "Russia",
    };

    private static readonly HashSet<string> Months = new(StringComparer.OrdinalIgnoreCase)
    {
        "січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня", "листопада",
        "грудня", "січ", "лют", "бер", "кві", "тра", "чер", "лип", "сер", "вер", "жов", "лис", "гру",
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
        "декабря", "янв", "фев", "мар", "апр", "июн", "июл", "авг", "сен", "окт", "ноя", "дек",
        "року", "года", "р.", "г.", "dan", "and", "—",
    };

    /// <summary>Whether it is an outlet and nothing else.</summary>
    public static bool IsOutlet(string name) => OutletSet.Contains(name);

    /// <summary>Whether it is a city or country from which news is often reported.</summary>
    public static bool IsPlace(string name) => Places.Contains(name);

    /// <summary>
    /// Whether it is a month as it stands in a dateline, in small letters, or a word that joins a date.
    /// </summary>
    public static bool IsMonth(string word) => Months.Contains(word.TrimEnd('.', ','));
}
