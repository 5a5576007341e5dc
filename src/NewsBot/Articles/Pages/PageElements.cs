using AngleSharp.Dom;

namespace NewsBot.Articles.Pages;

/// <summary>The elements of a page that something is read from besides its text, found in one walk.</summary>
internal sealed class PageElements
{
    private const int MostTimes = 3, Deepest = 600;

    public PageElements(IDocument page)
    {
        Page = page;
        Visit(page, Deepest);
    }

    public IDocument Page { get; }

    public List<IElement> Metas { get; } = [];

    public List<IElement> Scripts { get; } = [];

    public List<IElement> Styles { get; } = [];

    public List<IElement> Links { get; } = [];

    /// <summary>The first elements that give a time to machines.</summary>
    public List<IElement> Times { get; } = [];

    /// <summary>The first main heading.</summary>
    public IElement? Heading { get; private set; }

    private void Visit(INode parent, int deeper)
    {
        INodeList children = parent.ChildNodes;
        for (int i = 0; i < children.Length; i++)
        {
            if (children[i] is not IElement element)
                continue;
            Sort(element);
            if (deeper > 0)
                Visit(element, deeper - 1);
        }
    }

    private void Sort(IElement element)
    {
        switch (element.LocalName)
        {
            case "meta":
                Metas.Add(element);
                break;
            case "script":
                Scripts.Add(element);
                break;
            case "style":
                Styles.Add(element);
                break;
            case "link":
                Links.Add(element);
                break;
            case "h1":
                Heading ??= element;
                break;
        }

        if (Times.Count < MostTimes && GivesTime(element))
            Times.Add(element);
    }

    private static bool GivesTime(IElement element) =>
        (element.LocalName == "time" && (element.HasAttribute("datetime") || element.HasAttribute("pubdate")))
        || element.GetAttribute("itemprop") == "datePublished";
}
