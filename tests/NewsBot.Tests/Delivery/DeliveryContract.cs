using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsBot.Delivery;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Outbox;
using NewsBot.Delivery.Platforms;
using NewsBot.Digests;
using NewsBot.Digests.Rendering;
using NewsBot.Storage;
using NewsBot.Tests.Digests;
using NewsBot.Tests.Support;
using NewsBot.Tests.Topics;

namespace NewsBot.Tests.Delivery;

/// <summary>A database with one edition ("07:00 and 19:00 Asia/Jakarta"), made at 12:00 there, and news.</summary>
public abstract class DeliveryContract(Dialect dialect) : StoreContract(dialect)
{
    protected static readonly EditionId Daily = new("daily");

    protected List<DigestCandidate> News { get; } =
    [
        SomeNews.Candidate(1, SomeNews.Article(11)),
        SomeNews.Candidate(2, SomeNews.Article(21)),
    ];

    /// <summary>The chat platforms that are set up; none, where a test does not say.</summary>
    private protected List<IChatPlatform> Platforms { get; } = [];

    protected static SideNames SideNames { get; } = new(Shipped.Gazetteer);

    protected EditionStore Editions => new(Database, Clock);

    protected SlotStore Slots => new(Database);

    protected DigestStore Digests => new(Database, Clock);

    protected SlotKeeper Keeper => new(Editions, Slots, NewIssuer(), Clock, NullLogger<SlotKeeper>.Instance);

    protected FirstDigest First => new(Digests, NewIssuer());

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Editions.ApplyAsync(new DeliveryOptions().EffectiveEditions);
    }

    /// <param name="written">What it writes to, where that is not the database itself.</param>
    protected Issuer NewIssuer(Database? written = null) => new(
        written ?? Database,
        new EditionComposer(
            Database,
            new DigestComposer(Options.Create(new DigestOptions())),
            (_, since, _) => Task.FromResult<IReadOnlyList<DigestCandidate>>(
                [.. News.Where(news => news.Story.Updated >= since)]),
            Clock),
        new DigestPost(Platforms, new DigestMessages(new StorySections(SideNames)), Signal, Clock),
        Clock,
        NullLogger<Issuer>.Instance);

    protected async Task<Edition> DailyAsync() => (await Editions.FindAsync(Daily))!;

    protected async Task<IssuedDigest?> IssueAsync(DateTimeOffset slot, Database? database = null) =>
        await NewIssuer(database).IssueAsync(
            new IssueOrder(await DailyAsync(), slot, IssueKind.Regular, IsLate: false),
            CancellationToken.None);

    /// <summary>Moves the clock to an hour of 10 February 2025 in Jakarta.</summary>
    protected void GoTo(int hour, int minute = 0, int days = 0) => Clock.SetUtcNow(Jakarta(hour, minute, days));

    protected static DateTimeOffset Jakarta(int hour, int minute = 0, int days = 0) =>
        new DateTimeOffset(2025, 2, 10, hour, minute, 0, TimeSpan.FromHours(7)).AddDays(days).ToUniversalTime();

    /// <summary>One more story, told by an article of this moment.</summary>
    protected void AddNews(long story, long? article = null) => News.Add(SomeNews.Candidate(
        story,
        SomeNews.Article(article ?? (story * 10) + 1, hoursOld: (SomeNews.Noon - Clock.GetUtcNow()).TotalHours)));

    protected static IReadOnlyList<long> Told(IEnumerable<IssuedDigest> digests) =>
        [.. digests.SelectMany(digest => digest.Digest.Stories).Select(story => story.Id.Value).Order()];
}
