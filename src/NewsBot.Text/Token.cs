namespace NewsBot.Text;

/// <summary>One word or number of a text.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">How long it is in the text as written, in UTF-16 units.</param>
/// <param name="Text">The same, in the form for matching that <see cref="Words.Normalize"/> gives.</param>
public readonly record struct Token(int Start, int Length, string Text);
