using System.Globalization;
using NewsBot.Feeds.Reading;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Feeds.Reading;

public sealed class FeedDateTests
{
    [Case("T11")]
    [Theory]
    [InlineData("Mon, 10 Feb 2025 14:05:00 +0700", "2025-02-10T14:05:00+07:00")]
    [InlineData("Mon, 10 Feb 2025 14:05 GMT", "2025-02-10T14:05:00Z")]
    [InlineData("Mon, 10 Feb 25 14:05:06 EST", "2025-02-10T14:05:06-05:00")]
    [InlineData("10 Feb 2025", "2025-02-10T00:00:00Z")]
    [InlineData("Monday, 10-Feb-25 14:05:00 UTC", "2025-02-10T14:05:00Z")]
    [InlineData("Mon Feb 10 14:05:00 2025", "2025-02-10T14:05:00Z")]
    [InlineData("Mon Feb 10 14:05:00 PST 2025", "2025-02-10T14:05:00-08:00")]
    [InlineData("Mon, 10 Feb 2025 14:05:00 GMT+0300", "2025-02-10T14:05:00+03:00")]
    [InlineData("Mon, 10 Feb 2025 14:05:00 +03:00 (MSK)", "2025-02-10T14:05:00+03:00")]
    [InlineData("Mon,10 February 2025 24:00:00 Z", "2025-02-11T00:00:00Z")]
    [InlineData("Sat, 31 Dec 2016 23:59:60 GMT", "2016-12-31T23:59:59Z")]
    [InlineData("2025-02-10T14:05:00Z", "2025-02-10T14:05:00Z")]
    [InlineData("2025-02-10t14:05:00.250+07:00", "2025-02-10T14:05:00.250+07:00")]
    [InlineData("2025-02-10 14:05:00 +0700", "2025-02-10T14:05:00+07:00")]
    [InlineData("2025-02-10T14:05+07", "2025-02-10T14:05:00+07:00")]
    [InlineData("20250210T140500Z", "2025-02-10T14:05:00Z")]
    [InlineData("2025-041", "2025-02-10T00:00:00Z")]
    [InlineData("2025-W07-1", "2025-02-10T00:00:00Z")]
    [InlineData("2025-02", "2025-02-01T00:00:00Z")]
    [InlineData("2025/2/10 14:05 WIB", "2025-02-10T14:05:00+07:00")]
    [InlineData("Sen, 10 Feb 2025 14:05 WIB", "2025-02-10T14:05:00+07:00")]
    [InlineData("Senin, 10 Februari 2025 | 14.05 WITA", "2025-02-10T14:05:00+08:00")]
    [InlineData("10 Pebruari 2025 pukul 14.05", "2025-02-10T14:05:00Z")]
    [InlineData("Senin, 10/02/2025 14:05 WIT", "2025-02-10T14:05:00+09:00")]
    [InlineData("Rabu, 7 Agt 2024 - 06:30 WIB", "2024-08-07T06:30:00+07:00")]
    [InlineData("10 лютого 2025, 14:05", "2025-02-10T14:05:00Z")]
    [InlineData("понеділок, 10 лютого 2025 р. о 14:05", "2025-02-10T14:05:00Z")]
    [InlineData("10 февраля 2025 года, 14:05 МСК", "2025-02-10T14:05:00+03:00")]
    [InlineData("Пн, 10 фев 2025 14:05:00 +0300", "2025-02-10T14:05:00+03:00")]
    [InlineData("10.02.2025 14:05", "2025-02-10T14:05:00Z")]
    [InlineData("14:05, 10.02.2025", "2025-02-10T14:05:00Z")]
    [InlineData("Feb 10, 2025, 2:05 PM EST", "2025-02-10T14:05:00-05:00")]
    [InlineData("February 10th, 2025 at 12:05 a.m.", "2025-02-10T00:05:00Z")]
    [InlineData("2/10/2025 2:05:00 PM", "2025-02-10T14:05:00Z")]
    [InlineData("2/25/2025", "2025-02-25T00:00:00Z")]
    [InlineData("mar. 4 févr. 2025 14:05:00 CET", "2025-02-04T14:05:00+01:00")]
    [InlineData("10. März 2025, 14:05 Uhr", "2025-03-10T14:05:00Z")]
    [InlineData("2025년 2월 10일 오후 2:05", "2025-02-10T14:05:00Z")]
    [InlineData("2025年2月10日 14時05分", "2025-02-10T14:05:00Z")]
    [InlineData("١٠ فبراير ٢٠٢٥ ١٤:٠٥", "2025-02-10T14:05:00Z")]
    [InlineData("1739171100", "2025-02-10T07:05:00Z")]
    [InlineData("1739171100000", "2025-02-10T07:05:00Z")]
    [InlineData("1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z")]
    public void Dates_are_read_as_feeds_write_them(string text, string expected)
    {
        Assert.True(FeedDate.TryParse(text, out var date), text);
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), date);
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture).Offset, date.Offset);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("10 Feb 2025 25:61")]
    [InlineData("2025-02-10T25:61:00Z")]
    [InlineData("31 February 2025")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59-12:00")]
    [InlineData("Feb 2025")]
    [InlineData("99999999999999999999")]
    public void What_is_no_date_is_not_made_one(string? text) => Assert.False(FeedDate.TryParse(text, out _));
}
