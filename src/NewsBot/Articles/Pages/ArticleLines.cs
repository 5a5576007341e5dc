namespace NewsBot.Articles.Pages;

/// <summary>
/// Makes a body of the blocks that were chosen: one paragraph a line, without headline, captions, credits, bylines,
/// datelines, boxes, announced links and what stands at the foot.
/// </summary>
internal sealed class ArticleLines(IEnumerable<string?> titles, Datelines datelines)
{
    private const double MostlyLinks = 0.65;
    private const int LongestCaption = 300;
    private readonly HashSet<string> _titles =
        [.. titles.Select(title => Letters(title ?? "")).Where(t => t.Length > 0)];

    /// <summary>The body's lines.</summary>
    /// <param name="blocks">Blocks in the order of the page.</param>
    /// <param name="whole">
    /// True for a page, where scraps before the first and after the last sentence belong to the page; false for the
    /// text of a feed, which may be one scrap.
    /// </param>
    public IReadOnlyList<string> Of(IReadOnlyList<Block> blocks, bool whole)
    {
        List<Block> kept = Captionless(WithoutRepeats(blocks));
        kept.RemoveAll(IsFurniture);
        if (whole)
        {
            TrimHead(kept);
            TrimFoot(kept);
        }

        if (kept.Count == 0)
            return [];
        string first = datelines.Strip(kept[0].Text, kept[0].StrongStart);
        return
        [
            .. kept.Select((block, i) => Signatures.Without(i == 0 ? first : block.Text, i == kept.Count - 1))
                .Where(line => line.Length > 0),
        ];
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static List<Block> WithoutRepeats(IReadOnlyList<Block> blocks)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        return [.. blocks.Where(block => block.Text.Length < 20 || seen.Add(block.Text))];
    }

    /// <summary>
    /// Drops credits; a credit at the head takes the caption above it along, which is no sentence and stands out in
    /// nothing else.
    /// </summary>
    private static List<Block> Captionless(List<Block> blocks)
    {
        var kept = new List<Block>();
        bool afterCredit = false;
        foreach (Block block in blocks)
        {
            bool credit = Phrases.IsCredit(block.Text);
            if (!credit)
                kept.Add(block);
            else if (!afterCredit && kept.Count > 0 && IsCaption(kept[^1]))
                kept.RemoveAt(kept.Count - 1);
            afterCredit = credit;
        }

        return kept;
    }

    private static bool IsCaption(Block block) =>
        block.Kind == BlockKind.Paragraph && block.Text.Length < LongestCaption && !Sentences.Ends(block.Text);

    private bool IsFurniture(Block block) =>
        block.LinkShare > MostlyLinks && block.Text.Length < 300 && !block.IsSentence
        || block.LinkShare > 0.95
        || Phrases.IsBox(block.Text)
        || Phrases.IsByline(block.Text)
        || (block.Text.Length < 400 && _titles.Contains(Letters(block.Text)))
        || !block.Text.Any(char.IsLetterOrDigit);

    private static void TrimHead(List<Block> blocks)
    {
        int first = blocks.FindIndex(IsProse);
        blocks.RemoveRange(0, first < 0 ? blocks.Count : first);
    }

    private static void TrimFoot(List<Block> blocks)
    {
        int foot = blocks.FindIndex(block => Phrases.IsFoot(block.Text));
        if (foot > 0 && !blocks.Skip(foot + 1).Any(block => block.IsSentence && block.Text.Length > 200))
            blocks.RemoveRange(foot, blocks.Count - foot);
        blocks.RemoveAll(block => Phrases.IsFoot(block.Text));
        int last = blocks.FindLastIndex(
            block => Sentences.Ends(Signatures.Without(block.Text, last: true)) || IsProse(block));
        blocks.RemoveRange(last + 1, blocks.Count - last - 1);
    }

    private static bool IsProse(Block block) =>
        block.Kind != BlockKind.Heading && (block.IsSentence || block.Text.Length > 150);
}
