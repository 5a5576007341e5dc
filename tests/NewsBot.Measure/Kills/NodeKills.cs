using System.Globalization;
using NewsBot.Fakes.Telegram;
using NewsBot.Storage;

namespace NewsBot.Measure.Kills;

/// <summary>
/// Several nodes on one database, one of which is killed over and over, mostly the one that sends; another takes its
/// place at once. Nothing is sped up: what is in doubt waits as long as it has to.
/// </summary>
internal sealed class NodeKills(KillRun run, KillStore store, FakeTelegram telegram, int seed)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly Random _chance = new(seed);
    private readonly List<double> _takeovers = [];

    /// <summary>Seconds from the kill of the node that sent to the next message.</summary>
    public IReadOnlyList<double> Takeovers => _takeovers;

    /// <summary>Kills, then lets the nodes finish.</summary>
    /// <returns>How many were killed while anything was left to send.</returns>
    public async Task<int> RunAsync(int kills, int nodes, CancellationToken cancellation)
    {
        List<Victim> alive = [.. Enumerable.Range(0, nodes).Select(Start)];
        try
        {
            int killed = 0;
            for (; killed < kills && await run.LeftAsync(cancellation) > 0; killed++)
                await KillOneAsync(alive, Math.Max(1, run.Wanted / kills), cancellation);
            await UntilAsync(async () => await run.LeftAsync(cancellation) == 0, cancellation);
            return killed;
        }
        finally
        {
            alive.ForEach(victim => victim.Dispose());
        }
    }

    private async Task KillOneAsync(List<Victim> alive, int usual, CancellationToken cancellation)
    {
        int until = telegram.Ledger.Sent().Count + _chance.Next(1, (2 * usual) + 1);
        await UntilAsync(
            async () => telegram.Ledger.Sent().Count >= until || await run.LeftAsync(cancellation) == 0, cancellation);
        await Task.Delay(TimeSpan.FromMilliseconds(_chance.Next(120)), TimeProvider.System, cancellation);
        int owner = await SenderAsync(cancellation);
        int sender = alive.FindIndex(victim => victim.Id == owner);
        int killed = sender >= 0 && _chance.Next(3) > 0 ? sender : _chance.Next(alive.Count);
        await alive[killed].KillAsync();
        long moment = TimeProvider.System.GetTimestamp();
        int sent = telegram.Ledger.Sent().Count;
        alive[killed].Dispose();
        alive[killed] = Start(killed);
        if (killed != sender)
            return;
        await UntilAsync(
            async () => telegram.Ledger.Sent().Count > sent || await run.LeftAsync(cancellation) == 0, cancellation);
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

    private static async Task UntilAsync(Func<Task<bool>> condition, CancellationToken cancellation)
    {
        long began = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(began) > Patience)
                throw new InvalidOperationException("The nodes send nothing.");
            await Task.Delay(Look, TimeProvider.System, cancellation);
        }
    }

    private Victim Start(int node)
    {
        string folder = Directory.CreateDirectory(Path.Combine(store.Folder, $"node-{node}")).FullName;
        return Victim.Start(store with { Folder = folder }, telegram);
    }
}
