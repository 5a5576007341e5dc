using NewsBot.Storage;

namespace NewsBot.Tests.Storage;

public sealed class ItemsInHandTests
{
    [Fact]
    public void What_is_claimed_again_before_it_is_noted_as_done_counts_by_itself()
    {
        var hand = new ItemsInHand();
        WorkItem[] first = [new("topics", 1, 0, 0)], again = [new("topics", 1, 0, 0)];
        hand.Take(first);
        hand.Take(again);
        hand.Done(first);
        Assert.False(hand.WhenEmpty.IsCompleted);
        Assert.Same(again[0], Assert.Single(hand.Rest));
        hand.Done(again);
        Assert.True(hand.WhenEmpty.IsCompleted);
        Assert.Equal(2, hand.Total);
    }
}
