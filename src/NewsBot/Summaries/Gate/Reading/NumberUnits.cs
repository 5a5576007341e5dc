using System.Buffers;
using NewsBot.Text;

namespace NewsBot.Summaries.Gate.Reading;

/// <summary>Finds what a number counts: by the sign or word before it, else by the words behind it.</summary>
internal sealed class NumberUnits(string text, IReadOnlyList<Token> tokens, GateLexicon lexicon)
{
    private const int Reach = 3;

    private static readonly HashSet<string> Abbreviated =
        new(StringComparer.Ordinal) { "тис", "тыс", "млн", "млрд", "трлн" };

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:.()[]");

    /// <summary>The unit of the number that begins at a word; null where none is named.</summary>
    public string? Of(int at, int words)
    {
        Token first = tokens[at], last = tokens[at + words - 1];
        int end = last.Start + last.Length;
        string before = text[Math.Max(0, first.Start - 3)..first.Start];
        string behind = text[end..Math.Min(text.Length, end + 2)].TrimStart();
        foreach ((string unit, string sign) in new[] { ("percent", "%"), ("usd", "$"), ("eur", "€"), ("gbp", "£") })
        {
            if (before.TrimEnd().EndsWith(sign, StringComparison.Ordinal)
                || behind.StartsWith(sign, StringComparison.Ordinal))
                return unit;
        }

        string? unitBefore = at == 0 ? null : tokens[at - 1].Text switch
        {
            "rp" => "idr",
            "pukul" => "clock",
            "usd" => "usd",
            "eur" => "eur",
            "gbp" => "gbp",
            _ => null,
        };
        if (unitBefore is not null)
            return unitBefore;
        string? counted = Behind(at, words);
        return counted is "people" && IsOfBodies(at) ? "body" : counted;
    }

    /// <summary>"The bodies of 1,000 soldiers", "тіла 1000 військових": the dead are counted.</summary>
    private bool IsOfBodies(int at)
    {
        int noun = at > 0 && lexicon["of"].At(tokens, at - 1) > 0 ? at - 2 : at - 1;
        return noun >= 0 && IsOneRun(tokens[noun], tokens[at])
            && lexicon.Units.First(unit => unit.Unit is "body").Words.At(tokens, noun) > 0;
    }

    private string? Behind(int at, int words)
    {
        for (int next = at + words; next < Math.Min(tokens.Count, at + words + Reach); next++)
        {
            if (Words.IsNumber(tokens[next].Text) || !IsOneRun(tokens[at + words - 1], tokens[next]))
                return null;
            if (lexicon.AnyUnit.At(tokens, next) > 0 && !IsClassifier(next))
                return lexicon.Units.First(unit => unit.Words.At(tokens, next) > 0).Unit;
        }

        return null;
    }

    /// <summary>"Dua orang anak" counts children, "dua orang" people.</summary>
    private bool IsClassifier(int at) => lexicon["classifier"].At(tokens, at) > 0 && at + 1 < tokens.Count
        && lexicon.AnyUnit.At(tokens, at + 1) > 0 && IsOneRun(tokens[at], tokens[at + 1]);

    /// <summary>No mark parts them, but for the dot of "200 тис. гривень".</summary>
    private bool IsOneRun(Token from, Token to)
    {
        ReadOnlySpan<char> gap = text.AsSpan(from.Start + from.Length, to.Start - from.Start - from.Length);
        return gap.IndexOfAny(Breaks) < 0 || (gap is ". " && Abbreviated.Contains(from.Text));
    }
}
