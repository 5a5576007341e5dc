using NewsBot.Storage;
using NewsBot.Stories;

namespace NewsBot.Summaries.Models;

/// <summary>What a call is for.</summary>
/// <param name="Purpose">story, repair or translation.</param>
/// <param name="Story">The story.</param>
/// <param name="Version">Its version.</param>
public sealed record CallReason(string Purpose, StoryId Story, long Version);

/// <summary>Whether a call may be made.</summary>
public enum Leave
{
    /// <summary>It may: its cost is reserved.</summary>
    Granted,

    /// <summary>It was made before, and this is its answer.</summary>
    Known,

    /// <summary>It was made before, and its answer was lost or is still awaited; it is not paid for twice.</summary>
    Asked,

    /// <summary>The day's budget is spent.</summary>
    Spent,
}

/// <summary>
/// Every call, written before it is made and after it was answered. What was asked once is not asked again; the day's
/// budget is reserved in the same transaction, so that it holds across restarts and nodes.
/// </summary>
public sealed class ModelLedger(Database database, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>Asks for leave to make a call.</summary>
    /// <param name="hash">Of everything that is sent.</param>
    /// <param name="model">Whom to.</param>
    /// <param name="reason">What for.</param>
    /// <param name="terms">What it takes at most, and the day's limits.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public Task<(Leave Leave, string? Answer)> BeginAsync(
        string hash,
        string model,
        CallReason reason,
        (Cost Reserved, Budget Budget) terms,
        CancellationToken cancellation) =>
        database.WriteAsync(
            async session =>
            {
                long day = Budget.Day(clock.GetUtcNow());
                await LockAsync(session, day);
                CallRow? known = await session.FirstAsync<CallRow>(
                    "SELECT state, answer FROM model_call WHERE hash = @hash", new { hash });
                if (known is { State: "answered" })
                    return (Leave.Known, known.Answer);
                if (known is { State: "asked" })
                    return (Leave.Asked, null);
                if (!await ReserveAsync(session, day, terms.Reserved, terms.Budget))
                    return (Leave.Spent, (string?)null);
                await AddAsync(session, hash, model, reason, terms.Reserved);
                return (Leave.Granted, null);
            },
            cancellation);

    /// <summary>Keeps an answer, and counts what it cost in place of what was reserved.</summary>
    public Task AnsweredAsync(string hash, string answer, Cost cost, TimeSpan took) =>
        EndAsync(hash, "answered", answer, cost, took);

    /// <summary>Notes that a call failed.</summary>
    /// <param name="hash">Which.</param>
    /// <param name="isCharged">
    /// Whether it may have been charged all the same; then the reserved cost stays, and it is not made again.
    /// </param>
    /// <param name="took">How long it took to fail.</param>
    public Task FailedAsync(string hash, bool isCharged, TimeSpan took) => isCharged
        ? database.WriteAsync(session => session.ExecuteAsync(
            "UPDATE model_call SET millis = @took WHERE hash = @hash",
            new { hash, took = (long)took.TotalMilliseconds }))
        : EndAsync(hash, "failed", answer: null, default, took);

    private Task EndAsync(string hash, string state, string? answer, Cost cost, TimeSpan took) => database.WriteAsync(
        async session =>
        {
            if (await session.FirstAsync<CostRow>(
                "SELECT day, tokens_in, tokens_out, micros FROM model_call WHERE hash = @hash", new { hash })
                is not { } reserved)
                return;
            await session.ExecuteAsync(
                "UPDATE model_day SET tokens = tokens + @tokens, micros = micros + @micros WHERE day = @Day",
                new
                {
                    reserved.Day,
                    tokens = cost.Tokens - reserved.TokensIn - reserved.TokensOut,
                    micros = cost.Micros - reserved.Micros,
                });
            await session.ExecuteAsync(
                """
                UPDATE model_call SET state = @state, answer = @answer, tokens_in = @TokensIn, tokens_out = @TokensOut,
                    micros = @Micros, millis = @took
                WHERE hash = @hash
                """,
                new
                {
                    hash,
                    state,
                    answer,
                    cost.TokensIn,
                    cost.TokensOut,
                    cost.Micros,
                    took = (long)took.TotalMilliseconds
                });
        });

    /// <summary>
    /// Who asks waits here for others who ask, so that a call they are about to make is seen: nodes that ask the same
    /// at once would all pay.
    /// </summary>
    private static Task<int> LockAsync(Session session, long day) => session.ExecuteAsync(
        """
        INSERT INTO model_day (day, tokens, micros, denied) VALUES (@day, 0, 0, 0)
        ON CONFLICT (day) DO UPDATE SET denied = model_day.denied
        """,
        new { day });

    private static async Task<bool> ReserveAsync(Session session, long day, Cost cost, Budget budget)
    {
        int reserved = await session.ExecuteAsync(
            """
            UPDATE model_day SET tokens = tokens + @Tokens, micros = micros + @Micros
            WHERE day = @day AND tokens + @Tokens <= @most AND micros + @Micros <= @dearest
            """,
            new { day, cost.Tokens, cost.Micros, most = budget.Tokens, dearest = budget.Micros });
        if (reserved == 0)
            await session.ExecuteAsync("UPDATE model_day SET denied = denied + 1 WHERE day = @day", new { day });
        return reserved > 0;
    }

    private async Task AddAsync(Session session, string hash, string model, CallReason reason, Cost cost)
    {
        DateTimeOffset now = clock.GetUtcNow();
        await session.ExecuteAsync("DELETE FROM model_call WHERE asked_at < @old", new { old = now - Kept });
        await session.ExecuteAsync(
            """
            INSERT INTO model_call (hash, day, purpose, model, story, version, state, tokens_in, tokens_out, micros,
                millis, asked_at)
            VALUES (@hash, @day, @Purpose, @model, @story, @Version, 'asked', @TokensIn, @TokensOut, @Micros, 0, @now)
            ON CONFLICT (hash) DO UPDATE SET state = 'asked', day = excluded.day, tokens_in = excluded.tokens_in,
                tokens_out = excluded.tokens_out, micros = excluded.micros, asked_at = excluded.asked_at
            """,
            new
            {
                hash,
                model,
                now,
                day = Budget.Day(now),
                reason.Purpose,
                story = reason.Story.Value,
                reason.Version,
                cost.TokensIn,
                cost.TokensOut,
                cost.Micros,
            });
    }

    private sealed class CallRow
    {
        public string State { get; init; } = "";

        public string? Answer { get; init; }
    }

    private sealed class CostRow
    {
        public long Day { get; init; }

        public long TokensIn { get; init; }

        public long TokensOut { get; init; }

        public long Micros { get; init; }
    }
}
