using NewsBot.Configuration;

namespace NewsBot.Feeds;

/// <summary>A feed as the configuration has it.</summary>
/// <param name="Feed">The feed.</param>
/// <param name="Found">Where its address was looked up.</param>
/// <param name="Verified">When it was last tried with success; null for never.</param>
public sealed record ConfiguredFeed(Feed Feed, string? Found, DateOnly? Verified);

/// <summary>What <c>config/feeds.json</c> says.</summary>
/// <param name="Configured">The feeds, in the file's order.</param>
public sealed record FeedsFile(IReadOnlyList<ConfiguredFeed> Configured)
{
    /// <summary>The file's name in the configuration.</summary>
    public const string Name = "feeds.json";

    /// <summary>The feeds alone.</summary>
    public IReadOnlyList<Feed> Feeds => [.. Configured.Select(each => each.Feed)];

    /// <summary>Loads the configuration's feeds; errors are added, and what is wrong is left out.</summary>
    public static FeedsFile Load(ConfigFiles files, ConfigErrors errors)
    {
        if (files.Read(Name) is { } text)
            return Parse(text, Name, Path.GetDirectoryName(files.PathOf(Name)), errors);
        StrictJson.Read<Shape>(files, Name, errors);
        return new FeedsFile([]);
    }

    /// <summary>Reads the text of such a file.</summary>
    /// <param name="text">JSON.</param>
    /// <param name="name">Named in errors.</param>
    /// <param name="folder">What relative <c>file:</c> addresses are relative to; null for the current folder.</param>
    /// <param name="errors">Where errors go.</param>
    public static FeedsFile Parse(string text, string name, string? folder, ConfigErrors errors)
    {
        var rules = new FeedRules(name, folder, errors);
        if (StrictJson.Parse<Shape>(text, name, errors) is { } shape)
        {
            return new FeedsFile(
                [.. shape.Feeds.Select(feed => Judge(rules, feed.Key, feed.Value)).OfType<ConfiguredFeed>()]);
        }

        // A person mends the shape and the addresses in one go.
        foreach ((string id, FeedTexts feed) in FeedTexts.InBrokenFile(text))
            rules.Judge(id, feed);
        return new FeedsFile([]);
    }

    private static ConfiguredFeed? Judge(FeedRules rules, string id, Item item) =>
        rules.Judge(id, item.Texts) is { Address: { } address } judged
            ? new ConfiguredFeed(item.ToFeed(id, address), item.Found, judged.Verified)
            : null;

    private sealed record Shape(Dictionary<string, Item> Feeds);

    private sealed record Item(string Outlet, string Address, string Language, string Country, OutletKind Kind)
    {
        public string? Side { get; init; }

        public string? Selector { get; init; }

        public string? Found { get; init; }

        public string? Verified { get; init; }

        public FeedTexts Texts => new(Address, Language, Country, Side, Verified);

        public Feed ToFeed(string id, Uri address) => new()
        {
            Id = new FeedId(id),
            Outlet = Outlet,
            Address = address,
            Language = Language,
            Country = Country,
            Kind = Kind,
            Side = Side,
            Selector = Selector,
        };
    }
}
