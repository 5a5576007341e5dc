using System.Text;
using NewsBot.Summaries.Gate.Reading;
using NewsBot.Text;

namespace NewsBot.Summaries.Gate.Rules;

/// <summary>Whatever stands in quotation marks is in a cited sentence, word for word.</summary>
internal sealed class QuoteRule : IGateRule
{
    /// <inheritdoc/>
    public string Name => "quotations";

    /// <inheritdoc/>
    public string? Refusal(GateCase held)
    {
        if (held.IsVerbatim)
            return null;
        string[] sources = [.. held.Sources.Select(source => Plain(source.Text))];
        Quote? invented = held.Said.Quotes.FirstOrDefault(quote => Plain(quote.Text) is { Length: > 0 } plain
            && !Array.Exists(sources, source => source.Contains(plain, StringComparison.Ordinal)));
        return invented is null ? null : $"no cited sentence says \"{invented.Text}\" word for word";
    }

    /// <summary>The words alone, with a blank at both ends: marks and capitals may differ.</summary>
    internal static string Plain(string text)
    {
        IReadOnlyList<string> words = Words.Of(text);
        var plain = new StringBuilder(text.Length + 2);
        foreach (string word in words)
            plain.Append(' ').Append(word);
        return words.Count == 0 ? "" : plain.Append(' ').ToString();
    }
}
