namespace NewsBot.Text;

/// <summary>What language a text is in.</summary>
/// <param name="Language">ISO 639-1 code: <c>id en ms uk ru be</c>; <c>und</c> for others and for no language.</param>
/// <param name="Confidence">0 to 1.</param>
public readonly record struct LanguageGuess(string Language, double Confidence);
