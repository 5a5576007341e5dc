using System.Text;
using NewsBot.Summaries.Gate.Reading;
using NewsBot.Text;

namespace NewsBot.Summaries.Gate.Rules;

/// <summary>
/// A machine's words are not another's: at most thirty in a row are a source's, outside quotation marks. An extract is
/// a quotation, and says so.
/// </summary>
internal sealed class CopyRule : IGateRule
{
    private const int Most = 30;

    /// <inheritdoc/>
    public string Name => "copying";

    /// <inheritdoc/>
    public string? Refusal(GateCase held)
    {
        if (!held.Line.IsWorded)
            return null;
        IReadOnlyList<string> words = Words.Of(Unquoted(held.Said));
        string[] sources = [.. held.Sources.Select(source => QuoteRule.Plain(source.Text))];
        for (int at = 0; at + Most < words.Count; at++)
        {
            string run = $" {string.Join(' ', words.Skip(at).Take(Most + 1))} ";
            if (Array.Exists(sources, source => source.Contains(run, StringComparison.Ordinal)))
                return $"more than {Most} words in a row are copied";
        }

        return null;
    }

    private static string Unquoted(GateReading said)
    {
        var text = new StringBuilder(said.Text);
        foreach (Quote quote in said.Quotes)
        {
            for (int i = quote.Start; i < quote.End; i++)
                text[i] = '.';
        }

        return text.ToString();
    }
}
