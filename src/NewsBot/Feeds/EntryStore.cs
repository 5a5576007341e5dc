using System.Text.Json;
using NewsBot.Configuration;
using NewsBot.Storage;

namespace NewsBot.Feeds;

/// <summary>Entries that were let in.</summary>
public sealed class EntryStore(Database database)
{
    private const int AtOnce = 500;

    private const string Columns =
        "id, feed, guid, link, title, html, author, published, language, categories, image, first_seen";

    /// <summary>Reads one entry.</summary>
    public Task<StoredEntry?> GetAsync(EntryId id, CancellationToken cancellation = default) =>
        database.ReadAsync(
            async session => (await session.FirstAsync<EntryRow>(
                $"SELECT {Columns} FROM entry WHERE id = @id", new { id = id.Value }))?.ToEntry(),
            cancellation);

    /// <summary>Stores a new entry, within the transaction that marks it as seen and hands it on.</summary>
    public static async Task<EntryId> AddAsync(Session session, FeedId feed, Entry entry, DateTimeOffset firstSeen)
    {
        long id = await session.ScalarAsync<long>(
            """
            INSERT INTO entry
                (feed, guid, link, title, html, author, published, language, categories, image, first_seen)
            VALUES (@feed, @Guid, @Link, @Title, @Html, @Author, @Published, @Language, @categories, @Image, @firstSeen)
            RETURNING id
            """,
            new
            {
                feed = feed.Value,
                Guid = Storable(entry.Guid),
                entry.Link,
                Title = Storable(entry.Title),
                Html = Storable(entry.Html),
                Author = Storable(entry.Author),
                entry.Published,
                entry.Language,
                categories = JsonSerializer.Serialize(entry.Categories, StrictJson.Options),
                entry.Image,
                firstSeen,
            });
        return new EntryId(id);
    }

    /// <summary>Takes over a title that its outlet has corrected; who has not read the entry yet sees it.</summary>
    public static Task<int> CorrectTitleAsync(Session session, EntryId id, string title) =>
        session.ExecuteAsync(
            "UPDATE entry SET title = @title WHERE id = @id AND title <> @title",
            new { id = id.Value, title = Storable(title) });

    /// <summary>Empties the texts of entries first seen before <paramref name="before"/>; the rest stays.</summary>
    /// <returns>How many.</returns>
    public async Task<int> DropTextsAsync(DateTimeOffset before, CancellationToken cancellation = default)
    {
        int total = 0, some;
        do
        {
            some = await database.WriteAsync(
                session => session.ExecuteAsync(
                    """
                    UPDATE entry SET html = '' WHERE id IN (
                        SELECT id FROM entry WHERE html <> '' AND first_seen < @before
                        ORDER BY first_seen LIMIT @AtOnce)
                    """,
                    new { before, AtOnce }),
                cancellation);
            total += some;
        }
        while (some == AtOnce);
        return total;
    }

    // PostgreSQL's text holds everything but this one character.
    private static string? Storable(string? text) => text?.Replace("\0", "", StringComparison.Ordinal);

    private sealed record EntryRow(
        long Id,
        string Feed,
        string? Guid,
        Uri? Link,
        string Title,
        string Html,
        string? Author,
        DateTimeOffset? Published,
        string? Language,
        string Categories,
        Uri? Image,
        DateTimeOffset FirstSeen)
    {
        public StoredEntry ToEntry() => new(new EntryId(Id), new FeedId(Feed), FirstSeen, new Entry
        {
            Guid = Guid,
            Link = Link,
            Title = Title,
            Html = Html,
            Author = Author,
            Published = Published,
            Language = Language,
            Categories = JsonSerializer.Deserialize<List<string>>(Categories, StrictJson.Options)!,
            Image = Image,
        });
    }
}
