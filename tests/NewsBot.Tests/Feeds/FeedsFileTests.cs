using NewsBot.Configuration;
using NewsBot.Feeds;
using NJsonSchema;

namespace NewsBot.Tests.Feeds;

public sealed class FeedsFileTests
{
    private readonly ConfigErrors _errors = new();

    [Fact]
    public void The_shipped_feeds_are_read_without_an_error()
    {
        FeedsFile file = FeedsFile.Load(new ConfigFiles(folder: null), _errors);
        Assert.Empty(_errors.All);
        Assert.NotEmpty(file.Feeds);
    }

    [Fact]
    public async Task The_shipped_feeds_fit_their_schema()
    {
        var files = new ConfigFiles(folder: null);
        JsonSchema schema = await JsonSchema.FromJsonAsync(files.Read("feeds.schema.json")!);
        Assert.Empty(schema.Validate(files.Read("feeds.json")!));
        Assert.NotEmpty(schema.Validate("{\"feeds\":{\"a\":{\"outlet\":\"A\",\"kind\":\"blog\"}}}"));
    }

    [Fact]
    public void A_feed_has_everything_the_file_says()
    {
        FeedsFile file = Parse(
            """
            { "feeds": { "kremlin-en": { "outlet": "Kremlin", "address": "http://en.kremlin.ru/feeds", "language": "en",
              "country": "ru", "kind": "government", "side": "ru", "selector": "h3 a", "found": "its own page",
              "verified": "2026-11-23" } } }
            """);
        ConfiguredFeed configured = Assert.Single(file.Configured);
        Assert.Equal(new DateOnly(2026, 11, 23), configured.Verified);
        Assert.Equal(("kremlin-en", OutletKind.Government, "ru", "h3 a"),
            (configured.Feed.Id.Value, configured.Feed.Kind, configured.Feed.Side, configured.Feed.Selector));
        Assert.Empty(_errors.All);
    }

    [Fact]
    public void Everything_wrong_is_told_at_once()
    {
        Parse(
            """
            { "feeds": {
              "Bad Id": { "outlet": "A", "address": "ftp://a.example/", "language": "english", "country": "GB",
                          "kind": "agency", "side": "russia", "verified": "yesterday" },
              "a": { "outlet": "A", "address": "http://a.example/", "language": "en", "country": "gb",
                     "kind": "agency" },
              "b": { "outlet": "B", "address": "http://a.example/", "language": "en", "country": "gb",
                     "kind": "agency" }
            } }
            """);
        Assert.Equal(
            [
                "feeds.Bad Id.address", "feeds.Bad Id.verified", "feeds.Bad Id", "feeds.Bad Id.language",
                "feeds.Bad Id.country", "feeds.Bad Id.side", "feeds.b.address",
            ],
            _errors.All.Select(error => error.Where));
    }

    [Fact]
    public void A_folder_may_be_named_relative_to_the_file()
    {
        FeedsFile file = FeedsFile.Parse(
            """
            { "feeds": { "local": { "outlet": "L", "address": "file:news", "language": "en", "country": "gb",
              "kind": "agency" } } }
            """,
            "feeds.json", "/srv/config", _errors);
        Assert.Equal("/srv/config/news", Assert.Single(file.Feeds).Address.LocalPath);
    }

    [Fact]
    public void Dates_are_written_into_the_file_and_nothing_else_changes()
    {
        const string text =
            """
            { // kept: "verified": "never"
              "feeds": {
                "a": { "outlet": "Ä \"verified\"", "verified": "never", }, /* kept */
                "b": {"verified":"2020-01-01"}, "c": { "outlet": "verified" }, "d": { "verified" : "never" }
              }
            }
            """;
        string written = VerifiedDates.Write(
            text, new HashSet<FeedId> { new("a"), new("b"), new("c") }, new DateOnly(2026, 11, 23));
        string expected = text
            .Replace("\", \"verified\": \"never\"", "\", \"verified\": \"2026-11-23\"", StringComparison.Ordinal)
            .Replace("2020-01-01", "2026-11-23", StringComparison.Ordinal);
        Assert.Equal(expected, written);
    }

    private FeedsFile Parse(string text) => FeedsFile.Parse(text, "feeds.json", folder: null, _errors);
}
