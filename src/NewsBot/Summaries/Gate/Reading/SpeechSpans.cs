using NewsBot.Summaries.Lexicons;
using NewsBot.Topics;

namespace NewsBot.Summaries.Gate.Reading;

/// <summary>What one speaker says in a sentence.</summary>
/// <param name="Speaker">Who says it; null where nobody is named.</param>
/// <param name="From">Index of its first word.</param>
/// <param name="To">Index behind its last word.</param>
internal sealed record SpeechSpan(CanonicalName? Speaker, int From, int To)
{
    /// <summary>Whether a word is among what is said.</summary>
    public bool Has(int token) => token >= From && token < To;
}

/// <summary>
/// Parts a sentence among those who speak in it: what stands behind the word of saying is said ("Rubio said the talks
/// were good, while Lavrov …"), or what stands before it, where it only closes ("…, Rubio said on Friday").
/// </summary>
internal sealed class SpeechSpans
{
    /// <summary>Words between a word of saying and the speaker behind it: "сказав президент Росії Путін".</summary>
    private const int Near = 5;

    private readonly GateReading _read;
    private readonly GateLexicon _words;
    private readonly Speech[] _speeches;

    private SpeechSpans(GateReading read)
    {
        (_read, _words) = (read, GateLexicon.For(read.Language));
        _speeches = [.. read.Speeches.OrderBy(speech => speech.Token)];
    }

    /// <summary>A span for each speech, in order.</summary>
    public static IReadOnlyList<SpeechSpan> Of(GateReading read) => new SpeechSpans(read).Read();

    private SpeechSpan[] Read()
    {
        var spans = new SpeechSpan[_speeches.Length];
        int from = 0;
        for (int i = 0; i < spans.Length; i++)
        {
            int opens = Opens(i), next = i + 1 < spans.Length ? Opens(i + 1) : _read.Tokens.Count;
            int behind = Behind(_speeches[i]);
            bool closes = Says(from, opens) && !GoesOn(behind, next);
            if (_speeches[i].IsCited && !closes && next == _read.Tokens.Count && !Says(behind, next))
                spans[i] = new SpeechSpan(_speeches[i].Speaker, 0, opens);
            else
                spans[i] = closes ? new SpeechSpan(_speeches[i].Speaker, from, opens)
                    : new SpeechSpan(_speeches[i].Speaker, behind, next);
            from = closes ? Math.Min(next, ClauseEnd(behind - 1)) : next;
        }

        for (int i = spans.Length - 2; i >= 0; i--)
        {
            if (spans[i].From > _speeches[i].Token && IsNested(spans[i], Opens(i + 1)))
                spans[i] = spans[i] with { To = Math.Max(spans[i].To, spans[i + 1].To) };
        }

        return spans;
    }

    /// <summary>"Peskov said that Putin stressed …": who is reported is within the report.</summary>
    private bool IsNested(SpeechSpan span, int next) =>
        !Says(span.From, span.To) || _words["that"].At(_read.Tokens, next) > 0;

    /// <summary>Where the words that name a speaker begin.</summary>
    private int Opens(int i)
    {
        int at = _speeches[i].Token, last = i == 0 ? -1 : _speeches[i - 1].Token;
        if (_speeches[i].IsCited)
            return at;
        GateName? named = _read.Names.LastOrDefault(name => name.Token < at && name.Token > last
            && string.Equals(name.Name.Id, _speeches[i].Speaker?.Id, StringComparison.Ordinal));
        int first = named?.Token ?? at, start = ClauseStart(first);
        return start > last ? start : first;
    }

    /// <summary>Behind the word of saying, and behind the speaker where he follows it.</summary>
    private int Behind(Speech speech)
    {
        bool before = !speech.IsCited && _read.Names.Any(name => name.Token < speech.Token
            && _read.Clauses[name.Token] == _read.Clauses[speech.Token] && IsSpeaker(name, speech));
        GateName? behind = before ? null : _read.Names.FirstOrDefault(name => name.Token > speech.Token
            && name.Token - speech.Token <= Near && IsSpeaker(name, speech));
        return behind is null ? speech.Token + 1 : behind.Token + behind.Words;
    }

    private static bool IsSpeaker(GateName name, Speech speech) =>
        string.Equals(name.Name.Id, speech.Speaker?.Id, StringComparison.Ordinal);

    /// <summary>What is said follows: at once, but for where and when, or in a clause with "that".</summary>
    private bool GoesOn(int behind, int next)
    {
        if (behind == next && next < _read.Tokens.Count && _read.Clauses[next] == _read.Clauses[behind - 1])
            return true; // "Peskov said Putin had told": the report begins with another speaker.
        int end = Math.Min(next, ClauseEnd(behind - 1));
        if (behind < end && _words["governed"].At(_read.Tokens, behind) == 0
            && !Calendar.IsDay(_read.Tokens[behind].Text) && Says(behind, end))
            return true;
        return end < _read.Tokens.Count && end <= next && _words["that"].At(_read.Tokens, end) > 0;
    }

    private bool Says(int from, int to) => Enumerable.Range(from, Math.Max(0, to - from))
        .Any(at => _read.Keys[at] is not null && _words["clause"].At(_read.Tokens, at) == 0);

    private int ClauseStart(int at)
    {
        while (at > 0 && _read.Clauses[at - 1] == _read.Clauses[at])
            at--;
        return at;
    }

    private int ClauseEnd(int at)
    {
        int clause = _read.Clauses[at];
        while (at < _read.Tokens.Count && _read.Clauses[at] == clause)
            at++;
        return at;
    }
}
