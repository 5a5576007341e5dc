using AngleSharp.Dom;

namespace NewsBot.Feeds.Reading;

/// <summary>Finds the dates of links on a page. The page is searched once, however its blocks are nested.</summary>
internal sealed class NearbyDates
{
    private const int Container = 4;
    private readonly Dictionary<IElement, (DateTimeOffset First, bool IsOnly)> _dates =
        new(ReferenceEqualityComparer.Instance);

    /// <param name="page">The page that the links are on.</param>
    public NearbyDates(IDocument page)
    {
        foreach (IElement element in page.QuerySelectorAll("time, [class*='date' i]"))
        {
            if (DateOf(element) is { } date)
                Count(element.ParentElement, date);
        }
    }

    /// <summary>The date of the smallest block around a link that has exactly one.</summary>
    public DateTimeOffset? Near(IElement anchor)
    {
        IElement? block = anchor;
        for (int up = 0; up < Container && block is not null; up++, block = block.ParentElement)
        {
            if (_dates.TryGetValue(block, out (DateTimeOffset First, bool IsOnly) found))
                return found.IsOnly ? found.First : null;
        }

        return null;
    }

    /// <summary>Every block around a date has it. What one block knows, the blocks around it know.</summary>
    private void Count(IElement? block, DateTimeOffset date)
    {
        for (; block is not null; block = block.ParentElement)
        {
            if (!_dates.TryGetValue(block, out (DateTimeOffset First, bool IsOnly) found))
                _dates[block] = (date, true);
            else if (found.IsOnly && found.First != date)
                _dates[block] = (found.First, false);
            else
                return;
        }
    }

    private static DateTimeOffset? DateOf(IElement element)
    {
        string text = element.GetAttribute("datetime") ?? PlainText.Line(element.TextContent);
        return FeedDate.TryParse(text, out DateTimeOffset date) ? date : null;
    }
}
