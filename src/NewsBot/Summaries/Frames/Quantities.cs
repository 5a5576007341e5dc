namespace NewsBot.Summaries.Frames;

/// <summary>
/// Finds the count that belongs to an act: days of a ceasefire, points of a plan, prisoners of an exchange.
/// </summary>
public static class Quantities
{
    /// <summary>The count; null where there is none, or more than one that would fit.</summary>
    public static Quantity? Of(string act, Reading reading, ClauseMatch match, FrameLexicon lexicon)
    {
        if (act is FrameActs.Return or FrameActs.Release)
            return OfPeople(reading, match);
        string[] units = act switch
        {
            FrameActs.Exchange => ["body", "prisoner"],
            FrameActs.Ceasefire => ["day", "hour"],
            FrameActs.Accept or FrameActs.Reject or FrameActs.Proposal or FrameActs.Support or FrameActs.Demand =>
                ["day", "hour", "point"],
            FrameActs.Deadline => ["day"],
            _ => [],
        };
        IEnumerable<int> numbers = string.Equals(act, FrameActs.Exchange, StringComparison.Ordinal)
            ? Enumerable.Range(0, reading.Tokens.Count).Where(index => reading.Tokens[index].Kind == TokenKind.Number)
            : match.Slot("N").Captures.Select(capture => Index(capture.Value));
        Quantity[] found =
        [
            .. numbers.Select(index => Counted(reading, index, units, lexicon)).OfType<Quantity>().Distinct(),
        ];
        return found.Length == 1 ? found[0] : null;
    }

    /// <summary>Bodies and prisoners are counted in many ways: "bodies of 1,000 soldiers", "175 defenders".</summary>
    private static Quantity? OfPeople(Reading reading, ClauseMatch match)
    {
        Quantity[] found =
        [
            .. match.Slot("N").Captures.Select(capture => reading.At(capture.Value).Value).Distinct()
                .Select(value => new Quantity(value, match.Slot("x_bodies").Success ? "body" : "prisoner")),
        ];
        return found.Length == 1 && found[0].Value > 0 ? found[0] : null;
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
        string? unit = Array.Find(units, unit => next.Any(lexicon.Words("unit " + unit).Contains)
            || (unit is "body" && IsBehind(reading, index, lexicon.Words("unit body"))));
        if (value <= 0 || unit is null)
            return null;
        bool each = reading.Tokens.Any(token => lexicon.Words("each").Contains(token.Text.ToLowerInvariant()));
        return new Quantity(value, unit, each && units.Contains("prisoner", StringComparer.Ordinal));
    }

    /// <summary>"The bodies of 1,000 soldiers": what is counted stands before the number.</summary>
    private static bool IsBehind(Reading reading, int index, HashSet<string> words) =>
        reading.Tokens.Take(index).Reverse().Take(2)
            .TakeWhile(token => token.Kind is TokenKind.Word)
            .Any(token => words.Contains(token.Text.ToLowerInvariant()));
}
