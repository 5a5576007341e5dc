namespace NewsBot.Text;

/// <summary>
/// The time limit of expressions that are only ever given a bounded piece of text. It is there for a mistake in an
/// expression: a limit that a busy machine can reach would make what a sentence says depend on the machine.
/// <see cref="System.Text.RegularExpressions.RegexOptions.NonBacktracking"/> needs no limit, but each such expression
/// keeps one to three megabytes of tables for good.
/// </summary>
public static class BoundedMatch
{
    /// <summary>More characters than a sentence of news has; a longer piece is not asked at all.</summary>
    public const int Longest = 2000;

    /// <summary>Thousands of times what the longest piece takes.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(30);

    /// <summary>The part of <paramref name="text"/> that is looked at.</summary>
    public static string Bound(string text) => text.Length <= Longest ? text : text[..Longest];
}
