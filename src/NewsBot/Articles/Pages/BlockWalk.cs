using AngleSharp.Dom;

namespace NewsBot.Articles.Pages;

/// <summary>
/// Goes through a page once and takes the text that a reader sees apart into blocks, leaving out what is no text, is
/// not shown, or is named as furniture.
/// </summary>
internal sealed class BlockWalk(HiddenElements hidden, bool keepNamedFurniture)
{
    private const int Deepest = 600;

    private readonly BlockBuilder _builder = new();

    /// <summary>All blocks, in the order of the page.</summary>
    public List<Block> Blocks { get; } = [];

    /// <summary>The whole page.</summary>
    public Region Root { get; } = new(parent: null, isBody: false);

    /// <summary>How many blocks stand before the page's first main heading; null where it has none.</summary>
    public int? Headline { get; private set; }

    /// <summary>Walks through everything under <paramref name="element"/>.</summary>
    public BlockWalk Through(IElement element)
    {
        Children(element, new Place(Root, BlockKind.Paragraph, Link: false, Strong: false, Depth: 0));
        End(Root, BlockKind.Paragraph);
        return this;
    }

    private void Children(INode parent, Place place)
    {
        // By index: AngleSharp finds a next sibling by looking through all of them.
        INodeList children = parent.ChildNodes;
        for (int i = 0; i < children.Length; i++)
        {
            INode child = children[i];
            if (child is IText text)
                _builder.Add(text.Data, place.Link, place.Strong);
            else if (child is IElement element && place.Depth < Deepest)
                Visit(element, place, isDoubleBreak: element.LocalName == "br" && IsDouble(children, i));
        }
    }

    private void Visit(IElement element, Place place, bool isDoubleBreak)
    {
        string name = element.LocalName;
        if (name == "br")
        {
            Break(place, isDoubleBreak);
            return;
        }

        if (Leaves(element, name))
            return;
        Place inside = place with
        {
            Depth = place.Depth + 1,
            Link = place.Link || name == "a",
            Strong = place.Strong || name is "strong" or "b",
        };
        switch (Tags.RoleOf(name))
        {
            case TagRole.Container:
                Container(element, inside);
                break;
            case TagRole.Block:
                End(place.Region, place.Kind);
                Children(element, inside with { Kind = Tags.KindOf(name) });
                End(place.Region, Tags.KindOf(name));
                break;
            default:
                Children(element, inside);
                break;
        }
    }

    private void Container(IElement element, Place place)
    {
        End(place.Region, place.Kind);
        var region = new Region(place.Region, FurnitureNames.IsBody(element));
        place.Region.Children.Add(region);
        Place inside = place with { Region = region, Kind = Tags.KindOf(element.LocalName) };
        Children(element, inside);
        End(region, inside.Kind);
    }

    /// <summary>Whether the walk leaves the element out.</summary>
    private bool Leaves(IElement element, string name)
    {
        if (name == "h1")
            Headline ??= Blocks.Count;
        if (Tags.IsNoText(name) || hidden.Hides(element))
            return true;
        bool furniture = Tags.IsFurniture(name) || IsFurnitureByRole(element)
            || (!Tags.IsFrame(name) && FurnitureNames.IsFurniture(element, strict: !keepNamedFurniture)
                && element.GetAttribute("itemprop") != "articleBody");
        if (furniture && Headline is null && element.QuerySelector("h1") is not null)
            Headline = Blocks.Count;
        return furniture;
    }

    private static bool IsFurnitureByRole(IElement element) => element.GetAttribute("role") is
        "navigation" or "banner" or "complementary" or "contentinfo" or "search" or "dialog" or "alertdialog" or "menu";

    /// <summary>A break ends a paragraph where two stand together, or where a sentence ended before it.</summary>
    private void Break(Place place, bool isDouble)
    {
        if (place.Kind == BlockKind.Heading)
            _builder.Add(" ", place.Link, place.Strong);
        else
            End(place.Region, place.Kind, continues: !isDouble);
    }

    /// <summary>Whether another break follows, or nothing.</summary>
    private static bool IsDouble(INodeList siblings, int at)
    {
        int next = at + 1;
        while (next < siblings.Length && siblings[next] is IText text && string.IsNullOrWhiteSpace(text.Data))
            next++;
        return next == siblings.Length || siblings[next] is IElement { LocalName: "br" };
    }

    private void End(Region region, BlockKind kind, bool continues = false)
    {
        if (continues && !_builder.EndsSentence())
        {
            _builder.Add(" ", link: false, strong: true);
            return;
        }

        if (_builder.End(kind, region) is not { } block)
            return;
        Blocks.Add(block);
        region.Add(block);
    }

    private readonly record struct Place(Region Region, BlockKind Kind, bool Link, bool Strong, int Depth);
}
