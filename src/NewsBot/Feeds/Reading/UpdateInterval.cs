using System.Globalization;

namespace NewsBot.Feeds.Reading;

/// <summary>How long a feed asks readers to wait: RSS <c>ttl</c> (minutes), else the syndication module.</summary>
internal static class UpdateInterval
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    public static TimeSpan? Of(Fields channel)
    {
        if (Number(channel.Text("ttl")) is { } minutes)
            return Bound(TimeSpan.FromMinutes(minutes));
        double? hours = channel.Text("sy:updateperiod")?.ToLowerInvariant() switch
        {
            "hourly" => 1,
            "daily" => 24,
            "weekly" => 24 * 7,
            "monthly" => 24 * 30,
            "yearly" => 24 * 365,
            _ => null,
        };
        double frequency = Number(channel.Text("sy:updatefrequency")) ?? 1;
        return hours is { } period ? Bound(TimeSpan.FromHours(period / frequency)) : null;
    }

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)
        && number is > 0 and < 1e7 ? number : null;

    private static TimeSpan Bound(TimeSpan interval) =>
        interval < Shortest ? Shortest : interval > Longest ? Longest : interval;
}
