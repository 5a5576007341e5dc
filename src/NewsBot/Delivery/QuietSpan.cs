using NewsBot.Delivery.Readers;
using NewsBot.Storage;

namespace NewsBot.Delivery;

/// <summary>Quiet hours that some chats of an edition have at a moment.</summary>
/// <param name="Hours">As chats have set them.</param>
/// <param name="Since">When they began.</param>
/// <param name="Until">When they end.</param>
public sealed record QuietSpan(string Hours, DateTimeOffset Since, DateTimeOffset Until)
{
    /// <summary>Those that cover the moment, of all that chats of the edition have set.</summary>
    public static async Task<IReadOnlyList<QuietSpan>> AtAsync(Session session, Edition edition, DateTimeOffset now)
    {
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(edition.Zone);
        IReadOnlyList<string> set = await session.QueryAsync<string>(
            "SELECT DISTINCT quiet FROM chat WHERE edition = @edition AND quiet IS NOT NULL",
            new { edition = edition.Id.Value });
        return [.. set.Select(hours => Of(hours, now, zone)).OfType<QuietSpan>()];
    }

    /// <summary>The span of these hours that covers the moment; null where none does.</summary>
    public static QuietSpan? Of(string hours, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (!QuietHours.TryParse(hours, out QuietHours quiet) || !quiet.Covers(now, zone))
            return null;
        DateTime local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        DateOnly day = DateOnly.FromDateTime(local);
        var time = TimeOnly.FromDateTime(local);
        return new QuietSpan(
            hours,
            Instant(time >= quiet.From ? day : day.AddDays(-1), quiet.From, zone),
            Instant(time < quiet.To ? day : day.AddDays(1), quiet.To, zone));
    }

    private static DateTimeOffset Instant(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        DateTime local = day.ToDateTime(time);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
