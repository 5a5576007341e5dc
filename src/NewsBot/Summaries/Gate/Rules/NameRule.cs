using NewsBot.Summaries.Gate.Reading;
using NewsBot.Topics;

namespace NewsBot.Summaries.Gate.Rules;

/// <summary>
/// Every name of the gazetteer is in the cited sentences, in any script. A person, a capital or a body there stands
/// for his state too, and a state for its capital, as news uses them.
/// </summary>
internal sealed class NameRule : IGateRule
{
    private static readonly Dictionary<string, string> Capitals = new(StringComparer.Ordinal)
    {
        ["place:moscow"] = "country:ru",
        ["place:kyiv"] = "country:ua",
        ["place:washington"] = "country:us",
        ["body:kremlin"] = "country:ru",
        ["body:white-house"] = "country:us",
        ["place:brussels"] = "body:eu",
    };

    /// <inheritdoc/>
    public string Name => "names";

    /// <inheritdoc/>
    public string? Refusal(GateCase held)
    {
        if (held.IsVerbatim)
            return null;
        HashSet<string> known = [.. held.Sources.SelectMany(source => Named(source, held.Line)).SelectMany(Stands)];
        GateName? unknown = held.Said.Names
            .FirstOrDefault(name => !known.Contains(name.Name.Id)
                && !(Capitals.TryGetValue(name.Name.Id, out string? state) && known.Contains(state))
                && !IsWritten(name, held)
                && !IsTroops(name.Name, held));
        return unknown is null ? null : $"{unknown.Name.In("en")} is named in no cited sentence";
    }

    /// <summary>A part of a longer name there, as "Zaporizhzhia" is of its nuclear plant.</summary>
    private static bool IsWritten(GateName name, GateCase held) => held.Sources.Any(source =>
        Enumerable.Range(name.Token, name.Words).All(at => source.Tokens.Any(token =>
            string.Equals(token.Text, held.Said.Tokens[at].Text, StringComparison.Ordinal))));

    /// <summary>"Tentara Ukraina" names an army, and is what "Ukrainian soldiers" are called.</summary>
    private static bool IsTroops(CanonicalName name, GateCase held) =>
        name.Id.EndsWith("-army", StringComparison.Ordinal) && held.Sources.Any(source =>
            source.Keys.Any(key => key is "c:soldier" or "c:troops")
            && source.Names.Any(other => string.Equals(other.Name.Id, name.Country, StringComparison.Ordinal)));

    /// <summary>What is composed of a title's facts may name whom the first sentence below it names.</summary>
    private static IEnumerable<GateName> Named(GateReading source, GateLine line) =>
        source.Names.Concat(source.Meant).Concat(line.Maker == LineEngine.Structured ? source.Below : []);

    /// <summary>Whether two names may stand for one another.</summary>
    public static bool AreOne(CanonicalName one, CanonicalName other) =>
        string.Equals(one.Id, other.Id, StringComparison.Ordinal)
        || (!(one.Kind == NameKind.Person && other.Kind == NameKind.Person)
            && Stands(one).Intersect(Stands(other), StringComparer.Ordinal).Any());

    private static IEnumerable<string> Stands(GateName name) => Stands(name.Name);

    /// <summary>Its own id, and the state that it belongs to or stands for.</summary>
    internal static IEnumerable<string> Stands(CanonicalName name)
    {
        yield return name.Id;
        if (name.Country is { } country)
            yield return country;
        if (Capitals.TryGetValue(name.Id, out string? state))
            yield return state;
    }
}
