namespace NewsBot.Articles.Pages;

/// <summary>
/// Chooses the blocks that are the article: the container whose running text most outweighs its links and scraps,
/// narrowed where nearly all of that text stands in one part of it, without parts that are mostly links.
/// </summary>
internal static class MainRegion
{
    private const double NearlyAll = 0.85;
    private const double NamedShare = 0.5;

    /// <summary>The article's blocks, in the order of the page.</summary>
    public static IReadOnlyList<Block> Of(BlockWalk page)
    {
        Region main = Narrowed(Named(page.Root, Best(page.Root)));
        HashSet<Region> left = [];
        Leave(main, left);
        int first = page.Blocks.FindIndex(block => block.Region.IsWithin(main));
        return
        [
            .. page.Blocks.Where((block, index) =>
                block.Region.IsWithin(main)
                    ? !IsWithinAny(block.Region, main, left)
                    : IsLead(block, index, first, page.Headline)),
        ];
    }

    private static Region Best(Region root)
    {
        Region best = root;
        foreach (Region child in root.Children)
        {
            Region candidate = Best(child);
            if (candidate.Worth >= best.Worth)
                best = candidate;
        }

        return best;
    }

    /// <summary>A container that its mark-up names as the body wins where it holds most of the text.</summary>
    private static Region Named(Region root, Region best)
    {
        Region? named = null;
        foreach (Region child in root.Children)
        {
            Region found = Named(child, best);
            if (found.IsBody && found.Worth > (named?.Worth ?? NamedShare * best.Worth))
                named = found;
        }

        if (root.IsBody && root.Worth > (named?.Worth ?? NamedShare * best.Worth))
            named = root;
        return named ?? best;
    }

    private static Region Narrowed(Region region)
    {
        while (region.Children.Find(child => child.Prose >= NearlyAll * region.Prose) is { Prose: > 0 } part)
            region = part;
        return region;
    }

    private static void Leave(Region region, HashSet<Region> left)
    {
        foreach (Region child in region.Children)
        {
            if (child.Worth < 0 && child.Prose == 0)
                left.Add(child);
            else
                Leave(child, left);
        }
    }

    private static bool IsWithinAny(Region region, Region main, HashSet<Region> left)
    {
        for (Region? at = region; at is not null && at != main; at = at.Parent)
        {
            if (left.Contains(at))
                return true;
        }

        return false;
    }

    /// <summary>A standfirst between the headline and the body, in a container of its own.</summary>
    private static bool IsLead(Block block, int index, int first, int? headline) =>
        headline is { } from && index >= from && index < first && block.Kind == BlockKind.Paragraph
        && block.IsSentence && block.LinkShare < 0.2;
}
