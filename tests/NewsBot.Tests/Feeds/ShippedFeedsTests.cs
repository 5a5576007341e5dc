using System.Text.Json;
using NewsBot.Feeds.Reading;

namespace NewsBot.Tests.Feeds;

public sealed class ShippedFeedsTests
{
    private static readonly string[] Keys =
        ["outlet", "address", "language", "country", "kind", "side", "selector", "found", "verified"];

    private static readonly Dictionary<string, JsonElement> Feeds = Load();

    [Fact]
    public void There_are_enough_feeds_in_each_default_language()
    {
        var languages = Feeds.Values.CountBy(f => Text(f, "language")).ToDictionary();
        Assert.True(Feeds.Count >= 40, $"{Feeds.Count} feeds");
        Assert.All((string[])["id", "en", "uk", "ru"], l => Assert.True(languages[l] >= 8, $"{l}: {languages[l]}"));
        Assert.True(languages["id"] >= 14);
    }

    [Fact]
    public void Every_feed_is_complete_and_says_where_it_was_found()
    {
        Assert.All(Feeds, feed =>
        {
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", feed.Key);
            Assert.All(feed.Value.EnumerateObject(), p => Assert.Contains(p.Name, Keys));
            Assert.All(Keys.Except(["side", "selector"]), key => Assert.NotEmpty(Text(feed.Value, key)));
            Assert.Contains(Text(feed.Value, "language"), (string[])["id", "en", "uk", "ru"]);
            Assert.Matches("^[a-z]{2}$", Text(feed.Value, "country"));
            Assert.Contains(
                Text(feed.Value, "kind"), (string[])["agency", "broadcaster", "newspaper", "government", "think-tank"]);
            Assert.Matches(@"^(never|\d{4}-\d{2}-\d{2})$", Text(feed.Value, "verified"));
        });
    }

    [Fact]
    public void Every_address_is_public_and_is_polled_once()
    {
        var addresses = Feeds.Values.Select(f => new Uri(Text(f, "address"))).ToArray();
        var elsewhere = new Uri("https://example.org/");
        Assert.All(addresses, a => Assert.NotNull(SafeLink.Resolve(a.OriginalString, a, elsewhere)));
        Assert.Equal(addresses.Length, addresses.Select(CanonicalLink.Key).Distinct().Count());
    }

    [Fact]
    public void Only_the_parties_own_outlets_carry_a_side()
    {
        var sides = Feeds.Where(f => f.Value.TryGetProperty("side", out _)).ToArray();
        Assert.All(sides, f => Assert.Contains(Text(f.Value, "side"), (string[])["ua", "ru", "us"]));
        Assert.All(sides, f => Assert.Equal(Text(f.Value, "side"), Text(f.Value, "country")));
        Assert.All(
            Feeds.Where(f => Text(f.Value, "kind") == "government" && Text(f.Value, "country") is "ua" or "ru" or "us"),
            f => Assert.Contains(f, sides));
        Assert.All((string[])["ua", "ru", "us"], side => Assert.Contains(sides, f => Text(f.Value, "side") == side));
    }

    private static string Text(JsonElement feed, string key) => feed.GetProperty(key).GetString()!;

    private static Dictionary<string, JsonElement> Load()
    {
        using Stream stream = typeof(FeedReader).Assembly.GetManifestResourceStream("config/feeds.json")!;
        // Ids are unique: a second entry of one name is refused here.
        var options = new JsonDocumentOptions { AllowDuplicateProperties = false };
        return JsonDocument.Parse(stream, options).RootElement.GetProperty("feeds").EnumerateObject()
            .ToDictionary(p => p.Name, p => p.Value);
    }
}
