using System.Globalization;
using System.Runtime.InteropServices;

namespace NewsBot.Summaries.Models;

/// <summary>What a call takes: tokens, and money in millionths.</summary>
/// <param name="TokensIn">Tokens of what is sent.</param>
/// <param name="TokensOut">Tokens of the answer.</param>
/// <param name="Micros">Money, in millionths of the operator's currency.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Cost(long TokensIn, long TokensOut, long Micros)
{
    /// <summary>All tokens.</summary>
    public long Tokens => TokensIn + TokensOut;
}

/// <summary>The day's limits and the prices of the settings.</summary>
public sealed class Budget(ModelsOptions options)
{
    /// <summary>Tokens a day at most.</summary>
    public long Tokens => options.TokensPerDay;

    /// <summary>Money a day at most, in millionths.</summary>
    public long Micros => options.MoneyPerDay == 0 ? long.MaxValue / 4 : (long)(options.MoneyPerDay * 1_000_000);

    /// <summary>What a call costs. A price for a million tokens is the price of one in millionths.</summary>
    public Cost Of(long tokensIn, long tokensOut) => new(
        tokensIn,
        tokensOut,
        (long)Math.Ceiling((tokensIn * options.InputPrice) + (tokensOut * options.OutputPrice)));

    /// <summary>The day that a moment counts for: yyyymmdd, UTC.</summary>
    public static long Day(DateTimeOffset moment) =>
        long.Parse(moment.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
