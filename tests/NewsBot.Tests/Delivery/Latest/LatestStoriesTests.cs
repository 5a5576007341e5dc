using Microsoft.Extensions.Options;
using NewsBot.Delivery.Latest;
using NewsBot.Delivery.Messages;
using NewsBot.Digests;
using NewsBot.Feeds;
using NewsBot.Storage;
using NewsBot.Tests.Conventions;
using NewsBot.Tests.Digests;

namespace NewsBot.Tests.Delivery.Latest;

public sealed class LatestStoriesTests() : DeliveryContract(Dialect.Sqlite)
{
    private static readonly LatestQuery Query =
        new("ukraine-peace", "Asia/Jakarta", "id,en", 2, TimeSpan.FromHours(24));
    private int _reads;

    [Fact]
    public async Task The_newest_come_first_whatever_they_weigh_and_whoever_knows_them()
    {
        await IssueAsync(Jakarta(12));
        News.Clear();
        News.Add(SomeNews.Candidate(1, SomeNews.Article(11, hoursOld: 5), SomeNews.Article(12, "Lain", hoursOld: 4)));
        News.Add(SomeNews.Candidate(2, SomeNews.Article(21, hoursOld: 1)));
        News.Add(SomeNews.Candidate(3, SomeNews.Article(31, hoursOld: 2)));
        News.Add(SomeNews.Candidate(4, SomeNews.Article(41, hoursOld: 30)));
        LatestNews news = await NewLatest().FindAsync(Query);
        Assert.Equal([2L, 3L], news.Digest!.Stories.Select(story => story.Id.Value));
    }

    [Case("A08")]
    [Fact]
    public async Task Equal_questions_within_seconds_share_an_answer()
    {
        LatestStories latest = NewLatest();
        await latest.FindAsync(Query);
        await latest.FindAsync(Query);
        Assert.Equal(1, _reads);
        await latest.FindAsync(Query with { Most = 5 });
        Clock.Advance(TimeSpan.FromSeconds(6));
        await latest.FindAsync(Query);
        Assert.Equal(3, _reads);
    }

    [Fact]
    public async Task Nothing_known_is_said_with_when_sources_were_checked()
    {
        News.Clear();
        LatestNews news = await NewLatest().FindAsync(Query);
        ChatMessage message = new LatestMessages(new StorySections(SideNames)).Of(news, Query);
        string text = string.Join('\n', message.Sections.SelectMany(section => section.Blocks)
            .Select(block => string.Concat(block.Spans.Select(span => span.Text))));
        Assert.Contains("Sources have not been checked yet.", text, StringComparison.Ordinal);
        Assert.Contains("Tidak ada berita dalam waktu ini.", text, StringComparison.Ordinal);
    }

    private LatestStories NewLatest() => new(
        new DigestComposer(Options.Create(new DigestOptions())),
        (_, since, _) =>
        {
            _reads++;
            return Task.FromResult<IReadOnlyList<DigestCandidate>>(
                [.. News.Where(news => news.Story.Updated >= since)]);
        },
        new Freshness(new FeedStore(Database, Clock, NodeName.OfThisProcess())),
        Clock);
}
