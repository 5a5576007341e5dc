using System.Reflection;
using NewsBot.Summaries.Frames;
using NewsBot.Text;

namespace NewsBot.Summaries.Gate;

/// <summary>
/// What the gate knows of one language, from <c>Lexicons/gate.{language}.txt</c>: lists of words and phrases
/// (<c>name = a|b c|stem*</c>), values of number words (<c>number 2 = two</c>, <c>soft 2 = both</c>,
/// <c>ordinal 2 = second</c>, <c>head 1 = a|an</c>), scales, plurals that count nothing exactly
/// (<c>vague 100 = hundreds</c>), units.
/// </summary>
internal sealed class GateLexicon
{
    private static readonly Dictionary<string, Lazy<GateLexicon>> All = new(StringComparer.Ordinal)
    {
        ["en"] = new(() => new GateLexicon("en")),
        ["id"] = new(() => new GateLexicon("id")),
        ["uk"] = new(() => new GateLexicon("uk")),
        ["ru"] = new(() => new GateLexicon("ru")),
    };

    private static readonly string[] UnitNames =
    [
        "percent", "minute", "hour", "day", "week", "month", "year", "km", "mile", "usd", "eur", "gbp", "uah", "rub",
        "idr", "people", "child", "body", "point", "drone", "missile", "tonne", "tank", "country",
    ];

    private static readonly decimal[] NumberValues =
    [
        .. Enumerable.Range(0, 21).Select(small => (decimal)small), 30, 40, 50, 60, 70, 80, 90, 100, 200, 300, 400,
        500, 600, 700, 800, 900, 1000, 500_000, 1_000_000,
    ];

    /// <summary>What is the contrary of what; each is a list of words.</summary>
    private static readonly (string One, string Other)[] ContraryNames =
    [
        ("supports", "opposes"), ("confirms", "denies"), ("holds", "cancels"), ("succeeds", "fails"),
        ("rises", "falls"), ("takes", "retreats"), ("joins", "leaves"), ("atleast", "atmost"),
    ];

    private static readonly string[] WeightyNames =
        ["surrender", "massacre", "poison", "execution", "annexation", "nuclear", "chemical", "genocide", "coup"];

    private static readonly decimal[] ScaleValues = [10, 12, 100, 1000, 1_000_000, 1_000_000_000, 1_000_000_000_000];

    /// <summary>What may stand before a scale word, the longest first: "one and a half", "half a", "a".</summary>
    private static readonly decimal[] HeadValues = [1.5m, 0.5m, 1];

    /// <summary>Lists whose words may begin a number or a count.</summary>
    private static readonly string[] NumberLists = ["single", "genitive", "few", "teens"];

    private static readonly string[] ListNames =
    [
        "not", "not really", "skip", "possible", "planned", "wished", "claimed", "say", "by", "clause", "before",
        "after", "because", "passive", "titles", "address", "imperative", "teen", "ten", "fact", "negative",
        "pronoun", "concord", "governed", "owned", "stop", "suspect", "ordering", "anonymous", "one", "plus", "between",
        "of", "around", "counted", "classifier", "say noun", "that", .. NumberLists,
    ];

    private readonly FrameLexicon _lists;
    private readonly Dictionary<string, GateWords> _words = new(StringComparer.Ordinal);

