namespace NewsBot.Text;

/// <summary>One sentence of a text.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
/// <param name="Text">The sentence as written, without the space around it; never empty.</param>
public readonly record struct Sentence(int Start, int Length, string Text);
