using System.Globalization;
using NewsBot.Fakes.Databases;
using NewsBot.Fakes.Telegram;
using NewsBot.Storage;
using Npgsql;

namespace NewsBot.Measure.Kills;

/// <summary>
/// Several nodes on one database, to which things happen, mostly to the one that sends; another takes its place.
/// Nothing is sped up: what is in doubt waits as long as it has to.
/// </summary>
internal sealed class NodeKills(
    KillRun run, KillStore store, LocalPostgres server, FakeTelegram telegram, int seed)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Longer than a lease lasts.</summary>
    private static readonly TimeSpan Still = TimeSpan.FromSeconds(25);

    /// <summary>How long an older version and this one run side by side after each upgrade of a node.</summary>
    private static readonly TimeSpan SideBySide = TimeSpan.FromSeconds(15);

    /// <summary>Between two faults goes one part in so many: the rest is for what is sent while they happen.</summary>
    private const int Reserve = 2;

    private readonly Random _chance = new(seed);
    private readonly List<double> _takeovers = [];
    private readonly List<Victim> _alive = [];
    private int _upgraded;

    /// <summary>The folder of a build of an older version, which all nodes begin as; null for none.</summary>
    public string? Older { get; init; }

    /// <summary>Seconds from the end of the node that sent to the next message.</summary>
    public IReadOnlyList<double> Takeovers => _takeovers;

    /// <summary>Lets each of these happen in an order drawn by the seed, then lets the nodes finish.</summary>
    /// <returns>What happened while anything was left to send.</returns>
    public async Task<IReadOnlyList<NodeFault>> RunAsync(
        IReadOnlyList<NodeFault> faults, int nodes, CancellationToken cancellation)
    {
        _alive.AddRange(Enumerable.Range(0, nodes).Select(node => Start(node, Older)));
        var happened = new List<NodeFault>();
        try
        {
            NodeFault[] order = [.. faults];
            _chance.Shuffle(order);
            foreach (NodeFault fault in order)
            {
                if (!await RunsOnAsync(Math.Max(1, run.Wanted.Count / (Reserve * order.Length)), cancellation))
                    break;
                await HappenAsync(fault, cancellation);
                happened.Add(fault);
            }

            await UntilAsync(async () => await LeftAsync(cancellation) == 0, cancellation);
            return happened;
        }
        finally
        {
            _alive.ForEach(victim => victim.Dispose());
        }
    }

    /// <summary>Waits until some more messages have arrived.</summary>
    /// <returns>False where none is left.</returns>
    private async Task<bool> RunsOnAsync(int usual, CancellationToken cancellation)
    {
        int until = telegram.Ledger.Sent().Count + _chance.Next(1, (2 * usual) + 1);
        await UntilAsync(
            async () => telegram.Ledger.Sent().Count >= until || await LeftAsync(cancellation) == 0, cancellation);
        await Task.Delay(TimeSpan.FromMilliseconds(_chance.Next(120)), TimeProvider.System, cancellation);
        return await LeftAsync(cancellation) > 0;
    }

    private async Task HappenAsync(NodeFault fault, CancellationToken cancellation)
    {
        if (fault == NodeFault.ServerKill)
        {
            await server.KillAsync();
            await Task.Delay(TimeSpan.FromSeconds(_chance.Next(1, 8)), TimeProvider.System, cancellation);
            await server.StartAgainAsync();
            return;
        }

        int owner = await SenderAsync(cancellation);
        int sender = _alive.FindIndex(victim => victim.Id == owner);
        int chosen = fault == NodeFault.Upgrade ? _upgraded++
            : sender >= 0 && _chance.Next(3) > 0 ? sender : _chance.Next(_alive.Count);
        Victim victim = _alive[chosen];
        long still = TimeProvider.System.GetTimestamp();
        if (fault == NodeFault.Stop)
        {
            await victim.StopAsync();
        }
        else
        {
            if (fault == NodeFault.Kill)
                await victim.KillAsync();
            else
                run.Ended(await victim.TerminateAsync());
            victim.Dispose();
            _alive[chosen] = Start(chosen);
        }

        if (chosen == sender)
            await TakeoverAsync(cancellation);
        if (fault == NodeFault.Upgrade)
            await Task.Delay(SideBySide, TimeProvider.System, cancellation);
        if (fault != NodeFault.Stop)
            return;
        TimeSpan left = Still - TimeProvider.System.GetElapsedTime(still);
        await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, TimeProvider.System, cancellation);
        await victim.GoOnAsync();
    }

    private async Task TakeoverAsync(CancellationToken cancellation)
    {
        long moment = TimeProvider.System.GetTimestamp();
        int sent = telegram.Ledger.Sent().Count;
        await UntilAsync(
            async () => telegram.Ledger.Sent().Count > sent || await LeftAsync(cancellation) == 0, cancellation);
        if (telegram.Ledger.Sent().Count > sent)
            _takeovers.Add(TimeProvider.System.GetElapsedTime(moment).TotalSeconds);
    }

    /// <summary>The process that holds the lease; see <see cref="NodeName"/>.</summary>
    private async Task<int> SenderAsync(CancellationToken cancellation)
    {
        await using Database database = store.Open();
        string? owner = await database.ReadAsync(
            session => session.ScalarAsync<string>("SELECT owner FROM platform_lease WHERE platform = 'telegram'"),
            cancellation);
        return int.Parse(owner?.Split(':')[1] ?? "0", CultureInfo.InvariantCulture);
    }

    /// <summary>The server may just have been killed, or not be ready yet: it is asked again for a while.</summary>
    private async Task<long> LeftAsync(CancellationToken cancellation)
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                return await run.LeftAsync(cancellation);
            }
            catch (Exception error) when (error is NpgsqlException or StorageException && attempt < 100)
            {
                await Task.Delay(Look * 5, TimeProvider.System, cancellation);
            }
        }
    }

    private async Task UntilAsync(Func<Task<bool>> condition, CancellationToken cancellation)
    {
        long began = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(began) > Patience)
            {
                string state = await Standstill.DescribeAsync(store, _alive, cancellation);
                throw new InvalidOperationException($"The nodes send nothing.{Environment.NewLine}{state}");
            }

            await Task.Delay(Look, TimeProvider.System, cancellation);
        }
    }

    /// <summary>Lets an older version make the schema that it knows.</summary>
    public static async Task MakeSchemaAsync(
        KillStore store, FakeTelegram telegram, string older, CancellationToken cancellation)
    {
        using var first = Victim.Start(store, telegram, build: older);
        await using Database database = store.Open();
        while (await NotReadyAsync(database, cancellation))
        {
            if (first.HasEnded)
                throw new InvalidOperationException(string.Join(Environment.NewLine, first.Said));
            await Task.Delay(Look, TimeProvider.System, cancellation);
        }

        await first.TerminateAsync();
    }

    private static async Task<bool> NotReadyAsync(Database database, CancellationToken cancellation)
    {
        try
        {
            return await database.ReadAsync(
                session => session.ScalarAsync<long>("SELECT COUNT(*) FROM platform_lease"), cancellation) == 0;
        }
        catch (Exception error) when (error is NpgsqlException or StorageException)
        {
            return true;
        }
    }

    private Victim Start(int node, string? build = null)
    {
        string folder = Directory.CreateDirectory(Path.Combine(store.Folder, $"node-{node}")).FullName;
        return Victim.Start(store with { Folder = folder }, telegram, build: build);
    }
}
