namespace NewsBot.Text;

/// <summary>
/// The abbreviations of one language that end in a full stop. <i>Titles</i> are always followed by a name or number;
/// after <i>units</i> a sentence may end, and does so only if the next word begins one.
/// </summary>
internal sealed class Abbreviations
{
    private static readonly Abbreviations English = new(
        "v dr mr mrs ms prof gen lt col sen rep gov st sgt capt cpt maj adm rev hon pres vs mt ft cmdr brig supt insp"
        + " messrs mx fr viz e.g i.e cf al fig ed vol pp op approx est",
        "inc ltd co corp bros jr sr etc u.s u.k u.n e.u u.s.a d.c a.m p.m ph.d b.c a.d jan feb mar apr jun jul aug"
        + " sep sept oct nov dec mon tue wed thu fri sat sun dept univ ave blvd no nos",
        "the a an it he she they we i you this that these those there but and in on at as for if when while after"
        + " before however his her its their our what who why how no not one another many some most all both with from"
        + " by to according meanwhile still yet so then officials since although despite under");

    private static readonly Abbreviations Indonesian = new(
        "v en pn dr drs dra ir prof h hj kh k.h jend letjen mayjen brigjen kol letkol kapt lettu letda serma serka "
            + "sertu kompol akbp kombes irjen komjen tgk ust bpk sdr sdri rp jl jln kec kab kel ds gg a.n u.p d.a tgl "
            + "hal pt cv tn ny r m muh moh mohd abd st mr mrs ms no nomor rt rw km kav vs gen sen lt col ipda iptu "
            + "aiptu bripka brigadir pol purn",
        "tbk dkk dll dsb dst s.h s.e m.h m.m s.sos m.si m.sc ph.d s.t m.a s.ip s.pd m.pd s.kom s.ag inc ltd co corp jr"
        + " a.s u.s d.c jan feb mar apr jun jul agt ags sep okt nov des",
        "ia dia mereka kami kita ini itu namun tetapi tapi sementara sedangkan menurut dalam pada di ke dari untuk"
        + " dengan saat ketika setelah sebelum selain adapun presiden para sejumlah kata hal karena jika"
        + " bahkan selama");

    private static readonly Abbreviations Ukrainian = new(
        "вул просп пл буд кв див ім гр тов проф акад ген полк підполк кап лейт п пп пор рис табл стор с м смт о т"
        + " св наук ред авт упоряд ст бул пров наб каб тел адм деп міс заст нач гол зам м-р д-р бл близьк напр",
        "р рр ст обл р-н тис млн млрд трлн грн дол коп км кг год хв сек т.д т.п т.зв т.ін ін н.е шт"
        + " січ лют бер квіт трав черв лип серп вер жовт лист груд",
        string.Empty);

    private static readonly Abbreviations Russian = new(
        "ул просп пл д кв см им гр тов проф акад ген полк подполк кап лейт п пп рис табл стр с о св ред авт сост пер"
        + " бул наб тел адм деп зам нач зав гл напр т.н т.е т.к т.о ср",
        "г гг в вв ст обл р-н тыс млн млрд трлн руб долл коп км кг ч мин сек т т.д т.п др пр н.э шт чел янв февр мар "
            + "апр июн июл авг сент окт нояб дек",
        string.Empty);

    private static readonly Abbreviations All = new([English, Indonesian, Ukrainian, Russian]);

    private readonly HashSet<string> _titles;
    private readonly HashSet<string> _units;
    private readonly HashSet<string> _openers;

    private Abbreviations(string titles, string units, string openers)
        : this(Set(titles), Set(units), Set(openers))
    {
    }

    private Abbreviations(IReadOnlyList<Abbreviations> parts)
        : this(Union(parts, p => p._titles), Union(parts, p => p._units), Union(parts, p => p._openers))
    {
    }

    private Abbreviations(HashSet<string> titles, HashSet<string> units, HashSet<string> openers)
    {
        _titles = titles;
        _units = units;
        _openers = openers;
    }

    public static Abbreviations For(string language) => language switch
    {
        "en" => English,
        "id" or "ms" => Indonesian,
        "uk" => Ukrainian,
        "ru" or "be" => Russian,
        _ => All,
    };

    /// <summary>Whether the sentence goes on after the full stop of <paramref name="word"/>.</summary>
    public bool Continues(ReadOnlySpan<char> word, ReadOnlySpan<char> before, ReadOnlySpan<char> next)
    {
        string lower = word.ToString().ToLowerInvariant();
        // "т. д.", "т. е.", "н. е.": one abbreviation of two letters.
        string whole = before is "т" or "н" ? $"{before}.{lower}" : lower;
        if (_units.Contains(whole))
            return char.IsDigit(next[0]) ? !IsYear(before) : !Opens(next) && !EndsMeasure(whole, before);
        return _titles.Contains(whole) || (IsInitial(word) && !Opens(next));
    }

    /// <summary>Whether the word is an abbreviation and the next is not one that opens sentences.</summary>
    public bool MayOpenSentence(ReadOnlySpan<char> word, ReadOnlySpan<char> next)
    {
        string lower = word.ToString().ToLowerInvariant();
        return (_titles.Contains(lower) || _units.Contains(lower)) && !Opens(next);
    }

    // "Dr. X" names a person; "vitamin C. The" does not: a word that only opens sentences tells them apart.
    private static bool IsInitial(ReadOnlySpan<char> word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsUpper(word[i]) : word[i] != '.')
                return false;
        }
        return word.Length % 2 == 1;
    }

    private bool Opens(ReadOnlySpan<char> next) => _openers.Contains(next.ToString().ToLowerInvariant());

    // "у 2025 р. Президент", "5 млн грн. Президент" end; "р. Дніпро", "г. Москва", "ст. Фастів" go on.
    private static bool EndsMeasure(string unit, ReadOnlySpan<char> before) =>
        unit[0] >= 'а'
            && (unit is not ("р" or "г" or "ст" or "в" or "ч") || (before.Length > 0 && char.IsDigit(before[0])));

    private static bool IsYear(ReadOnlySpan<char> before) =>
        before.Length == 4 && !before.ContainsAnyExceptInRange('0', '9');

    private static HashSet<string> Set(string words) =>
        new(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private static HashSet<string> Union(
        IReadOnlyList<Abbreviations> parts, Func<Abbreviations, HashSet<string>> choose) =>
        new(parts.SelectMany(choose), StringComparer.Ordinal);
}
