using System.Globalization;
using System.Net;
using NewsBot.Fakes.Sites;

namespace NewsBot.Measure.Namespaces;

/// <summary>Who was asked, and who should have been.</summary>
/// <param name="site">The public site.</param>
/// <param name="canaries">Where nobody may connect.</param>
/// <param name="waiting">Public addresses, where somebody must.</param>
/// <param name="names">Tells names.</param>
internal sealed class NetworkVerdict(FakeSite site, Canaries canaries, Canaries waiting, NameServer names)
{
    private const int Shown = 8;

    private static readonly string[] Asked =
    [
        "/feed.xml", "/listed", "/good",
        .. Enumerable.Range(0, HostileNetwork.Links.Count).Select(at => $"/to/{at}"),
        .. new[] { "links", "sent", "map" }.SelectMany(kind => Enumerable
            .Range(0, (HostileNetwork.Links.Count / HostileNetwork.EntriesOfFeed) + 1).Select(at => $"/{kind}/{at}")),
    ];

    /// <summary>What was not asked yet of what leads on: without it nothing is proved.</summary>
    public IEnumerable<string> Missing => Asked
        .Except(site.Requests.Select(request => request.Path), StringComparer.Ordinal)
        .Concat(waiting.Placed.Except(waiting.Hits).Select(address => $"the public address {address}"))
        .Concat(names.Flipped < HostileNetwork.Flips
            ? [string.Create(CultureInfo.InvariantCulture, $"{HostileNetwork.Flips - names.Flipped} names again")]
            : []);

    /// <summary>The whole.</summary>
    /// <param name="digested">Whether the program made a digest of the public site's news.</param>
    public MeasureResult Result(bool digested)
    {
        var broken = new List<string>();
        IPAddress[] hits = [.. canaries.Hits.Distinct()];
        if (hits.Length > 0)
            broken.Add($"somebody connected to {string.Join(", ", hits.AsEnumerable())}");
        string[] missing = [.. Missing];
        broken.AddRange(missing.Take(Shown).Select(what => $"the measurement is void: nobody asked for {what}"));
        if (missing.Length > Shown)
            broken.Add(string.Create(CultureInfo.InvariantCulture, $"and {missing.Length - Shown} more"));
        if (!digested)
            broken.Add("no digest came of the public site's news");
        var json = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["refused_addresses"] = HostileNetwork.Inside.Count,
            ["canaries"] = canaries.Placed.Count,
            ["url_forms"] = UrlForms.All.Count,
            ["feeds"] = HostileNetwork.Feeds.Count,
            ["flips"] = names.Flipped,
            ["connections"] = canaries.Hits.Count,
            ["public_addresses"] = waiting.Placed.Count,
            ["public_addresses_asked"] = waiting.Hits.Distinct().Count(),
            ["asked_of_public_site"] = site.Requests.Count,
        };
        return new MeasureResult(json, [.. json.Select(pair => $"{pair.Key}: {pair.Value}")]) { Broken = broken };
    }
}
