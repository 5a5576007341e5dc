using NewsBot.Scheduling;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Scheduling;

public sealed class ScheduleRuleTests
{
    private static readonly DateTimeOffset Now = new(2025, 2, 10, 5, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("0 0 7,19 * * ?")]
    [InlineData("0 0/15 * * * ?")]
    [InlineData("0 0 9 29 2 ?")]
    [InlineData("0 30 6 ? * MON-FRI")]
    public void A_good_cron_is_taken(string cron) =>
        Assert.Null(CronRule.Problem(cron, TimeSpan.FromMinutes(15), Now));

    [Case("T07")]
    [Theory]
    [InlineData("* * * * * ?", "fires more often than every 15 minutes")]
    [InlineData("0 0,50 * * * ?", "fires more often than every 15 minutes")]
    [InlineData("0 0 7 30 2 ?", "would not fire within the next five years")]
    [InlineData("0 0 7 1 1 ? 2020", "would not fire within the next five years")]
    [InlineData("0 0 7 1 1 ? 2099", "would not fire within the next five years")]
    [InlineData("0 7 * * *", "is no cron expression")]
    [InlineData("at seven", "is no cron expression")]
    [InlineData("", "is no cron expression")]
    [InlineData("0 0 25 * * ?", "is no cron expression")]
    public void A_bad_cron_is_refused_with_its_reason(string cron, string reason) =>
        Assert.Contains(reason, CronRule.Problem(cron, TimeSpan.FromMinutes(15), Now), StringComparison.Ordinal);

    [Case("T07")]
    [Fact]
    public void A_cron_of_four_hundred_characters_is_refused()
    {
        string cron = "0 0 " + string.Join(',', Enumerable.Repeat("7", 200)) + " * * ?";
        Assert.Contains(
            "120 is the most", CronRule.Problem(cron, TimeSpan.FromMinutes(15), Now), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Asia/Jakarta")]
    [InlineData("Europe/Kyiv")]
    [InlineData("America/Argentina/Buenos_Aires")]
    public void A_good_zone_is_taken(string id) => Assert.Null(ZoneRule.Problem(id));

    [Case("T06")]
    [Theory]
    [InlineData("Asia/Jakrta", "Asia/Jakarta")]
    [InlineData("asia/jakarta", "Asia/Jakarta")]
    [InlineData("Jakarta", "Asia/Jakarta")]
    [InlineData("New York", "America/New_York")]
    [InlineData("SE Asia Standard Time", "Asia/")]
    [InlineData("UTC+7", "Asia/Jakarta")]
    [InlineData("GMT-5", "America/New_York")]
    [InlineData("WIB", "Take an IANA id")]
    [InlineData("../../etc/passwd", "no time zone id")]
    [InlineData("", "no time zone id")]
    public void A_bad_zone_is_refused_with_what_was_meant(string id, string hint) =>
        Assert.Contains(hint, ZoneRule.Problem(id), StringComparison.Ordinal);
}
