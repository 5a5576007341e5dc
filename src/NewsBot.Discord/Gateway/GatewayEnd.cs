using System.Globalization;

namespace NewsBot.Discord.Gateway;

/// <summary>How a connection ended, and what that means for the session.</summary>
internal sealed record GatewayEnd(string Why, bool IsResumable, bool IsFatal = false, int? Code = null)
{
    private static readonly int[] ForGood = [4004, 4010, 4011, 4012, 4013, 4014];
    private static readonly int[] OfTheSession = [1000, 1001, 4003, 4007, 4009];

    /// <summary>The connection was lost: the session lives on.</summary>
    public static GatewayEnd Lost(string why) => new(why, IsResumable: true);

    /// <summary>Discord closed it. Unknown codes, and none, leave the session alone.</summary>
    public static GatewayEnd Closed(int? code, string? reason)
    {
        string why = string.Create(CultureInfo.InvariantCulture, $"closed with {code} {reason}").TrimEnd();
        bool isFatal = code is { } number && ForGood.Contains(number);
        bool isOver = code is { } other && OfTheSession.Contains(other);
        return new GatewayEnd(why, !isFatal && !isOver, isFatal, code);
    }
}
