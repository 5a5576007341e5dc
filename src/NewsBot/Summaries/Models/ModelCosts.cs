using NewsBot.Storage;
using NewsBot.Stories;

namespace NewsBot.Summaries.Models;

/// <summary>What models cost on one day, for one purpose.</summary>
public sealed record DayCost
{
    /// <summary>The day, yyyymmdd, UTC.</summary>
    public long Day { get; init; }

    /// <summary>The model or translator.</summary>
    public string Model { get; init; } = "";

    /// <summary>story, repair or translation.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>Calls that were made.</summary>
    public long Calls { get; init; }

    /// <summary>Calls without an answer, whether or not they were charged.</summary>
    public long Failed { get; init; }

    /// <summary>Tokens that were sent.</summary>
    public long TokensIn { get; init; }

    /// <summary>Tokens that came back.</summary>
    public long TokensOut { get; init; }

    /// <summary>Money, in millionths of the operator's currency.</summary>
    public long Micros { get; init; }

    /// <summary>How long a call took, on average.</summary>
    public long Millis { get; init; }
}

/// <summary>What is left of a day's budget.</summary>
/// <param name="Tokens">Tokens that were used or are reserved.</param>
/// <param name="MostTokens">Tokens that may be used.</param>
/// <param name="Micros">Money that was spent or is reserved, in millionths.</param>
/// <param name="MostMicros">Money that may be spent; null where only tokens are limited.</param>
/// <param name="Denied">Calls that were not made because the budget was spent.</param>
public sealed record DayBudget(long Tokens, long MostTokens, long Micros, long? MostMicros, long Denied)
{
    /// <summary>Whether the last call of the day was made.</summary>
    public bool IsSpent => Denied > 0;
}

/// <summary>Tells what models have cost: per day and purpose, per story, and what is left of today.</summary>
public sealed class ModelCosts(
    Database database, Microsoft.Extensions.Options.IOptions<ModelsOptions> options, TimeProvider clock)
{
    /// <summary>Whether there is a model or a translator that may cost something.</summary>
    public bool IsOn => options.Value.IsOn;

    /// <summary>The costs of the last days, the newest first.</summary>
    /// <param name="days">How many, today included.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<IReadOnlyList<DayCost>> DaysAsync(int days, CancellationToken cancellation = default) =>
        database.ReadAsync(
            session => session.QueryAsync<DayCost>(
                """
                SELECT day, model, purpose, COUNT(*) AS calls,
                    SUM(CASE WHEN state = 'answered' THEN 0 ELSE 1 END) AS failed,
                    CAST(SUM(tokens_in) AS BIGINT) AS tokens_in, CAST(SUM(tokens_out) AS BIGINT) AS tokens_out,
                    CAST(SUM(micros) AS BIGINT) AS micros, CAST(AVG(millis) AS BIGINT) AS millis
                FROM model_call WHERE day >= @first
                GROUP BY day, model, purpose ORDER BY day DESC, model, purpose
                """,
                new { first = Budget.Day(clock.GetUtcNow().AddDays(1 - days)) }),
            cancellation);

    /// <summary>What one story has cost so far.</summary>
    public Task<Cost> StoryAsync(StoryId story, CancellationToken cancellation = default) => database.ReadAsync(
        async session =>
        {
            DayCost? sum = await session.FirstAsync<DayCost>(
                """
                SELECT CAST(COALESCE(SUM(tokens_in), 0) AS BIGINT) AS tokens_in,
                    CAST(COALESCE(SUM(tokens_out), 0) AS BIGINT) AS tokens_out,
                    CAST(COALESCE(SUM(micros), 0) AS BIGINT) AS micros
                FROM model_call WHERE story = @Value
                """,
                new { story.Value });
            return new Cost(sum!.TokensIn, sum.TokensOut, sum.Micros);
        },
        cancellation);

    /// <summary>Today's budget.</summary>
    public Task<DayBudget> TodayAsync(CancellationToken cancellation = default) => database.ReadAsync(
        async session =>
        {
            var budget = new Budget(options.Value);
            DayRow row = await session.FirstAsync<DayRow>(
                "SELECT tokens, micros, denied FROM model_day WHERE day = @day",
                new { day = Budget.Day(clock.GetUtcNow()) }) ?? new DayRow();
            long? most = options.Value.MoneyPerDay == 0 ? null : budget.Micros;
            return new DayBudget(row.Tokens, budget.Tokens, row.Micros, most, row.Denied);
        },
        cancellation);

    private sealed class DayRow
    {
        public long Tokens { get; init; }

        public long Micros { get; init; }

        public long Denied { get; init; }
    }
}
