namespace NewsBot.Measure.Integrity;

/// <summary>A faithful line in which one thing was made false.</summary>
/// <param name="Kind">
/// What: number, number word, vague count, date, name, swap, speaker, negation, quotation, unit.
/// </param>
/// <param name="Original">The faithful line.</param>
/// <param name="Text">The false one.</param>
internal sealed record SeededError(string Kind, FaithfulLine Original, string Text);
