using System.Text;
using System.Text.RegularExpressions;
using NewsBot.Text;

namespace NewsBot.Summaries.Frames;

/// <summary>
/// Turns a pattern into an expression over readings. A pattern is words (<c>talk*</c> is any word that begins so),
/// <c>(a|b c)</c> choices, <c>[a|b]</c> optional ones, <c>$macro</c>, <c>..</c> up to three and <c>...</c> up to six
/// plain words, <c>~</c> up to four and <c>....</c> up to ten words, names or numbers, <c>any</c> up to fourteen of a
/// clause, negations too, and slots: <c>&lt;A&gt;</c> actors or a pronoun for the claimant, <c>&lt;AA&gt;</c> two
/// actors or more, <c>&lt;G&gt;</c> actors that are no subject, <c>&lt;T&gt;</c> one that ends the text,
/// <c>&lt;H&gt;</c> the pronoun, <c>&lt;S&gt;</c> a claimant who acts, <c>&lt;B&gt;</c> counterparts,
/// <c>&lt;L&gt;</c> place, <c>&lt;P&gt;</c> a place that is no venue, <c>&lt;N&gt;</c> number,
/// <c>&lt;O&gt;</c> owner, <c>&lt;X&gt;</c> object. Days may stand between any two parts.
/// </summary>
public sealed class PatternCompiler(FrameLexicon lexicon, FrameReader reader)
{
    private readonly PatternWords _words = new(lexicon, reader);

    private const string Day = @"(?: (?<D>%\d+))?";
    private const string Aside = @"(?: ,(?: [^ ,.;:""]+){1,20} ,| \((?: [^ ,.;:""]+){1,5} \))?";

    private string _text = "";
    private int _at;

    /// <summary>The expression of one pattern; without its subject, if it begins with one.</summary>
    public ClausePattern Compile(string pattern)
    {
        _text = pattern;
        _at = 0;
        string? subject = Subject();
        string body = Sequence(top: true);
        if (_at < _text.Length)
            throw new FormatException($"Pattern of {lexicon.Language} ends early at {_at}: {pattern}");
        return new ClausePattern(subject, Expression((subject is null ? "" : @"\G") + body + " "));
    }

    /// <summary>
    /// The expressions of a clause's subject: first after somebody who says the clause, then without; each from the
    /// clause's edge to where the rest of a pattern begins.
    /// </summary>
    public IReadOnlyList<Regex> Heads(string subject)
    {
        _text = subject + ">";
        _at = 0;
        string adverbs = "(?: (?:" + Choice("adverb") + "))*";
        string slot = adverbs + Slot() + Day + "(?= )";
        Regex bare = Expression(Edge() + slot);
        return subject is "<S" ? [bare] : [Expression(Edge() + Claim() + slot), bare];
    }

    /// <summary>The expression of word alternatives, with nothing around them.</summary>
    public Regex Phrase(string alternatives)
    {
        _text = "(" + alternatives + ")";
        _at = 0;
        return Expression(Sequence(top: false) + " ");
    }

    private static Regex Expression(string text) =>
        new(text, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, BoundedMatch.Time);

    /// <summary>Reads past the slot of the subject that the pattern begins with, if it does.</summary>
    private string? Subject()
    {
        if (_text[0] != '<' || _text[1] is not ('A' or 'H' or 'S'))
            return null;
        string slot = Until('>');
        _at++;
        return slot;
    }

    /// <summary>A clause begins at the text's start, after a mark, or after a word that does not weaken it.</summary>
    private string Edge() =>
        $@"(?:^| [,:;""-]| (?:{Choice("edge")}))(?:(?: (?:{Choice("adverb")}))? (?<Q>%\d+)(?: ,)?)?"
        + $@"(?: (?:{Choice("in")}) (?<Z>[&@]\d+)(?: , [&@]\d+)?(?: ,)?(?: (?<Q>%\d+)(?: ,)?)?)?{Article()}";

    private string Claim() =>
        $@"{At()} (?<S>{Group()}){Aside}(?: (?:{Choice("adverb")}))*(?: %\d+)? (?:{Choice("say")})"
        + $@"(?: (?:{Choice("audience")}|[§@$]\d+))*(?: %\d+)?(?: ,)?(?: (?:{Choice("that")}))?(?: ,)?{Day}(?: ,)?";

    /// <summary>"У Кремлі заявили": who speaks in such a way is no subject.</summary>
    private string At() => lexicon.Language is "uk" or "ru" ? $"(?<U> (?:{Choice("in")}))?" : "";

