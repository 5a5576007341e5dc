using System.Net;
using NewsBot.Fakes.Sites;
using NewsBot.Measure.Namespaces;
using NewsBot.Measure.Speed;

namespace NewsBot.Measure;

/// <summary>
/// The built program in a network of its own, where the public internet and every inside address are this machine's:
/// nothing is allowed to it that it would not be allowed in life. A canary sits at each inside address, and feeds,
/// redirects, pages and names lead there by all ways.
/// </summary>
internal sealed class NamespaceMeasure : IMeasure
{
    private const int Port = 80;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public string Verb => "namespace";

    public string Usage => "(as root): who of the inside network is asked when feeds, pages and names lead there";

    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        if (arguments.Flags.Contains("inside"))
            return await InsideAsync(cancellation);
        if (OwnNetwork.Refusal() is { } refusal)
            throw new InvalidOperationException($"A network of its own cannot be made: {refusal}.");
        (string[] lines, string[] broken) = await OwnNetwork.RunAsync(Verb, cancellation);
        return new MeasureResult(
            new Dictionary<string, object>(StringComparer.Ordinal) { ["report"] = lines }, lines)
        {
            Broken = broken,
        };
    }

    private static async Task<MeasureResult> InsideAsync(CancellationToken cancellation)
    {
        await OwnNetwork.SettleAsync([HostileNetwork.Public, .. HostileNetwork.Inside], cancellation);
        using var names = new NameServer(HostileNetwork.Names);
        using var canaries = new Canaries(HostileNetwork.Inside, Port);
        await using FakeSite site = await FakeSite.StartAsync(Port, at: HostileNetwork.Public);
        site.Otherwise(HostileNetwork.Answer);
        bool digested = await DigestAsync(cancellation);
        return Report(site, canaries, names, digested);
    }

    private static async Task<bool> DigestAsync(CancellationToken cancellation)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsbot-namespace-");
        try
        {
            string config = Path.Combine(folder.FullName, "config");
            await FeedsFile.WriteAsync(config, HostileNetwork.Feeds, cancellation);
            await using ChildProgram program = ChildProgram.Start(
                folder.FullName, "digest", "--config", config, "--data", folder.FullName);
            return await program.FirstDigestAsync(Patience, cancellation) is not null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static MeasureResult Report(FakeSite site, Canaries canaries, NameServer names, bool digested)
    {
        IPAddress[] hits = [.. canaries.Hits.Distinct()];
        string[] asked = [.. site.Requests.Select(request => request.Path).Distinct(StringComparer.Ordinal)];
        var broken = new List<string>();
        if (hits.Length > 0)
            broken.Add($"somebody connected to {string.Join(", ", hits.AsEnumerable())}");
        foreach (string path in (string[])["/feed.xml", "/good", "/moved/0", "/sent/0"])
        {
            if (!asked.Contains(path, StringComparer.Ordinal))
                broken.Add($"the measurement is void: nobody asked the public site for {path}");
        }

        if (!digested)
            broken.Add("no digest came of the public site's news");
        var json = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["canaries"] = HostileNetwork.Inside.Length,
            ["feeds"] = HostileNetwork.Feeds.Count(),
            ["connections"] = canaries.Hits.Count,
            ["asked_of_public_site"] = site.Requests.Count,
            ["names_answered"] = names.Answered,
        };
        return new MeasureResult(json, [.. json.Select(pair => $"{pair.Key}: {pair.Value}")]) { Broken = broken };
    }
}
