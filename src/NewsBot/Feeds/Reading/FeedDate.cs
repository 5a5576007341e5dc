using System.Globalization;
using System.Text;
using NewsBot.Text;

namespace NewsBot.Feeds.Reading;

/// <summary>
/// Reads a date in the many forms feeds really use: RFC 822 with every slip, ISO 8601, Unix time, and dates written for
/// people in the languages of the world's news. A time without a zone is taken as UTC, a missing time as midnight.
/// </summary>
public static class FeedDate
{
    private const int Longest = 150;

    /// <summary>Reads one date.</summary>
    /// <returns>False where there is no date, or one that cannot be (31 February, 25:61, a year before 1900).</returns>
    public static bool TryParse(string? text, out DateTimeOffset date)
    {
        date = default;
        if (string.IsNullOrWhiteSpace(text) || text.Length > Longest)
            return false;
        string plain = Plain(text);
        var parts = UnixTime(plain, out date) ? null : IsoDate.Parse(plain) ?? WrittenDate.Parse(plain);
        return date != default || (parts is not null && parts.TryMake(out date));
    }

    private static bool UnixTime(string text, out DateTimeOffset date)
    {
        date = default;
        bool isNumber = text.Length is >= 9 and <= 13 && text.All(char.IsAsciiDigit)
            || (text.Length is > 10 and < 20 && text[10] == '.' && text.Remove(10, 1).All(char.IsAsciiDigit));
        if (!isNumber)
            return false;
        if (text.Length == 12 && !text.Contains('.', StringComparison.Ordinal))
            return false; // 202502101405 is a date.
        decimal number = decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        bool isMilliseconds = text.Length == 13 && text[10] != '.';
        date = DateTimeOffset.FromUnixTimeMilliseconds((long)(isMilliseconds ? number : number * 1000));
        return true;
    }

    // Digits of every script become ASCII ones; odd spaces, dashes and colons their plain forms.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char c in AnyText.Normalized(Entities.Decode(text), NormalizationForm.FormKC))
        {
            if (char.IsDigit(c))
                plain.Append((char)('0' + (int)char.GetNumericValue(c)));
            else if (char.IsWhiteSpace(c))
                plain.Append(' ');
            else if (c is '\u2212' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014')
                plain.Append('-');
            else if (!char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format)
                plain.Append(c);
        }

        return plain.ToString().Trim();
    }
}
