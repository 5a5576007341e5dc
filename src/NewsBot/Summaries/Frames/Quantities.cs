using System.Text.RegularExpressions;

namespace NewsBot.Summaries.Frames;

/// <summary>
/// Finds the count that belongs to an act: days of a ceasefire, points of a plan, prisoners of an exchange.
/// </summary>
public static class Quantities
{
    /// <summary>The count; null where there is none, or more than one that would fit.</summary>
    public static Quantity? Of(string act, Reading reading, Match match, FrameLexicon lexicon)
    {
        string[] units = act switch
        {
            FrameActs.Exchange => ["prisoner", "body"],
            FrameActs.Ceasefire => ["day", "hour"],
            FrameActs.Accept or FrameActs.Reject or FrameActs.Proposal or FrameActs.Support or FrameActs.Demand =>
                ["day", "hour", "point"],
            _ => [],
        };
        IEnumerable<int> numbers = string.Equals(act, FrameActs.Exchange, StringComparison.Ordinal)
            ? Enumerable.Range(0, reading.Tokens.Count).Where(index => reading.Tokens[index].Kind == TokenKind.Number)
            : match.Groups["N"].Captures.Select(capture => Index(capture.Value));
        Quantity[] found =
        [
            .. numbers.Select(index => Counted(reading, index, units, lexicon)).OfType<Quantity>().Distinct(),
        ];
        return found.Length == 1 ? found[0] : null;
    }

    private static int Index(string code) =>
        int.Parse(code.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);

    private static Quantity? Counted(Reading reading, int index, string[] units, FrameLexicon lexicon)
    {
        long value = reading.Tokens[index].Value;
        IEnumerable<string> next = reading.Tokens.Skip(index + 1)
            .Where(token => token.Text is not "-")
            .Take(3)
            .TakeWhile(token => token.Kind is TokenKind.Word or TokenKind.Adjective)
            .Select(token => token.Text.ToLowerInvariant());
        string? unit = Array.Find(units, unit => next.Any(lexicon.Words("unit " + unit).Contains));
        if (value <= 0 || unit is null)
            return null;
        bool each = reading.Tokens.Any(token => lexicon.Words("each").Contains(token.Text.ToLowerInvariant()));
        return new Quantity(value, unit, each && units.Contains("prisoner", StringComparer.Ordinal));
    }
}
