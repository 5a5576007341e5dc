namespace NewsBot.Feeds.Reading;

/// <summary>
/// Reads what an address gave as a feed: RSS 0.90 to 2.0, CDF, Atom 0.3 and 1.0, JSON Feed, sitemaps, and HTML pages
/// that list articles. Well-formed XML is read as XML; broken XML is read leniently, with a note. Nothing that a body
/// names is ever opened, and no body makes reading long or large (<see cref="FeedReadOptions"/>).
/// </summary>
public static class FeedReader
{
    /// <summary>Reads one body.</summary>
    /// <param name="body">The bytes after decompression.</param>
    /// <param name="contentType">The <c>Content-Type</c> header, if there was one: a hint, never believed.</param>
    /// <param name="address">Where the body came from in the end: relative links are resolved against it.</param>
    /// <param name="options">Limits, and the selector for listing pages.</param>
    /// <exception cref="FeedFormatException">It is not a feed; the message says what it is instead.</exception>
    public static FeedDocument Read(
        ReadOnlyMemory<byte> body, string? contentType, Uri address, FeedReadOptions options)
    {
        NotAFeed.RefuseBinary(body.Span);
        var notes = new ReadNotes();
        string text = FeedCharset.Decode(body, contentType, notes);
        if (text.Length > options.MaxCharacters)
        {
            notes.Add($"Only the first {options.MaxCharacters:N0} characters were read.");
            text = text[..options.MaxCharacters];
        }

        return ReadText(FeedSniffer.TrimJunk(text, notes), address, options, notes);
    }

    private static FeedDocument ReadText(string text, Uri address, FeedReadOptions options, ReadNotes notes)
    {
        var context = new ReadContext(address, options, notes);
        if (text.Length > 0 && text[0] is '{' or '[')
            return JsonFeedReader.Read(text, context);
        string root = FeedSniffer.RootName(text);
        if (options.Selector is { } selector && !FeedSniffer.IsFeedRoot(root))
            return ListingReader.Read(text, selector, context);
        if (!FeedSniffer.IsFeedRoot(root))
            throw NotAFeed.Explain(text, root, address);
        return XmlFeedReader.Read(text, context);
    }
}
