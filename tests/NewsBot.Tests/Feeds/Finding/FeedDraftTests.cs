using NewsBot.Feeds;
using NewsBot.Feeds.Finding;

namespace NewsBot.Tests.Feeds.Finding;

public sealed class FeedDraftTests
{
    [Fact]
    public void A_taken_id_gets_the_first_free_number()
    {
        HashSet<string> taken = ["news", "news-2"];
        Assert.Equal("news-3", FeedDraft.Free("news", id => taken.Contains(id.Value)).Value);
        Assert.Equal("press", FeedDraft.Free("press", id => taken.Contains(id.Value)).Value);
    }

    [Fact]
    public void A_list_that_wants_one_id_many_times_asks_for_few()
    {
        HashSet<string> taken = ["news", "news-2"];
        var tried = new Dictionary<string, int>(StringComparer.Ordinal);
        int asked = 0;
        for (int feed = 0; feed < 100; feed++)
        {
            FeedId id = FeedDraft.Free(
                "news",
                one =>
                {
                    asked++;
                    return taken.Contains(one.Value);
                },
                tried);
            Assert.True(taken.Add(id.Value));
        }

        Assert.Contains("news-102", taken);
        Assert.InRange(asked, 100, 300);
    }
}
