using NewsBot.Delivery;

namespace NewsBot.Tests.Delivery;

public sealed class CatchUpTests
{
    private static readonly DateTimeOffset Seven = new(2025, 2, 10, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, true, false)]
    [InlineData(4.9, true, false)]
    [InlineData(5.1, true, true)]
    [InlineData(359, true, true)]
    [InlineData(360, false, false)]
    [InlineData(700, false, false)]
    public void A_slot_is_caught_up_if_it_is_late_by_less_than_half_the_period(double minutes, bool issued, bool late)
    {
        SlotPlan plan = CatchUp.Plan([Seven], Seven.AddHours(12), Seven.AddMinutes(minutes));
        Assert.Equal(issued ? Seven : null, plan.Issue);
        Assert.Equal(late, plan.IsLate);
        Assert.Equal(issued ? [] : [Seven], plan.Missed);
    }

    [Fact]
    public void After_a_long_outage_only_the_newest_slot_is_caught_up()
    {
        DateTimeOffset[] due = [.. Enumerable.Range(0, 8).Select(i => Seven.AddHours(12 * i))];
        SlotPlan plan = CatchUp.Plan(due, due[^1].AddHours(12), due[^1].AddHours(1));
        Assert.Equal(due[^1], plan.Issue);
        Assert.Equal(due[..^1], plan.Missed);
    }

    [Fact]
    public void The_last_slot_ever_is_caught_up()
    {
        Assert.Equal(Seven, CatchUp.Plan([Seven], next: null, Seven.AddDays(3)).Issue);
    }
}
