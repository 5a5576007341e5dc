using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace NewsBot.Fakes.Sites;

/// <summary>Writes feeds.</summary>
public static class FakeFeed
{
    /// <summary>An RSS 2.0 feed of a host, newest entry first, one an hour.</summary>
    public static string Rss(string host, int entries, DateTimeOffset now) =>
        Rss([.. Enumerable.Range(0, entries).Select(i => new FakeItem(
            $"{host}-{i}",
            $"http://{host}/news/{i}",
            $"Report {i} of {host}: ministers meet for a further round of talks",
            $"The delegations of both sides met for round {i} of the talks, said the press office of {host}.",
            now - TimeSpan.FromHours(i)))]);

    /// <summary>An RSS 2.0 feed of these items.</summary>
    public static string Rss(IReadOnlyList<FakeItem> items)
    {
        var channel = new XElement("channel", new XElement("title", "A fake outlet"));
        foreach (FakeItem item in items)
            channel.Add(Element(item));
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        return text.Append(new XElement("rss", new XAttribute("version", "2.0"), channel)).ToString();
    }

    private static XElement Element(FakeItem item) => new(
        "item",
        item.Guid is null ? null : new XElement("guid", new XAttribute("isPermaLink", "false"), item.Guid),
        item.Link is null ? null : new XElement("link", item.Link),
        new XElement("title", item.Title),
        new XElement("description", item.Text),
        item.Published is { } at ? new XElement("pubDate", at.ToString("R", CultureInfo.InvariantCulture)) : null);
}

/// <summary>One item of a fake feed.</summary>
public sealed record FakeItem(string? Guid, string? Link, string Title, string Text, DateTimeOffset? Published);
