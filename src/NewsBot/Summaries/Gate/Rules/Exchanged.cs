using NewsBot.Summaries.Gate.Reading;
using NewsBot.Topics;

namespace NewsBot.Summaries.Gate.Rules;

/// <summary>
/// Where two speak in one cited sentence, a line gives none of them the other's words: what it lets somebody say is
/// held against what only he says there, and what only the others do.
/// </summary>
internal static class Exchanged
{
    /// <summary>Why the line may not be told; null where it may.</summary>
    public static string? Find(GateCase held)
    {
        foreach (SpeechSpan said in SpeechSpans.Of(held.Said))
        {
            if (said.Speaker is { } speaker && held.Sources.Any(source => IsOthers(held, said, speaker, source)))
                return $"{speaker.In("en")} does not say this in the cited sentence, another speaker there does";
        }

        return null;
    }

    private static bool IsOthers(GateCase held, SpeechSpan said, CanonicalName speaker, GateReading source)
    {
        IReadOnlyList<SpeechSpan> spans = SpeechSpans.Of(source);
        SpeechSpan[] own = [.. spans.Where(span => IsBy(span, speaker))];
        SpeechSpan[] others = [.. spans.Where(span => span.Speaker is not null && !IsBy(span, speaker))];
        if (own.Length == 0 || others.Length == 0)
            return false;
        HashSet<string> his = Keys(source, held.Said, own, spans), theirs = Keys(source, held.Said, others, spans);
        HashSet<string> here = held.Said.KeysFor(source, Words(held.Said, said));
        here.ExceptWith(held.Sources.Where(other => other != source).SelectMany(other => other.KeysFor(held.Said)));
        return here.Count(key => theirs.Contains(key) && !his.Contains(key))
            > here.Count(key => his.Contains(key) && !theirs.Contains(key));
    }

    private static bool IsBy(SpeechSpan span, CanonicalName speaker) =>
        span.Speaker is { } other && NameRule.AreOne(other, speaker);

    /// <summary>What some spans say; a pronoun stands for what the span before begins with.</summary>
    private static HashSet<string> Keys(
        GateReading read, GateReading other, SpeechSpan[] spans, IReadOnlyList<SpeechSpan> all)
    {
        GateWords pronouns = GateLexicon.For(read.Language)["pronoun"];
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (SpeechSpan span in spans)
        {
            keys.UnionWith(read.KeysFor(other, Words(read, span)));
            if (Words(read, span).Any(at => pronouns.At(read.Tokens, at) > 0)
                && all.LastOrDefault(before => before.To <= span.From) is { } before)
                keys.UnionWith(read.KeysFor(other, Words(read, before).Where(at => read.Keys[at] is not null).Take(1)));
        }

        return keys;
    }

    private static IEnumerable<int> Words(GateReading read, SpeechSpan span) =>
        Enumerable.Range(span.From, span.To - span.From);
}
