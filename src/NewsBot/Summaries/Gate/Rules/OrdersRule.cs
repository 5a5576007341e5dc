using NewsBot.Summaries.Gate.Reading;

namespace NewsBot.Summaries.Gate.Rules;

/// <summary>
/// A line tells news: it gives its reader no orders, it does not talk about being a machine, and no sentence that talks
/// to a machine is told or stands for anything.
/// </summary>
internal sealed class OrdersRule : IGateRule
{
    /// <inheritdoc/>
    public string Name => "orders";

    /// <inheritdoc/>
    public string? Refusal(GateCase held)
    {
        if (MachineTalk.Orders(held.Line.Text) is { } order)
            return $"it talks to a machine: \"{order}\"";
        if (held.Line.Sources.Any(source => MachineTalk.Orders(source.Text) is not null))
            return "it stands on a sentence that talks to a machine";
        if (held.Line.Maker != LineEngine.Structured && MachineTalk.Suspect(held.Line.Text) is { } suspect)
            return $"it may talk to a machine: \"{suspect}\"";
        if (!held.Line.IsWorded)
            return null;
        if (held.Line.Sources.Any(source => MachineTalk.Suspect(source.Text) is not null))
            return "it stands on a sentence that may talk to a machine";
        if (MachineTalk.Refuses(held.Line.Text) is { } refusal)
            return $"a machine talks about itself: \"{refusal}\"";
        return Address(held.Said) is { } word ? $"it addresses its reader: \"{word}\"" : null;
    }

    private static string? Address(GateReading said)
    {
        var words = GateLexicon.For(said.Language);
        for (int at = 0; at < said.Tokens.Count; at++)
        {
            int start = said.Tokens[at].Start;
            bool quoted = said.Quotes.Any(quote => start >= quote.Start && start < quote.End);
            bool opens = at == 0 || said.Text.AsSpan(0, start).TrimEnd() is [.., '.' or '!' or '?' or ':' or ';'];
            if (!quoted && (words["address"].At(said.Tokens, at) > 0
                || (opens && words["imperative"].At(said.Tokens, at) > 0)))
                return said.Tokens[at].Text;
        }

        return null;
    }
}
