using AngleSharp.Dom;

namespace NewsBot.Feeds.Reading;

/// <summary>Finds the dates of links on a page. Each block is searched once, however many links it holds.</summary>
internal sealed class NearbyDates
{
    private const int Container = 4;
    private readonly Dictionary<IElement, DateTimeOffset[]> _dates = new(ReferenceEqualityComparer.Instance);

    /// <summary>The date of the smallest block around a link that has exactly one.</summary>
    public DateTimeOffset? Near(IElement anchor)
    {
        IElement? block = anchor;
        for (int up = 0; up < Container && block is not null; up++, block = block.ParentElement)
        {
            DateTimeOffset[] dates = In(block);
            if (dates.Length > 0)
                return dates.Length == 1 || dates[0] == dates[1] ? dates[0] : null;
        }

        return null;
    }

    /// <summary>Its first dates, two at most.</summary>
    private DateTimeOffset[] In(IElement block)
    {
        if (!_dates.TryGetValue(block, out DateTimeOffset[]? dates))
        {
            _dates[block] = dates =
            [
                .. block.QuerySelectorAll("time, [class*='date' i]").Select(DateOf).OfType<DateTimeOffset>().Take(2),
            ];
        }

        return dates;
    }

    private static DateTimeOffset? DateOf(IElement element)
    {
        string text = element.GetAttribute("datetime") ?? PlainText.Line(element.TextContent);
        return FeedDate.TryParse(text, out DateTimeOffset date) ? date : null;
    }
}
