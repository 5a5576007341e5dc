using NewsBot.Topics;

namespace NewsBot.Summaries.Lexicons;

/// <summary>Capitals that news names for the state itself ("Moscow rejects …").</summary>
/// <param name="byId">Finds a name of the gazetteer by its id; null where it is not there.</param>
public sealed class Capitals(Func<string, CanonicalName?> byId)
{
    private static readonly Dictionary<string, string> States = new(StringComparer.Ordinal)
    {
        ["place:kyiv"] = "country:ua",
        ["place:moscow"] = "country:ru",
        ["place:washington"] = "country:us",
        ["place:beijing"] = "country:cn",
        ["place:london"] = "country:gb",
        ["place:paris"] = "country:fr",
        ["place:berlin"] = "country:de",
        ["place:ankara"] = "country:tr",
        ["place:warsaw"] = "country:pl",
        ["place:minsk"] = "country:by",
    };

    /// <summary>The state a capital may act for; null for other places.</summary>
    public CanonicalName? CountryOf(CanonicalName place) =>
        States.TryGetValue(place.Id, out string? country) ? byId(country) : null;

    /// <summary>The state with this id.</summary>
    public CanonicalName? Country(string id) => byId(id);
}
