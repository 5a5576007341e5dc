using NewsBot.Text;

namespace NewsBot.Summaries.Gate.Reading;

/// <summary>
/// Finds who says something: the name before the word of saying ("Zelensky on Friday said"), else the one behind it
/// ("said the Kremlin's Peskov"), and whom "according to" names.
/// </summary>
internal sealed class SpeechReader(
    string text,
    IReadOnlyList<Token> tokens,
    IReadOnlyList<int> clauses,
    IReadOnlyList<GateName> names,
    GateLexicon words)
{
    private const int Reach = 9;
    private const int Near = 6;
    private readonly SpeechNouns _nouns = new(text, tokens, names, words);

    /// <summary>Each word of saying with its speaker.</summary>
    public IReadOnlyList<Speech> Read()
    {
        var found = new List<Speech>();
        for (int at = 0; at < tokens.Count; at++)
        {
            if (words["by"].At(tokens, at) is var by and > 0)
            {
                found.Add(new Speech(Cited(at + by), at, IsCited: true));
                at += by - 1;
            }
            else if (words["say"].At(tokens, at) > 0 && !IsQuoted(tokens[at].Start)
                && !_nouns.Has(at))
            {
                found.Add(new Speech(Speaker(at), at));
            }
        }

        return found;
    }

    /// <summary>"According to him" names nobody.</summary>
    private Topics.CanonicalName? Cited(int at) =>
        at < tokens.Count && words["pronoun"].At(tokens, at) > 0 ? null : Behind(at, anyForm: true);

    private Topics.CanonicalName? Speaker(int at)
    {
        bool opens = at > 0 && clauses[at - 1] != clauses[at];
        if (at > 0 && !opens && words["pronoun"].At(tokens, at - 1) > 0)
            return null;
        return (opens && !IsApposed(at) ? Behind(at + 1) : null) ?? Before(at) ?? Behind(at + 1);
    }

    /// <summary>"The spokesman, Dmitry Peskov, said Putin had …": the name before the comma speaks.</summary>
    private bool IsApposed(int at)
    {
        bool named = names.Any(name => name.Token + name.Words == at && !name.IsAdjective);
        GateName? behind = names.FirstOrDefault(name => name.Token == at + 1);
        int next = behind is null ? 0 : behind.Token + behind.Words;
        return named && behind is not null && next < tokens.Count && clauses[next] == clauses[at];
    }

    /// <summary>
    /// The last name before it that no other name governs; a clause between ("Putin, who met Trump, said") is
    /// stepped over.
    /// </summary>
    private Topics.CanonicalName? Before(int at)
    {
        GateName? same = names.LastOrDefault(name =>
            !name.IsAdjective && name.Token < at && clauses[name.Token] == clauses[at]);
        if (same is not null)
            return Nobody.Is(same, tokens, clauses, words) ? null : Head(same, clauses[at]);
        if (at > 0 && clauses[at - 1] == clauses[at])
            return null; // The clause has a subject of its own: "officials told journalists".
        GateName? near = names.LastOrDefault(name =>
            !name.IsAdjective && name.Token < at && at - name.Token <= Reach && IsApposition(name.Token, at));
        return near?.Name;
    }

    /// <summary>"Trump's envoy Witkoff": the person counts, not whose he is.</summary>
    private Topics.CanonicalName Head(GateName last, int clause)
    {
        GateName first = names.First(name => !name.IsAdjective && clauses[name.Token] == clause);
        bool ruled = last.Name.Kind is Topics.NameKind.Person || first.Name.Kind is not Topics.NameKind.Person;
        return ruled ? last.Name : first.Name;
    }

    private bool IsApposition(int name, int at)
    {
        for (int i = name + 1; i < at; i++)
        {
            if (words["say"].At(tokens, i) > 0)
                return false;
        }

        return true;
    }

    private Topics.CanonicalName? Behind(int at, bool anyForm = false)
    {
        GateName? first = names.FirstOrDefault(name => !name.IsAdjective && (anyForm || MaySpeak(name))
            && name.Token >= at && name.Token - at <= Near && at < tokens.Count
            && clauses[name.Token] - clauses[at] <= 1);
        if (first is null)
            return null;
        GateName? person = names.FirstOrDefault(name => name.Name.Kind is Topics.NameKind.Person
            && name.Token > first.Token && name.Token - first.Token <= Near / 2
            && clauses[name.Token] == clauses[first.Token]);
        return (person ?? first).Name;
    }

    /// <summary>"В Кремлі заявили": bodies speak from inside.</summary>
    private static bool MaySpeak(GateName name) =>
        (name.MayAct && !name.IsGoverned) || (name.IsGoverned && name.Name.Kind is Topics.NameKind.Body);

    private bool IsQuoted(int start)
    {
        int marks = 0;
        for (int i = 0; i < start; i++)
            marks += text[i] is '"' or '“' or '”' or '«' or '»' ? 1 : 0;
        return marks % 2 == 1;
    }
}
