using NewsBot.Topics;

namespace NewsBot.Digests.Rendering;

/// <summary>Names the party whose own outlet a source is, in the reader's language.</summary>
public sealed class SideNames(Gazetteer gazetteer)
{
    /// <summary>Such as "own outlet of a party: Russia".</summary>
    /// <param name="side">Country code of the party.</param>
    /// <param name="words">The reader's language.</param>
    public string Side(string side, DigestWords words)
    {
        string name = gazetteer.TryGet("country:" + side, out CanonicalName? country)
            ? country.In(words.Language)
            : side.ToUpperInvariant();
        return words["side"].Replace("{0}", name, StringComparison.Ordinal);
    }
}
