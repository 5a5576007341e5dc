using NewsBot.Summaries.Gate.Reading;
using NewsBot.Topics;

namespace NewsBot.Summaries.Gate.Rules;

/// <summary>
/// Who says it in the line says it in the cited sentence that is nearest to what is said, or in a sentence beside it.
/// </summary>
internal sealed class SpeakerRule : IGateRule
{
    private const double NearAsNearest = 0.75;

    /// <inheritdoc/>
    public string Name => "speakers";

    /// <inheritdoc/>
    public string? Refusal(GateCase held)
    {
        if (held.IsVerbatim)
            return null;
        if (held.Line.Maker == LineEngine.Structured)
            return null; // Its speakers are slots of a frame, which names and patterns hold.
        foreach (Speech speech in held.Said.Speeches)
        {
            if (speech.Speaker is { } speaker && !Says(speaker, held))
                return $"{speaker.In("en")} does not say this in the cited sentence";
        }

        return Misquoted(held) ?? Turned(held) ?? Exchanged.Find(held);
    }

    /// <summary>A quotation is of the one who speaks nearest to it in the cited sentence.</summary>
    private static string? Misquoted(GateCase held)
    {
        foreach (Quote quote in held.Said.Quotes)
        {
            string plain = QuoteRule.Plain(quote.Text);
            if (plain.Length == 0 || Nearest(held.Said, quote) is not { } speaker)
                continue;
            CanonicalName[] told =
            [
                .. held.Sources.SelectMany(source => source.Quotes
                    .Where(other => QuoteRule.Plain(other.Text).Contains(plain, StringComparison.Ordinal))
                    .Select(other => Nearest(source, other)).OfType<CanonicalName>()),
            ];
            if (told.Length > 0 && !Array.Exists(told, other => NameRule.AreOne(other, speaker)))
                return $"\"{quote.Text}\" is not said by {speaker.In("en")} in the cited sentence";
        }

        return null;
    }

    /// <summary>Who speaks in the clause in which it begins; else who speaks nearest to it.</summary>
    private static CanonicalName? Nearest(GateReading read, Quote quote)
    {
        int first = Enumerable.Range(0, read.Tokens.Count)
            .FirstOrDefault(at => read.Tokens[at].Start >= quote.Start, read.Tokens.Count - 1);
        Speech[] named = [.. read.Speeches.Where(speech => speech.Speaker is not null && !speech.IsCited)];
        Speech[] own = [.. named.Where(speech => read.Clauses[speech.Token] == read.Clauses[first])];
        return (own.Length > 0 ? own : named)
            .MinBy(speech => Away(read.Tokens[speech.Token].Start, quote))?.Speaker;
    }

    private static int Away(int at, Quote quote) => at < quote.Start ? quote.Start - at : Math.Max(0, at - quote.End);

    /// <summary>"Peskov said that Putin stressed" is not "Putin said that Peskov stressed".</summary>
    private static string? Turned(GateCase held)
    {
        string[] said = Order(held.Said);
        bool turned = said.Length == 2 && held.Sources.Select(Order)
            .Any(told => told.Length == 2 && told[0] == said[1] && told[1] == said[0]);
        return turned ? "who speaks and who is spoken of have changed places" : null;
    }

    private static string[] Order(GateReading read) =>
        [
            .. read.Speeches.OrderByDescending(speech => speech.IsCited)
                .Select(speech => speech.Speaker?.Id).OfType<string>().Distinct(StringComparer.Ordinal),
        ];

    private static bool Says(CanonicalName speaker, GateCase held)
    {
        (GateReading Source, int Shared)[] told =
            [.. held.Sources.Select(source => (source, Shared(speaker, held, source)))];
        int most = told.Select(pair => pair.Shared).DefaultIfEmpty(0).Max();
        return told.Where(pair => pair.Shared >= most * NearAsNearest)
            .Any(pair => Speakers(pair.Source).Any(other => NameRule.AreOne(other, speaker)));
    }

    /// <summary>What they share besides the speaker.</summary>
    private static int Shared(CanonicalName speaker, GateCase held, GateReading source)
    {
        HashSet<string> here = held.Said.KeysFor(source);
        here.Remove("n:" + speaker.Id);
        return here.Count(source.KeysFor(held.Said).Contains);
    }

    /// <summary>
    /// Those whom it lets speak. A sentence that lets nobody speak by name leaves it to whoever it names: a headline
    /// says "Trump: …" or "Kremlin comments on".
    /// </summary>
    private static IEnumerable<CanonicalName> Speakers(GateReading source)
    {
        CanonicalName[] named = [.. source.Speeches.Select(speech => speech.Speaker).OfType<CanonicalName>()];
        if (named.Length > 0)
            return named;
        IEnumerable<CanonicalName> near = source.Nearby.Select(speech => speech.Speaker).OfType<CanonicalName>();
        return source.Names.Where(name => name.MayAct && !IsNobody(source, name)).Concat(source.Meant)
            .Select(name => name.Name).Concat(near);
    }

    private static bool IsNobody(GateReading source, GateName name) =>
        Nobody.Is(name, source.Tokens, source.Clauses, GateLexicon.For(source.Language));
}
