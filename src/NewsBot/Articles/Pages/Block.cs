namespace NewsBot.Articles.Pages;

/// <summary>What a block of text is in the page.</summary>
internal enum BlockKind
{
    Paragraph,
    Heading,
    Item,
    Cell,
}

/// <summary>A run of text that a reader sees as one paragraph, heading, list item or table cell.</summary>
/// <param name="Text">Visible text, white space folded.</param>
/// <param name="Kind">What it is.</param>
/// <param name="LinkChars">How many of its characters are links.</param>
/// <param name="StrongStart">How many characters at its start stand out (bold).</param>
/// <param name="Region">The container it stands in.</param>
internal sealed record Block(string Text, BlockKind Kind, int LinkChars, int StrongStart, Region Region)
{
    private const int Overhead = 40;
    private const int ShortestSentence = 50;
    private const int MostCredit = 800;

    /// <summary>Share of its text that is links.</summary>
    public double LinkShare => (double)LinkChars / Text.Length;

    /// <summary>Whether it is long enough, and ends like running text.</summary>
    public bool IsSentence => Text.Length >= ShortestSentence && Sentences.Ends(Text);

    /// <summary>
    /// What it says for its container being the article: running text adds its length, links and scraps take away.
    /// </summary>
    public double Worth => this switch
    {
        { Kind: BlockKind.Heading } => LinkShare > 0.5 ? -Text.Length : 0,
        { LinkShare: > 0.5 } => -1.5 * Math.Min(Text.Length, 200),
        { IsSentence: true } => Math.Min(Text.Length, MostCredit) - 1.5 * LinkChars - Overhead,
        { Text.Length: > 150 } => 0.5 * Math.Min(Text.Length, MostCredit) - 1.5 * LinkChars,
        _ => -0.5 * Math.Min(Text.Length, 60),
    };
}
