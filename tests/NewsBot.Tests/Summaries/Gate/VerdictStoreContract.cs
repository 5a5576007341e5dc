using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Summaries;
using NewsBot.Summaries.Gate;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Summaries.Gate;

public abstract class VerdictStoreContract(Dialect dialect) : StoreContract(dialect)
{
    [Fact]
    public async Task Verdicts_are_kept_by_version_those_on_a_machines_words_beside_the_others()
    {
        var store = new VerdictStore(Database, Clock);
        LineVerdict told = Verdict("Extracted.", by: null), refused = Verdict("Invented.", by: "model-x");
        await Database.WriteAsync(session => store.SaveAsync(session, new StoryId(7), 2, [told, told]));
        await Database.WriteAsync(session => store.SaveAsync(session, new StoryId(7), 2, [told]));
        await Database.WriteAsync(session => store.SaveAsync(session, new StoryId(7), 2, [refused]));
        await Database.WriteAsync(session => store.SaveAsync(session, new StoryId(7), 3, [told]));

        IReadOnlyList<LineVerdict> kept = await store.OfAsync(new StoryId(7), 2);
        Assert.Equal(["Invented.", "Extracted."], kept.Select(verdict => verdict.Text));
        Assert.Equal(new GateRefusal("numbers", "why"), Assert.Single(kept[0].Refusals));
        Assert.Empty(await store.OfAsync(new StoryId(8), 2));
    }

    [Fact]
    public async Task Verdicts_older_than_a_month_are_dropped()
    {
        var store = new VerdictStore(Database, Clock);
        await Database.WriteAsync(session => store.SaveAsync(session, new StoryId(1), 1, [Verdict("Old.", by: null)]));
        Clock.Advance(TimeSpan.FromDays(31));
        await Database.WriteAsync(session => store.SaveAsync(session, new StoryId(2), 1, [Verdict("New.", by: null)]));
        Assert.Empty(await store.OfAsync(new StoryId(1), 1));
        Assert.Single(await store.OfAsync(new StoryId(2), 1));
    }

    private static LineVerdict Verdict(string text, string? by) => new()
    {
        For = "en",
        Position = 1,
        Text = text,
        Engine = by is null ? LineEngine.Extract : LineEngine.Model,
        By = by,
        Passed = by is null ? IntegrityGate.RuleNames : [],
        Refusals = by is null ? [] : [new GateRefusal("numbers", "why")],
    };
}

public sealed class VerdictStoreOnSqlite() : VerdictStoreContract(Dialect.Sqlite);

public sealed class VerdictStoreOnPostgres() : VerdictStoreContract(Dialect.Postgres);
