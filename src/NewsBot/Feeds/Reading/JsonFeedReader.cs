using System.Text.Json;

namespace NewsBot.Feeds.Reading;

/// <summary>Reads JSON Feed 1.0 and 1.1; a value of a wrong type counts as absent.</summary>
internal static class JsonFeedReader
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    public static FeedDocument Read(string text, ReadContext context)
    {
        using var document = Parse(text);
        var feed = document.RootElement;
        if (JsonField.Items(feed, "items") is not { } items)
            throw new FeedFormatException("The answer is JSON, but not a JSON Feed: it has no list of items.");
        string? language = LanguageTag.ToIso(JsonField.Text(feed, "language"));
        string? author = Author(feed);
        var newest = context.Newest(items, DateOf);
        return new FeedDocument
        {
            Format = FeedFormat.Json,
            Title = JsonField.Text(feed, "title") is { } title ? PlainText.FromHtml(title) : null,
            Language = language,
            Entries = [.. newest.Select(item => ReadItem(item, language, author, context))],
            Notes = context.Notes.All,
        };
    }

    private static Entry ReadItem(JsonElement item, string? language, string? author, ReadContext context) => new()
    {
        Guid = JsonField.Text(item, "id") is { Length: > 0 } id ? PlainText.Cut(id, 2_000) : null,
        Link = context.Link(JsonField.Text(item, "url")) ?? context.Link(JsonField.Text(item, "external_url")),
        Title = PlainText.FromHtml(JsonField.Text(item, "title") ?? ""),
        Html = context.Cut(Body(item)),
        Author = Author(item) ?? author,
        Published = DateOf(item),
        Language = LanguageTag.ToIso(JsonField.Text(item, "language")) ?? language,
        Categories = FeedCategories.Of((JsonField.Items(item, "tags") ?? []).Select(JsonField.Text)),
        Image = context.Link(JsonField.Text(item, "image")) ?? context.Link(JsonField.Text(item, "banner_image")),
    };

    private static string Body(JsonElement item)
    {
        if (JsonField.Text(item, "content_html") is { Length: > 0 } html)
            return html;
        return PlainText.ToHtml(JsonField.Text(item, "content_text") ?? JsonField.Text(item, "summary") ?? "");
    }

    // "authors" is of version 1.1, "author" of 1.0.
    private static string? Author(JsonElement of)
    {
        var names = (JsonField.Items(of, "authors") ?? []).Select(a => JsonField.Text(a, "name"))
            .Append(JsonField.Member(of, "author") is { } one
                ? JsonField.Text(one, "name") ?? JsonField.Text(one)
                : null)
            .OfType<string>().Take(5).Select(FeedAuthor.Name).OfType<string>().Distinct(StringComparer.Ordinal);
        return string.Join(", ", names) is { Length: > 0 } joined ? joined : null;
    }

    private static DateTimeOffset? DateOf(JsonElement item) =>
        FeedDate.TryParse(JsonField.Text(item, "date_published"), out var published) ? published
        : FeedDate.TryParse(JsonField.Text(item, "date_modified"), out var modified) ? modified : null;

    private static JsonDocument Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text, Lenient);
        }
        catch (JsonException broken)
        {
            long line = (broken.LineNumber ?? 0) + 1;
            throw new FeedFormatException($"The answer looks like JSON, but is broken at line {line}.");
        }
    }
}
