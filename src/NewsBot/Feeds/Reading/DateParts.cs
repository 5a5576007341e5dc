namespace NewsBot.Feeds.Reading;

/// <summary>The parts of a date as they were written, before it is known whether they make one.</summary>
internal sealed record DateParts(int Year, int Month, int Day)
{
    public int Hour { get; init; }

    public int Minute { get; init; }

    public int Second { get; init; }

    /// <summary>Fraction of a second.</summary>
    public double Fraction { get; init; }

    /// <summary>East of Greenwich.</summary>
    public TimeSpan Offset { get; init; }

    public bool TryMake(out DateTimeOffset date)
    {
        date = default;
        if (Year is < 1900 or > 9999 || Month is < 1 or > 12 || Day < 1 || Day > DateTime.DaysInMonth(Year, Month))
            return false;
        // Midnight may be 24:00 (ISO 8601), and a leap second 60.
        bool isNextDay = Hour == 24 && Minute == 0 && Second == 0;
        if ((Hour > 23 && !isNextDay) || Minute > 59 || Second > 60 || Offset.Duration() > TimeSpan.FromHours(14))
            return false;
        var day = new DateTime(Year, Month, Day, 0, 0, 0, DateTimeKind.Unspecified);
        var time = new TimeSpan(Hour, Minute, Math.Min(Second, 59));
        long ticks = day.Ticks + time.Ticks + (long)(Fraction * TimeSpan.TicksPerSecond);
        if (ticks - Offset.Ticks < 0 || Math.Max(ticks, ticks - Offset.Ticks) > DateTime.MaxValue.Ticks)
            return false;
        date = new DateTimeOffset(ticks, Offset);
        return true;
    }

    /// <summary>Two digits mean 1950 to 2049 (RFC 2822 section 4.3), three are years since 1900.</summary>
    public static int FullYear(int year, int digits) => digits switch
    {
        <= 2 => year + (year < 50 ? 2000 : 1900),
        3 => year + 1900,
        _ => year,
    };
}
