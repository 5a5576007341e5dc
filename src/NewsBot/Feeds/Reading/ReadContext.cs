namespace NewsBot.Feeds.Reading;

/// <summary>What every part of one reading shares.</summary>
internal sealed record ReadContext(Uri Address, FeedReadOptions Options, ReadNotes Notes)
{
    /// <summary>An entry's text within its limit.</summary>
    public string Cut(string html)
    {
        if (html.Length <= Options.MaxEntryCharacters)
            return html;
        Notes.Add($"An entry of {html.Length:N0} characters was cut to {Options.MaxEntryCharacters:N0}.");
        return PlainText.Cut(html, Options.MaxEntryCharacters);
    }

    /// <summary>The newest items, in the feed's own order, at most as many as the limit.</summary>
    public IReadOnlyList<T> Newest<T>(IReadOnlyList<T> items, Func<T, DateTimeOffset?> date)
    {
        if (items.Count <= Options.MaxEntries)
            return items;
        Notes.Add($"The feed has {items.Count:N0} entries; the newest {Options.MaxEntries:N0} were considered.");
        return [.. items.Select((item, place) => (item, place, date: date(item)))
            .OrderByDescending(x => x.date ?? DateTimeOffset.MinValue).ThenBy(x => x.place)
            .Take(Options.MaxEntries).OrderBy(x => x.place).Select(x => x.item)];
    }

    /// <summary>A link that is safe to keep, or null with a note.</summary>
    public Uri? Link(string? raw, Uri? baseAddress = null)
    {
        if (string.IsNullOrWhiteSpace(raw))
            return null;
        var link = SafeLink.Resolve(raw, baseAddress ?? Address, Address);
        if (link is null)
            Notes.Add("A link that is not a safe http(s) address was left out.");
        return link;
    }
}
