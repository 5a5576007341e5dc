using System.Globalization;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Outbox;
using NewsBot.Delivery.Platforms;
using NewsBot.Delivery.Readers;
using NewsBot.Fakes.Telegram;
using NewsBot.Storage;

namespace NewsBot.Measure.Kills;

/// <summary>
/// Two digests for many chats, sent by the real program, which is killed over and over until all is delivered. Between
/// two lives a minute or more passes, so that what is in doubt may be sent again.
/// </summary>
internal sealed class KillRun(KillStore store, FakeTelegram telegram, int chats, int seed)
{
    /// <summary>The share of the messages that the lives are to send; the rest is for those that send more.</summary>
    private const double Used = 0.8;

    /// <summary>128 and the number of SIGTERM.</summary>
    private const int Untouched = 143;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Longer than any wait before what is in doubt is sent again.</summary>
    private static readonly TimeSpan Away = TimeSpan.FromMinutes(5);

    private readonly Random _chance = new(seed);
    private readonly HashSet<(long Chat, string Text)> _wanted = [];
    private readonly HashSet<DoubtRow> _doubts = [];

    /// <summary>How it is brought to its end.</summary>
    public Ending Ending { get; init; }

    /// <summary>True where it is started again at once each time, as by a supervisor that knows no pause.</summary>
    public bool IsCrashLoop { get; init; }

    /// <summary>False where the schema is there already, made by an older version.</summary>
    public bool MakesSchema { get; init; } = true;

    /// <summary>How often it ended with another code than 0 when it was asked to.</summary>
    public int BadEnds { get; private set; }

    /// <summary>Seconds it took at most to end when it was asked to.</summary>
    public double SlowestEnd { get; private set; }

    /// <summary>Why it was not known whether a message had arrived, and of how many messages.</summary>
    public IEnumerable<(string Reason, int Messages)> Doubts =>
        _doubts.GroupBy(doubt => doubt.LastError).Select(same => (same.Key ?? "no reason", same.Count()));

    /// <summary>Messages that are to arrive.</summary>
    public IReadOnlySet<(long Chat, string Text)> Wanted => _wanted;

