using NewsBot.Delivery.Readers;

namespace NewsBot.Tests.Delivery.Readers;

public sealed class QuietHoursTests
{
    private static readonly TimeZoneInfo Jakarta = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    [Theory]
    [InlineData("22:00-07:00", 23, true)]
    [InlineData("22:00-07:00", 6, true)]
    [InlineData("22:00-07:00", 7, false)]
    [InlineData("22:00-07:00", 12, false)]
    [InlineData("12:00-13:00", 12, true)]
    [InlineData("12:00-13:00", 13, false)]
    public void Hours_may_pass_midnight_and_end_before_their_end(string text, int hour, bool quiet)
    {
        Assert.True(QuietHours.TryParse(text, out QuietHours hours));
        Assert.Equal(quiet, hours.Covers(new DateTimeOffset(2025, 2, 10, hour, 0, 0, TimeSpan.FromHours(7)), Jakarta));
        Assert.Equal(text, hours.ToString());
    }

    [Theory]
    [InlineData("22:00")]
    [InlineData("24:00-07:00")]
    [InlineData("7-9")]
    [InlineData("07:00-07:00")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_window_is_refused(string? text) => Assert.False(QuietHours.TryParse(text, out _));
}
