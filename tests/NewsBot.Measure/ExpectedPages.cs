using System.Globalization;
using System.Text;
using NewsBot.Articles.Pages;

namespace NewsBot.Measure;

/// <summary>A page and the body that should be read out of it.</summary>
public sealed record ExpectedPage(string Name, string Html, string Body);

/// <summary>Pages with their expected bodies, from a folder or from this project.</summary>
public static class ExpectedPages
{
    private const string Prefix = "pages/";

    /// <summary>Reads all pairs NAME.html and NAME.txt.</summary>
    public static IReadOnlyList<ExpectedPage> Read(string? folder)
    {
        List<ExpectedPage> pages = folder is null ? Own() : InFolder(folder);
        return pages.Count > 0
            ? pages
            : throw new InvalidOperationException($"There is no NAME.html with NAME.txt in {folder}.");
    }

    /// <summary>The page with as much script, menu and teaser around it as pages of real sites have.</summary>
    public static string Padded(string html, int size)
    {
        var padding = new StringBuilder();
        for (int i = 0; html.Length + padding.Length < size; i++)
        {
            padding.Append(
                CultureInfo.InvariantCulture,
                $$"""
                <div class="card c{{i}}"><a href="/item/{{i}}?from=list"><img src="/i/{{i}}.jpg" alt="">
                <h3>Item number {{i}} of the list at the foot</h3></a><span>{{i}} min</span></div>
                <script>window.slots=(window.slots||[]);window.slots.push({id:'slot-{{i}}',
                sizes:[[300,250],[336,280]],targeting:{position:{{i}},section:'world'} });</script>
                """);
        }

        int end = html.LastIndexOf("</body>", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html + padding : html.Insert(end, padding.ToString());
    }

    private static List<ExpectedPage> InFolder(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.html").Order(StringComparer.Ordinal)
            .Where(file => File.Exists(Path.ChangeExtension(file, ".txt")))
            .Select(file => new ExpectedPage(
                Path.GetFileNameWithoutExtension(file),
                PageCharset.Decode(File.ReadAllBytes(file), header: null),
                File.ReadAllText(Path.ChangeExtension(file, ".txt")))),
    ];

    private static List<ExpectedPage> Own() =>
    [
        .. typeof(ExpectedPages).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)
                && name.EndsWith(".html", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new ExpectedPage(name[Prefix.Length..^5], Text(name), Text(name[..^5] + ".txt"))),
    ];

    private static string Text(string resource)
    {
        using var reader = new StreamReader(typeof(ExpectedPages).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
