namespace NewsBot.Articles.Pages;

/// <summary>A container of the page, with what the blocks in it come to.</summary>
/// <param name="parent">The container it stands in; null for the page.</param>
/// <param name="isBody">Whether its mark-up names it as the article's body.</param>
internal sealed class Region(Region? parent, bool isBody)
{
    /// <summary>The container it stands in; null for the page.</summary>
    public Region? Parent { get; } = parent;

    /// <summary>Whether its mark-up names it as the article's body.</summary>
    public bool IsBody { get; } = isBody;

    /// <summary>Containers directly in it, in order.</summary>
    public List<Region> Children { get; } = [];

    /// <summary>Sum of the worth of all blocks in it.</summary>
    public double Worth { get; private set; }

    /// <summary>Characters of running text in it.</summary>
    public int Prose { get; private set; }

    /// <summary>Counts a block for this container and all it stands in.</summary>
    public void Add(Block block)
    {
        double worth = block.Worth;
        int prose = worth > 0 ? block.Text.Length : 0;
        for (Region? region = this; region is not null; region = region.Parent)
        {
            region.Worth += worth;
            region.Prose += prose;
        }
    }

    /// <summary>Whether it is <paramref name="other"/> or stands in it.</summary>
    public bool IsWithin(Region other)
    {
        for (Region? region = this; region is not null; region = region.Parent)
        {
            if (ReferenceEquals(region, other))
                return true;
        }

        return false;
    }
}
