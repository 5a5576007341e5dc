using NewsBot.Feeds.Reading;
using NewsBot.Http;

namespace NewsBot.Feeds;

/// <summary>
/// A feed on this machine: one file, or a folder in which every <c>.xml</c> and <c>.json</c> file is a feed and every
/// <c>.html</c> and <c>.txt</c> file an article. Only a configured <c>file:</c> address leads here.
/// </summary>
public static class FileFeed
{
    private const int MostFiles = 500;
    private const int MostBytes = 5 * 1024 * 1024;
    private static readonly FetchHints NoHints = new(ETag: null, LastModified: null, MaxAge: null);

    /// <summary>Reads it.</summary>
    public static PollAttempt Read(StoredFeed feed)
    {
        string path = feed.Address.LocalPath;
        try
        {
            FileInfo[] files = Files(path);
            string hash = FeedFetch.HashOf(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', files.Select(Stamp))));
            return hash == feed.History.BodyHash
                ? new FeedUnchanged(NoHints, WithBody: true)
                : new FeedRead(Document(files, feed.Feed), NoHints, hash);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FeedFormatException)
        {
            FetchFailureKind kind = error is FileNotFoundException or DirectoryNotFoundException
                ? FetchFailureKind.Unreachable
                : FetchFailureKind.BadResponse;
            return new FeedFailed(new FetchFailed(kind, error.Message.TrimEnd('.')));
        }
    }

    private static FileInfo[] Files(string path)
    {
        if (!Directory.Exists(path))
        {
            var file = new FileInfo(path);
            return file.Exists ? [file] : throw new FileNotFoundException($"There is no file or folder {path}");
        }

        return
        [
            .. new DirectoryInfo(path).EnumerateFiles()
                .Where(file => file.Extension.ToLowerInvariant() is ".xml" or ".json" or ".html" or ".htm" or ".txt")
                .OrderByDescending(file => file.LastWriteTimeUtc)
                .ThenBy(file => file.Name, StringComparer.Ordinal)
                .Take(MostFiles),
        ];
    }

    private static string Stamp(FileInfo file) => $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}";

    private static FeedDocument Document(FileInfo[] files, Feed feed)
    {
        var entries = new List<Entry>();
        var notes = new List<string>();
        FeedDocument? only = null;
        foreach (FileInfo file in files)
        {
            try
            {
                if (IsArticle(file, feed))
                    entries.Add(Article(file));
                else
                    entries.AddRange((only = Feed(file, feed)).Entries);
            }
            catch (Exception error) when (files.Length > 1 && error is IOException or FeedFormatException)
            {
                notes.Add($"{file.Name}: {error.Message}");
            }
        }

        return new FeedDocument
        {
            Format = only?.Format ?? FeedFormat.Listing,
            Title = only?.Title,
            Interval = only?.Interval,
            Entries = entries,
            Notes = [.. notes, .. files.Length == 1 ? only?.Notes ?? [] : []],
        };
    }

    private static bool IsArticle(FileInfo file, Feed feed) =>
        file.Extension.ToLowerInvariant() is ".txt"
        || (feed.Selector is null && file.Extension.ToLowerInvariant() is ".html" or ".htm");

    private static FeedDocument Feed(FileInfo file, Feed feed) =>
        FeedReader.Read(
            Bytes(file), contentType: null, new Uri(file.FullName), new FeedReadOptions { Selector = feed.Selector });

    /// <summary>The stage that reads pages reads the article, and its time, so that none is made up.</summary>
    public static Entry Article(FileInfo file)
    {
        string text = System.Text.Encoding.UTF8.GetString(Bytes(file));
        bool plain = file.Extension.Equals(".txt", StringComparison.OrdinalIgnoreCase);
        return new Entry
        {
            Guid = file.Name,
            Link = new Uri(file.FullName),
            Title = plain ? FirstLine(text) : TitleOf(text) ?? Path.GetFileNameWithoutExtension(file.Name),
            Html = plain ? Paragraphs(text) : text,
        };
    }

    private static byte[] Bytes(FileInfo file) =>
        file.Length <= MostBytes
            ? File.ReadAllBytes(file.FullName)
            : throw new IOException($"{file.FullName} is larger than 5 MB");

    private static string FirstLine(string text) =>
        PlainText.Line(text.Split('\n').FirstOrDefault(line => !string.IsNullOrWhiteSpace(line)) ?? "");

    private static string? TitleOf(string html)
    {
        int start = html.IndexOf("<title", StringComparison.OrdinalIgnoreCase);
        int open = start < 0 ? -1 : html.IndexOf('>', start);
        int close = open < 0 ? -1 : html.IndexOf("</title", open, StringComparison.OrdinalIgnoreCase);
        string title = close < 0 ? "" : PlainText.FromHtml(html[(open + 1)..close]);
        return title.Length > 0 ? title : null;
    }

    private static string Paragraphs(string text) =>
        string.Concat(text.Split('\n')
            .SkipWhile(string.IsNullOrWhiteSpace)
            .Skip(1)
            .Where(line => !string.IsNullOrWhiteSpace(line))
            .Select(line => $"<p>{System.Net.WebUtility.HtmlEncode(line.Trim())}</p>\n"));
}
