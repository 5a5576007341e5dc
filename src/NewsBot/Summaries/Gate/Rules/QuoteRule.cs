using System.Text;
using NewsBot.Summaries.Gate.Reading;
using NewsBot.Text;

namespace NewsBot.Summaries.Gate.Rules;

/// <summary>
/// Whatever stands in quotation marks is in a cited sentence, word for word, and is a quotation there too.
/// </summary>
internal sealed class QuoteRule : IGateRule
{
    /// <summary>A word or two in marks may be a name; more are somebody's words.</summary>
    private const int FewestOfSpeech = 3;

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
        if (invented is not null)
            return $"no cited sentence says \"{invented.Text}\" word for word";
        string[] quoted = [.. held.Sources.SelectMany(source => source.Quotes).Select(quote => Plain(quote.Text))];
        Quote? narrated = held.Said.Quotes.FirstOrDefault(quote => Plain(quote.Text) is var plain
            && Words.Of(quote.Text).Count >= FewestOfSpeech
            && !Array.Exists(quoted, told => told.Contains(plain, StringComparison.Ordinal)));
        return narrated is null ? null : $"\"{narrated.Text}\" is nobody's words in a cited sentence";
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
