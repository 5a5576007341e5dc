using NewsBot.Delivery.Pacing;

namespace NewsBot.Tests.Delivery.Pacing;

public sealed class ClaimLeadTests
{
    private readonly ClaimLead _lead = new();

    [Fact]
    public void Claims_that_take_no_time_are_made_right_before_the_slot() =>
        Assert.Equal(ClaimLead.Least, _lead.Value);

    [Fact]
    public void Claims_that_take_longer_are_made_earlier()
    {
        for (int claim = 0; claim < 50; claim++)
            _lead.Claimed(TimeSpan.FromMilliseconds(10));
        Assert.InRange(_lead.Value.TotalMilliseconds, 23, 24);
    }

    [Fact]
    public void One_claim_that_took_very_long_does_not_make_all_others_early()
    {
        _lead.Claimed(TimeSpan.FromSeconds(30));
        Assert.InRange(_lead.Value.TotalMilliseconds, 23, 25);
        for (int claim = 0; claim < 50; claim++)
            _lead.Claimed(TimeSpan.FromMilliseconds(1));
        Assert.InRange(_lead.Value.TotalMilliseconds, 6, 7.5);
    }

    [Fact]
    public void Wake_ups_that_come_late_count_and_those_that_came_for_another_reason_do_not()
    {
        _lead.Asks(TimeSpan.FromMilliseconds(100));
        _lead.Woken(TimeSpan.FromMilliseconds(40));
        _lead.Woken(TimeSpan.FromMilliseconds(400));
        Assert.Equal(ClaimLead.Least, _lead.Value);
        for (int step = 1; step < 50; step++)
        {
            _lead.Asks(TimeSpan.FromSeconds(step));
            _lead.Woken(TimeSpan.FromSeconds(step) + TimeSpan.FromMilliseconds(10));
        }

        Assert.InRange(_lead.Value.TotalMilliseconds, 23, 24.1);
    }
}
