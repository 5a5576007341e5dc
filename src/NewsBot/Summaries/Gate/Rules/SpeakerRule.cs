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

        return Turned(held);
    }

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
        return source.Names.Where(name => name.MayAct).Concat(source.Meant).Select(name => name.Name).Concat(near);
    }
}
