using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;

namespace NewsBot.Delivery.Readers;

/// <summary>Hours in which no digest is sent, and breaking news makes no sound. They may pass midnight.</summary>
/// <param name="From">When they begin.</param>
/// <param name="To">When they end; that moment is not quiet any more.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct QuietHours(TimeOnly From, TimeOnly To)
{
    private static readonly string[] Forms = ["H:mm", "HH:mm"];

    /// <summary>
    /// Reads <c>22:00-07:00</c>. Hours that begin when they end are refused: always or never is no window.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out QuietHours hours)
    {
        hours = default;
        if (text?.Split('-', StringSplitOptions.TrimEntries) is not [var from, var to]
            || !TryTime(from, out TimeOnly begin) || !TryTime(to, out TimeOnly end) || begin == end)
            return false;
        hours = new QuietHours(begin, end);
        return true;
    }

    /// <summary>True where the clocks of <paramref name="zone"/> show a quiet hour at that moment.</summary>
    public bool Covers(DateTimeOffset moment, TimeZoneInfo zone) =>
        TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime).IsBetween(From, To);

    /// <summary>As <see cref="TryParse"/> reads it.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{From:HH\\:mm}-{To:HH\\:mm}");

    private static bool TryTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
