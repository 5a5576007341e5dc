using System.Globalization;
using System.Reflection;
using NewsBot.Articles;
using NewsBot.Feeds;

namespace NewsBot.CommandLine;

/// <summary>The articles of <c>seeds/</c>, inside the program. Written for it; the outlets are invented.</summary>
internal static class SampleArticles
{
    private const string Folder = "seeds/";

    /// <summary>All of them, in the order of their files' names.</summary>
    public static IReadOnlyList<Article> Load()
    {
        Assembly assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)
                    && name.EndsWith(".txt", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select((name, index) => Read(assembly, name, new ArticleId(index + 1))),
        ];
    }

    private static Article Read(Assembly assembly, string name, ArticleId id)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        var header = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            header[line[..colon]] = line[(colon + 1)..].Trim();
        }

        IEnumerable<string> paragraphs = reader.ReadToEnd()
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var published = DateTimeOffset.Parse(header["Published"], CultureInfo.InvariantCulture);
        return new Article
        {
            Id = id,
            Address = new Uri(header["Address"]),
            Feed = new FeedId("sample"),
            Outlet = header["Outlet"],
            Kind = OutletKind.Newspaper,
            Language = header["Language"],
            Title = header["Title"],
            Text = string.Join('\n', paragraphs),
            TextFrom = TextSource.Feed,
            Published = published,
            FirstSeen = published,
        };
    }
}