    private GateLexicon(string language)
    {
        using Stream stream = Assembly.GetExecutingAssembly()
            .GetManifestResourceStream($"Lexicons.gate.{language}.txt")!;
        using var reader = new StreamReader(stream);
        _lists = new FrameLexicon(language, reader.ReadToEnd());
        foreach (string name in ListNames)
            _words[name] = new GateWords(_lists.Words(name));
        Units = [.. UnitNames.Select(unit => (unit, new GateWords(_lists.Words("unit " + unit))))];
        Contraries =
        [
            .. ContraryNames.Select(pair => (
                pair.One, new GateWords(_lists.Words(pair.One)), new GateWords(_lists.Words(pair.Other)))),
        ];
        Weighty = [.. WeightyNames.Select(name => (name, new GateWords(_lists.Words("weighty " + name))))];
        Numbers = Valued("number", NumberValues);
        Soft = Valued("soft", NumberValues);
        Ordinals = Valued("ordinal", NumberValues);
        Heads = Valued("head", HeadValues);
        Vague = Valued("vague", ScaleValues);
        Scales = Valued("scale", ScaleValues);
        AnyNumber = new GateWords(
        [
            .. Phrases(["number", "soft", "ordinal"], NumberValues), .. Phrases(["head"], HeadValues),
            .. Phrases(["vague"], ScaleValues), .. NumberLists.SelectMany(_lists.Words),
        ]);
        AnyUnit = new GateWords(UnitNames.SelectMany(unit => _lists.Words("unit " + unit)));
    }

    /// <summary>Whether there is a lexicon of that language.</summary>
    public static bool Knows(string language) => All.ContainsKey(language);

    /// <summary>The words of a language; English ones where there are none of it.</summary>
    public static GateLexicon For(string language) => All.GetValueOrDefault(language, All["en"]).Value;

    /// <summary>ISO 639-1 code.</summary>
    public string Language => _lists.Language;

    /// <summary>Units and their words.</summary>
    public IReadOnlyList<(string Unit, GateWords Words)> Units { get; }

    /// <summary>Words that say the contrary of each other, under the name of the one.</summary>
    public IReadOnlyList<(string Name, GateWords One, GateWords Other)> Contraries { get; }

    /// <summary>What nobody says by the way.</summary>
    public IReadOnlyList<(string Name, GateWords Words)> Weighty { get; }

    /// <summary>Every number word, so that most words are known at once to be none.</summary>
    public GateWords AnyNumber { get; }

    /// <summary>Every word of a unit.</summary>
    public GateWords AnyUnit { get; }

    /// <summary>Values of number words.</summary>
    public IReadOnlyList<(decimal Value, GateWords Words)> Numbers { get; }

    /// <summary>
    /// Values of words that imply a number ("both", "third"): a source may have them, a line need not answer for them.
    /// </summary>
    public IReadOnlyList<(decimal Value, GateWords Words)> Soft { get; }

    /// <summary>Values of words that count off: "third".</summary>
    public IReadOnlyList<(decimal Value, GateWords Words)> Ordinals { get; }

    /// <summary>What stands before a scale word: "half a".</summary>
    public IReadOnlyList<(decimal Value, GateWords Words)> Heads { get; }

    /// <summary>Scale words in the plural: "hundreds".</summary>
    public IReadOnlyList<(decimal Value, GateWords Words)> Vague { get; }

    /// <summary>What multiplies the number before it.</summary>
    public IReadOnlyList<(decimal Value, GateWords Words)> Scales { get; }

    /// <summary>One list.</summary>
    public GateWords this[string name] => _words[name];

    /// <summary>A list as it is written, for what is found as a piece of text.</summary>
    public IReadOnlyCollection<string> Phrases(string name) => _lists.Words(name);

    /// <summary>The first of some valued words that stands there, and how many words it takes.</summary>
    public static (decimal Value, int Words)? Find(
        IReadOnlyList<(decimal Value, GateWords Words)> list, IReadOnlyList<Token> tokens, int at)
    {
        foreach ((decimal value, GateWords words) in list)
        {
            if (words.At(tokens, at) is var taken and > 0)
                return (value, taken);
        }

        return null;
    }

    private IEnumerable<string> Phrases(string[] kinds, decimal[] values) => kinds.SelectMany(
        kind => values.SelectMany(value => _lists.Words(FormattableString.Invariant($"{kind} {value}"))));

    private (decimal, GateWords)[] Valued(string kind, IEnumerable<decimal> values) =>
    [
        .. values
            .Select(value => (value, words: _lists.Words(FormattableString.Invariant($"{kind} {value}"))))
            .Where(pair => pair.words.Count > 0)
            .Select(pair => (pair.value, new GateWords(pair.words))),
    ];
}