    /// <summary>Makes the chats, and puts two digests in line for each.</summary>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        await using Database database = store.Open();
        if (MakesSchema)
            await new Migrations(database, TimeProvider.System).ApplyAsync(cancellation);
        var post = new OutboxPost([new RenderingPlatform()], new WorkSignal(), TimeProvider.System);
        long[] people = [.. Enumerable.Range(0, chats).Select(_ => telegram.AddUser(hasStarted: true).Id)];
        await database.WriteAsync(
            async session =>
            {
                foreach (long person in people)
                    await PutAsync(session, post, person);
            },
            cancellation);
        _wanted.UnionWith(people.SelectMany(person => Numbers.Select(number => (person, Text(number)))));
    }

    /// <summary>Kills at random moments, then lets the last process finish.</summary>
    /// <returns>How many times it was killed while anything was left to send.</returns>
    public async Task<int> RunAsync(int kills, CancellationToken cancellation)
    {
        int killed = 0;
        for (; killed < kills && await LeftAsync(cancellation) > 0; killed++)
        {
            using var victim = Victim.Start(store, telegram);
            await LiveAsync(victim, Math.Max(1, (int)(Used * Wanted.Count / kills)), cancellation);
            await EndAsync(victim);
            if (!IsCrashLoop)
                await PassAsync(cancellation);
        }

        await PassAsync(cancellation);
        await FinishAsync(cancellation);
        return killed;
    }

    /// <summary>What waits to be sent or is under way.</summary>
    public Task<long> LeftAsync(CancellationToken cancellation) =>
        CountAsync("SELECT COUNT(*) FROM outbox WHERE state IN ('ready', 'sending')", cancellation);

    /// <summary>Messages that are held after three sends without an answer, which an operator is told of.</summary>
    public async Task<IReadOnlyList<(long Chat, string Text)>> HeldAsync(CancellationToken cancellation)
    {
        await using Database database = store.Open();
        IReadOnlyList<HeldRow> rows = await database.ReadAsync(
            session => session.QueryAsync<HeldRow>(
                """
                SELECT chat.address, o.dedupe_key FROM outbox o JOIN chat ON chat.id = o.chat WHERE o.state = 'held'
                """),
            cancellation);
        return [.. rows.Select(row => (long.Parse(row.Address, CultureInfo.InvariantCulture), Text(row.DedupeKey[1])))];
    }

    /// <summary>Counts an orderly end. Who is asked to end before it has begun ends as any process does.</summary>
    public void Ended(int code) => BadEnds += code is 0 or Untouched ? 0 : 1;

    private async Task EndAsync(Victim victim)
    {
        if (Ending == Ending.Kill)
        {
            await victim.KillAsync();
            return;
        }

        long began = TimeProvider.System.GetTimestamp();
        Task<int> end = victim.TerminateAsync();
        if (Ending == Ending.TerminateThenKill)
        {
            await Task.WhenAny(end, Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System));
            if (!victim.HasEnded)
                await victim.KillAsync();
            await end;
            return;
        }

        Ended(await end);
        SlowestEnd = Math.Max(SlowestEnd, TimeProvider.System.GetElapsedTime(began).TotalSeconds);
    }

    private static ChatMessage Digest(char number) => new()
    {
        Sections = [new() { Blocks = [MessageBlock.Of(BlockKind.Line, Text(number))] }],
    };

    private static IEnumerable<char> Numbers => "12";

    private static string Text(char number) => $"Digest {number}";

    private static async Task PutAsync(Session session, OutboxPost post, long person)
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        var address = new ChatAddress(new PlatformName("telegram"), person.ToString(CultureInfo.InvariantCulture));
        Chat chat = await ChatStore.MeetAsync(session, address, new ChatIdentity(ChatKind.Private, "Pembaca"), now);
        foreach (char number in Numbers)
            await post.PutAsync(session, chat, Digest(number), new Posting(Lane.Digest, $"d{number}", now.AddDays(2)));
    }

    /// <summary>Lives until some more messages have arrived, and a moment longer; now and then hardly at all.</summary>
    private async Task LiveAsync(Victim victim, int usual, CancellationToken cancellation)
    {
        bool isShort = _chance.Next(10) == 0;
        int until = telegram.Ledger.Sent().Count + (isShort ? 0 : _chance.Next(1, (2 * usual) + 1));
        TimeSpan longer = TimeSpan.FromMilliseconds(isShort ? _chance.Next(1500) : _chance.Next(120));
        long began = TimeProvider.System.GetTimestamp();
        while (telegram.Ledger.Sent().Count < until && await HasMoreAsync(victim, began, cancellation))
            await Task.Delay(Look, TimeProvider.System, cancellation);
        await Task.Delay(longer, TimeProvider.System, cancellation);
    }

    private async Task<bool> HasMoreAsync(Victim victim, long began, CancellationToken cancellation)
    {
        if (victim.HasEnded || TimeProvider.System.GetElapsedTime(began) > Patience)
            throw new InvalidOperationException("The program ended by itself, or sends nothing.");
        return telegram.Ledger.Sent().Count < Wanted.Count || await LeftAsync(cancellation) > 0;
    }

    /// <summary>What happens while the program is away is nothing but time.</summary>
    public async Task PassAsync(CancellationToken cancellation)
    {
        await using Database database = store.Open();
        _doubts.UnionWith(await database.ReadAsync(
            session => session.QueryAsync<DoubtRow>(
                "SELECT id, uncertain, last_error FROM outbox WHERE uncertain > 0 AND state IN ('ready', 'held')"),
            cancellation));
        await database.WriteAsync(
            session => session.ExecuteAsync(
                "UPDATE outbox SET not_before = not_before - @away, tried_at = tried_at - @away",
                new { away = (long)Away.TotalMilliseconds }),
            cancellation);
    }

    /// <summary>Lets it live until nothing is left to send; what is in doubt waits for a later life.</summary>
    public async Task FinishAsync(CancellationToken cancellation)
    {
        while (await LeftAsync(cancellation) > 0)
        {
            using var victim = Victim.Start(store, telegram);
            long began = TimeProvider.System.GetTimestamp();
            while (await DueAsync(cancellation) > 0)
            {
                if (victim.HasEnded || TimeProvider.System.GetElapsedTime(began) > Patience)
                    throw new InvalidOperationException("The program ended by itself, or does not finish.");
                await Task.Delay(Look * 20, TimeProvider.System, cancellation);
            }

            await victim.KillAsync();
            await PassAsync(cancellation);
        }
    }

    /// <summary>What waits for nothing but its turn, or is under way.</summary>
    private Task<long> DueAsync(CancellationToken cancellation) => CountAsync(
        """
        SELECT COUNT(*) FROM outbox o WHERE state = 'sending' OR state = 'ready' AND NOT EXISTS (
            SELECT 1 FROM outbox other WHERE other.chat = o.chat AND other.state = 'ready' AND other.uncertain > 0
                AND other.not_before > (unixepoch() + 3) * 1000)
        """,
        cancellation);

    private async Task<long> CountAsync(string sql, CancellationToken cancellation)
    {
        await using Database database = store.Open();
        return await database.ReadAsync(session => session.ScalarAsync<long>(sql), cancellation);
    }

    private sealed record HeldRow(string Address, string DedupeKey);

    private sealed record DoubtRow(long Id, long Uncertain, string? LastError);
}
