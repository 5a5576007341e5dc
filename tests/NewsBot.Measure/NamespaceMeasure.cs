using NewsBot.Fakes.Sites;
using NewsBot.Measure.Namespaces;
using NewsBot.Measure.Speed;

namespace NewsBot.Measure;

/// <summary>
/// The built program in a network of its own, where the public internet and every inside address are this machine's:
/// nothing is allowed to it that it would not be allowed in life. A canary sits at each inside address, and feeds,
/// redirects, pages, lists and names lead there by all ways; at public addresses it is waited for.
/// </summary>
internal sealed class NamespaceMeasure : IMeasure
{
    private const int Port = 80, SecurePort = 443;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10), Look = TimeSpan.FromMilliseconds(250);

    public string Verb => "namespace";

    public string Usage =>
        "(as root): who of the inside network is asked when feeds, pages, lists and names lead there";

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
        await OwnNetwork.SettleAsync(
            [HostileNetwork.Public, .. HostileNetwork.Inside, .. HostileNetwork.Others], cancellation);
        using var names = new NameServer(HostileNetwork.Names, HostileNetwork.Lead);
        using var canaries = new Canaries(HostileNetwork.Inside, Port, SecurePort);
        using var waiting = new Canaries(HostileNetwork.Others, Port);
        await using FakeSite site = await FakeSite.StartAsync(Port, at: HostileNetwork.Public);
        site.Otherwise(HostileSite.Answer);
        var verdict = new NetworkVerdict(site, canaries, waiting, names);
        bool digested = await LiveAsync(verdict, cancellation);
        return verdict.Result(digested);
    }

    /// <summary>
    /// Takes over the list of feeds, then serves until a digest was printed and everything was asked.
    /// </summary>
    private static async Task<bool> LiveAsync(NetworkVerdict verdict, CancellationToken cancellation)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsbot-namespace-");
        try
        {
            string config = Path.Combine(folder.FullName, "config"), list = Path.Combine(folder.FullName, "list.opml");
            await FeedsFile.WriteAsync(config, HostileNetwork.Feeds, cancellation);
            await File.WriteAllTextAsync(list, HostileNetwork.Opml, cancellation);
            string[] places = ["--config", config, "--data", folder.FullName];
            await using (ChildProgram import = ChildProgram.Start(folder.FullName, ["import", list, .. places]))
                await import.FirstDigestAsync(Patience, cancellation);
            await using ChildProgram program = ChildProgram.Start(
                folder.FullName, [.. places, "--set", "Web:Port=0"]);
            TimeSpan? first = await program.FirstDigestAsync(Patience, cancellation);
            for (TimeSpan waited = default; verdict.Missing.Any() && waited < Patience; waited += Look)
                await Task.Delay(Look, TimeProvider.System, cancellation);
            return first is not null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
