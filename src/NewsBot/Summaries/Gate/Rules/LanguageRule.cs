using NewsBot.Text;

namespace NewsBot.Summaries.Gate.Rules;

/// <summary>A line is in the language that it is told for.</summary>
internal sealed class LanguageRule : IGateRule
{
    private const double Sure = 0.9;

    /// <inheritdoc/>
    public string Name => "language";

    /// <inheritdoc/>
    public string? Refusal(GateCase held)
    {
        if (!held.Line.IsWorded || !GateLexicon.Knows(held.Line.Language))
            return null;
        LanguageGuess guess = LanguageIdentifier.Default.Identify(held.Line.Text);
        string found = guess.Language == "ms" ? "id" : guess.Language;
        if (found == held.Line.Language)
            return null;
        LanguageGuess expected = LanguageIdentifier.Default.Identify(held.Line.Text, held.Line.Language);
        bool other = expected.Language != held.Line.Language && expected.Language != "ms";
        return other || guess.Confidence > Sure && found != LanguageIdentifier.Undetermined
            ? $"it is in \"{guess.Language}\", not \"{held.Line.Language}\""
            : null;
    }
}