    private string Group(bool maySpeak = true)
    {
        string and = Choice("and");
        // "Talks with Ukraine, Kremlin says", "… із Зеленським — Трамп": who speaks is not of the list.
        string listed = maySpeak ? "" : $"(?! (?:{Choice("say")}) )", dashed = maySpeak ? "" : "(?! $)";
        // "between Trump and Putin, Kyiv …": behind the last "and" a comma ends the list.
        return $@"@\d+(?: ={Article()} @\d+| -{Article()} @\d+{dashed}| ,{Article()} @\d+{listed})*"
            + $@"(?:(?: ,)? (?:{and}){Article()} @\d+)*";
    }

    private string Article() => $"(?: (?:{Choice("article")}))?";

    private string Sequence(bool top)
    {
        var built = new StringBuilder();
        while (_at < _text.Length && _text[_at] is not ('|' or ')' or ']'))
        {
            if (_text[_at] == ' ')
            {
                _at++;
                continue;
            }

            built.Append(Element());
            if (top)
                built.Append(Day);
        }

        return built.ToString();
    }

    private string Element() => _text[_at] switch
    {
        '(' => Alternatives(')', ""),
        '[' => Alternatives(']', "?"),
        '<' => Slot(),
        '$' => Macro(),
        _ => Word(),
    };

    private string Alternatives(char close, string suffix)
    {
        var choices = new List<string>();
        do
        {
            _at++;
            choices.Add(Sequence(top: false));
        }
        while (_at < _text.Length && _text[_at] == '|');
        if (_at >= _text.Length || _text[_at] != close)
            throw new FormatException($"Pattern of {lexicon.Language} misses {close}: {_text}");
        _at++;
        return $"(?:{string.Join('|', choices)}){suffix}";
    }

    private string Macro()
    {
        string name = Until(' ', '|', ')', ']')[1..];
        if (!lexicon.Macros.TryGetValue(name, out string? value))
            throw new FormatException($"Pattern of {lexicon.Language} names an unknown ${name}: {_text}");
        (string text, int at) = (_text, _at);
        (_text, _at) = ("(" + value + ")", 0);
        string built = Sequence(top: false);
        (_text, _at) = (text, at);
        return built;
    }

    private string Slot()
    {
        string name = Until('>')[1..];
        _at++;
        return name switch
        {
            // "Trump's envoy, Steve Witkoff, met": who is named between commas acts.
            "A" => $@"(?: \$\d+ , (?<A>@\d+) ,| (?:(?<A>{Group()})|(?<H>{Choice("pronoun")})){Aside})"
                + $"(?: (?:{Choice("adverb")}))*",
            "AA" => $@" (?<A>(?=@\d+ (?:[,=-]|{Choice("and")}) ){Group()})"
                + $"{Aside}(?: (?:{Choice("adverb")}))*",
            "S" => $@" (?<S>{Group()}){Aside}(?: (?:{Choice("adverb")}))*",
            "G" => $@"{Article()} (?<A>{Group()})",
            "T" => @" (?<A>@\d+)(?= $)",
            "H" => $@" (?<H>{Choice("pronoun")})",
            "B" => $"{Article()} (?<B>{Group(maySpeak: false)})",
            "L" => @" (?<L>[&@]\d+)(?: , [&@]\d+)?",
            "P" => @" &\d+",
            "N" => @" (?<N>#\d+)",
            "O" => @" (?<O>[@^]\d+)(?: 's)?",
            "J" => @" \^\d+",
            "X" => Object(only: null),
            _ when name.StartsWith("X:", StringComparison.Ordinal) => Object(name[2..]),
            _ => throw new FormatException($"Pattern of {lexicon.Language} has an unknown slot {name}: {_text}"),
        };
    }

    private string Object(string? only)
    {
        string owned = $@"(?: (?:{Choice("fill")}|(?<N>#\d+)|-|(?<O>[@^]\d+)(?: 's)?))*";
        string after = $@"(?:(?: (?:{Choice("of who")}))? (?<O>@\d+)"
            + $@"| (?:{Choice("of")}) (?<N>#\d+)| (?<N>#\d+) (?:{Choice("unit")}))?";
        (string text, int at) = (_text, _at);
        List<string> kinds = [];
        foreach ((string id, string words) in lexicon.Objects.Where(known => only is null || known.Id == only))
        {
            (_text, _at) = ("(" + words + ")", 0);
            kinds.Add($"(?<x_{id}>{Sequence(top: false)})");
        }

        (_text, _at) = (text, at);
        return $"{owned}(?:{string.Join('|', kinds)}){after}";
    }

    private string Word()
    {
        string word = Until(' ', '|', ')', ']');
        return word.Length > 0
            ? _words.Of(word)
            : throw new FormatException($"Pattern of {lexicon.Language} has an empty choice: {_text}");
    }

    private string Until(params ReadOnlySpan<char> ends)
    {
        int length = _text.AsSpan(_at).IndexOfAny(ends);
        int end = length < 0 ? _text.Length : _at + length;
        string part = _text[_at..end];
        _at = end;
        return part;
    }

    private string Choice(string list) => _words.Choice(list);
}
