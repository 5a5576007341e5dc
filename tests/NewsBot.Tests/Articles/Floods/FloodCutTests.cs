using NewsBot.Articles.Floods;

namespace NewsBot.Tests.Articles.Floods;

public sealed class FloodCutTests
{
    private static readonly DateTimeOffset Noon = new(2025, 2, 10, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Nothing_is_given_up_while_no_more_wait_than_may()
    {
        Assert.Empty(FloodCut.Excess([], 100));
        Assert.Empty(FloodCut.Excess([.. Feed("flood", 1, 100)], 100));
    }

    [Fact]
    public void A_flood_gives_its_oldest_and_the_few_items_of_other_feeds_stay()
    {
        WaitingEntry[] waiting = [.. Feed("small", 1, 3), .. Feed("flood", 11, 50), .. Feed("other", 101, 7)];
        Assert.Equal(
            Enumerable.Range(11, 30).Select(id => (long)id),
            FloodCut.Excess(waiting, 30).Select(entry => entry.Id));
    }

    [Fact]
    public void The_order_is_that_of_publication_not_of_arrival()
    {
        WaitingEntry[] waiting = [.. Feed("flood", 1, 10).Select(entry => entry with
        {
            Published = Noon - TimeSpan.FromMinutes(entry.Id),
        })];
        Assert.Equal([10L, 9L, 8L], FloodCut.Excess(waiting, 7).Select(entry => entry.Id));
    }

    [Fact]
    public void Two_floods_are_brought_to_one_level()
    {
        WaitingEntry[] waiting = [.. Feed("a", 1, 60), .. Feed("b", 101, 40), .. Feed("c", 201, 5)];
        WaitingEntry[] excess = [.. FloodCut.Excess(waiting, 45)];
        Assert.Equal([("a", 40), ("b", 20)], excess.CountBy(entry => entry.Feed).Select(one => (one.Key, one.Value)));
    }

    [Fact]
    public void A_hundred_thousand_of_five_thousand_feeds_end_at_the_bound()
    {
        WaitingEntry[] waiting =
        [
            .. Enumerable.Range(0, 5000).SelectMany(feed => Feed($"feed-{feed}", feed * 100, 20)),
        ];
        Assert.Equal(80_000, FloodCut.Excess(waiting, 20_000).DistinctBy(entry => entry.Id).Count());
    }

    private static IEnumerable<WaitingEntry> Feed(string feed, long first, int count) =>
        Enumerable.Range(0, count).Select(at => new WaitingEntry
        {
            Id = first + at,
            Feed = feed,
            Published = Noon + TimeSpan.FromSeconds(first + at),
        });
}
