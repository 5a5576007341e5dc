using NewsBot.Fakes.Databases;
using NewsBot.Fakes.Telegram;
using NewsBot.Measure.Kills;

namespace NewsBot.Measure;

/// <summary>
/// The promise of delivery, tried: the real program is killed at random moments while it sends two digests to each of
/// many chats, until all is delivered.
/// </summary>
internal sealed class KillsMeasure : IMeasure
{
    /// <summary>Seconds.</summary>
    private const double MostTakeover = 20, MostEnd = 15;

    public string Verb => "kills";

    public string Usage =>
        "[--kills N] [--chats N] [--seed N] [--gentle|--impatient|--at-calls|--at-moments] [--commands N] "
        + "[--nodes N [--stops N] [--restarts N] [--server-kills N] [--older FOLDER]]: "
        + "kills the program (200 times, 1,000 chats), or things happen to N nodes on PostgreSQL; "
        + "--gentle: SIGTERM; --impatient: SIGKILL a second later; "
        + "--at-calls: at a call of the system (needs strace); --at-moments: before and after commits; --commands: "
        + "while N people write to it; --older: the nodes begin as another build, and are upgraded one by one";

    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsbot-kills-");
        try
        {
            return arguments.Values.ContainsKey("nodes")
                ? await NodesAsync(arguments, folder.FullName, cancellation)
                : arguments.Values.ContainsKey("commands")
                ? await CommandsAsync(arguments, folder.FullName, cancellation)
                : arguments.Flags.Contains("at-calls") || arguments.Flags.Contains("at-moments")
                ? await AtCallsAsync(arguments, folder.FullName, cancellation)
                : await OneAsync(arguments, folder.FullName, cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<MeasureResult> OneAsync(
        MeasureArguments arguments, string folder, CancellationToken cancellation)
    {
        await using FakeTelegram telegram = await FakeTelegram.StartAsync();
        Ending ending = arguments.Flags.Contains("gentle") ? Ending.Terminate
            : arguments.Flags.Contains("impatient") ? Ending.TerminateThenKill : Ending.Kill;
        var run = new KillRun(
            new KillStore(folder), telegram, arguments.Number("chats", 1000), arguments.Number("seed", 1))
        {
            Ending = ending,
        };
        await run.PrepareAsync(cancellation);
        int killed = await run.RunAsync(arguments.Number("kills", 200), cancellation);
        var json = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["ending"] = ending.ToString(),
            ["ended"] = killed,
            ["bad_exit_codes"] = run.BadEnds,
            ["slowest_end_s"] = Math.Round(run.SlowestEnd, 1),
        };
        string[] ends = [.. Ends(run)];
        return await JudgeAsync(json, run, telegram, (killed, ending == Ending.Terminate), ends, cancellation);
    }

    private static async Task<MeasureResult> AtCallsAsync(
        MeasureArguments arguments, string folder, CancellationToken cancellation)
    {
        bool isAtMoments = arguments.Flags.Contains("at-moments");
        if (!isAtMoments)
            await RequireTracerAsync();
        await using FakeTelegram telegram = await FakeTelegram.StartAsync();
        var store = new KillStore(folder);
        int seed = arguments.Number("seed", 1);
        var run = new KillRun(store, telegram, arguments.Number("chats", 1000), seed);
        await run.PrepareAsync(cancellation);
        var calls = new CallKills(run, store, telegram, seed) { IsAtMoments = isAtMoments };
        int killed = await calls.RunAsync(arguments.Number("kills", 200), cancellation);
        var json = new Dictionary<string, object>(StringComparer.Ordinal) { ["ended"] = killed };
        json["died_at_their_call"] = calls.Died.Values.Sum();
        foreach ((string call, int died) in calls.Died.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            json[$"at_{call}"] = died;
        return await JudgeAsync(json, run, telegram, (killed, false), [], cancellation);
    }

    private static async Task<MeasureResult> CommandsAsync(
        MeasureArguments arguments, string folder, CancellationToken cancellation)
    {
        bool isAtCalls = arguments.Flags.Contains("at-calls");
        if (isAtCalls)
            await RequireTracerAsync();
        await using FakeTelegram telegram = await FakeTelegram.StartAsync();
        var store = new KillStore(folder);
        int seed = arguments.Number("seed", 1), kills = arguments.Number("kills", 50);
        int commands = arguments.Number("commands", 450);
        var run = new KillRun(store, telegram, chats: 0, seed);
        await run.PrepareAsync(cancellation);
        var asked = new CommandKills(run, store, telegram, seed) { IsAtCalls = isAtCalls };
        await asked.RunAsync(commands, kills, cancellation);
        CommandVerdict verdict = await asked.JudgeAsync();
        var json = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["commands"] = commands,
            ["kills"] = kills,
            ["died_at_their_call"] = asked.Died,
            ["lost"] = verdict.Lost,
            ["carried_out_twice"] = verdict.Twice,
            ["unanswered"] = verdict.Unanswered,
            ["answers_given_up"] = verdict.GivenUp,
            ["answers_again"] = verdict.Again,
        };
        return new MeasureResult(json, [.. json.Select(pair => $"{pair.Key}: {pair.Value}")])
        {
            Broken = [.. verdict.Broken(kills)],
        };
    }

    private static async Task RequireTracerAsync()
    {
        if (!await CallPoint.ArePossibleAsync())
            throw new InvalidOperationException("strace is not installed, or may trace nothing here.");
    }

    private static async Task<MeasureResult> NodesAsync(
        MeasureArguments arguments, string folder, CancellationToken cancellation)
    {
        LocalPostgres server = await LocalPostgres.StartAsync()
            ?? throw new InvalidOperationException("PostgreSQL is not installed.");
        await using FakeTelegram telegram = await FakeTelegram.StartAsync();
        var store = new KillStore(folder, await server.NewDatabaseAsync());
        int seed = arguments.Number("seed", 1);
        string? older = arguments.Values.GetValueOrDefault("older");
        int nodes = arguments.Number("nodes", 3);
        if (older is not null)
            await NodeKills.MakeSchemaAsync(store, telegram, older, cancellation);
        var run = new KillRun(store, telegram, arguments.Number("chats", 1000), seed) { MakesSchema = older is null };
        await run.PrepareAsync(cancellation);
        NodeFault[] faults =
        [
            .. Enumerable.Repeat(NodeFault.Upgrade, older is null ? 0 : nodes),
            .. Enumerable.Repeat(NodeFault.Kill, arguments.Number("kills", 0)),
            .. Enumerable.Repeat(NodeFault.Stop, arguments.Number("stops", 0)),
            .. Enumerable.Repeat(NodeFault.Restart, arguments.Number("restarts", 0)),
            .. Enumerable.Repeat(NodeFault.ServerKill, arguments.Number("server-kills", 0)),
        ];
        var several = new NodeKills(run, store, server, telegram, seed) { Older = older };
        IReadOnlyList<NodeFault> happened = await several.RunAsync(faults, nodes, cancellation);
        var json = happened.CountBy(fault => fault).ToDictionary(
            pair => pair.Key.ToString(), pair => (object)pair.Value, StringComparer.Ordinal);
        double slowest = several.Takeovers.DefaultIfEmpty(0).Max();
        json["takeovers"] = several.Takeovers.Count;
        json["longest_takeover_s"] = Math.Round(slowest, 1);
        string[] late =
            slowest > MostTakeover ? [$"a takeover took {slowest:0.0} s, at most {MostTakeover} allowed"] : [];
        bool isGentle = happened.All(fault => fault is NodeFault.Restart or NodeFault.Upgrade);
        return await JudgeAsync(
            json, run, telegram, (happened.Count, isGentle), [.. late, .. Ends(run)], cancellation);
    }

    private static IEnumerable<string> Ends(KillRun run)
    {
        if (run.BadEnds > 0)
            yield return $"asked to end, it ended {run.BadEnds} times with an error";
        if (run.SlowestEnd > MostEnd)
            yield return $"asked to end, it took {run.SlowestEnd:0.0} s, at most {MostEnd} allowed";
    }

    private static async Task<MeasureResult> JudgeAsync(
        Dictionary<string, object> json,
        KillRun run,
        FakeTelegram telegram,
        (int Failures, bool IsGentle) what,
        IEnumerable<string> broken,
        CancellationToken cancellation)
    {
        var verdict = KillVerdict.Of(telegram.Ledger.Sent(), run.Wanted, await run.HeldAsync(cancellation));
        json["messages"] = run.Wanted.Count;
        json["lost"] = verdict.Lost;
        json["unexpected"] = verdict.Unexpected;
        json["duplicates"] = verdict.Duplicates;
        json["most_copies"] = verdict.MostCopies;
        json["out_of_order"] = verdict.OutOfOrder;
        json["held_and_told"] = verdict.Held;
        foreach ((string reason, int messages) in run.Doubts)
            json[$"in_doubt ({reason})"] = messages;
        json["refused_429"] = telegram.Ledger.Refused.Count(line => line.Code == 429);
        return new MeasureResult(json, [.. json.Select(pair => $"{pair.Key}: {pair.Value}")])
        {
            Broken = [.. broken, .. verdict.Broken(run.Wanted.Count, what.Failures, what.IsGentle)],
        };
    }
}
