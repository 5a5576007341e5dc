using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Configuration;
using NewsBot.Http;

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

    private static readonly Regex Id = new("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking);
    private static readonly Regex Code = new("^[a-z]{2}$", RegexOptions.NonBacktracking);

    /// <summary>The feeds alone.</summary>
    public IReadOnlyList<Feed> Feeds => [.. Configured.Select(each => each.Feed)];

    /// <summary>Loads the configuration's feeds; errors are added, and what is wrong is left out.</summary>
    public static FeedsFile Load(ConfigFiles files, ConfigErrors errors) =>
        files.Read(Name) is { } text
            ? Parse(text, Name, Path.GetDirectoryName(files.PathOf(Name)), errors)
            : From(StrictJson.Read<Shape>(files, Name, errors), Name, folder: null, errors);

    /// <summary>Reads the text of such a file.</summary>
    /// <param name="text">JSON.</param>
    /// <param name="name">Named in errors.</param>
    /// <param name="folder">What relative <c>file:</c> addresses are relative to; null for the current folder.</param>
    /// <param name="errors">Where errors go.</param>
    public static FeedsFile Parse(string text, string name, string? folder, ConfigErrors errors) =>
        From(StrictJson.Parse<Shape>(text, name, errors), name, folder, errors);

    private static FeedsFile From(Shape? shape, string name, string? folder, ConfigErrors errors)
    {
        var configured = new List<ConfiguredFeed>();
        var addresses = new Dictionary<Uri, string>();
        foreach ((string id, Item item) in shape?.Feeds ?? [])
        {
            void Wrong(string key, string problem) => errors.Add(name, $"feeds.{id}{key}", problem);
            Uri? address = Address(item.Address, folder, problem => Wrong(".address", problem));
            DateOnly? verified = Verified(item.Verified, problem => Wrong(".verified", problem));
            if (!Id.IsMatch(id) || id.Length > 60)
                Wrong("", "An id is made of lower-case letters, digits and hyphens, such as \"antara-en\".");
            if (!Code.IsMatch(item.Language))
                Wrong(".language", "This is not a two-letter language code (ISO 639-1), such as \"id\".");
            if (!Code.IsMatch(item.Country))
                Wrong(".country", "This is not a two-letter country code (ISO 3166-1) in lower case, such as \"id\".");
            if (item.Side is { } side && !Code.IsMatch(side))
                Wrong(".side", "This is not the two-letter code of a party, such as \"ua\".");
            if (address is null)
                continue;
            if (addresses.TryAdd(address, id))
                configured.Add(new ConfiguredFeed(item.ToFeed(id, address), item.Found, verified));
            else
                Wrong(".address", $"{addresses[address]} has the same address.");
        }

        return new FeedsFile(configured);
    }

    private static Uri? Address(string text, string? folder, Action<string> wrong)
    {
        if (text.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            string path = text.StartsWith("file://", StringComparison.OrdinalIgnoreCase)
                ? new Uri(text).LocalPath
                : text["file:".Length..];
            return new Uri(Path.GetFullPath(path, folder ?? Environment.CurrentDirectory));
        }

        AddressVerdict verdict = AddressText.Judge(text);
        if (verdict.Address is null)
            wrong($"\"{text}\" cannot be polled: {verdict.Refusal}.");
        return verdict.Address;
    }

    private static DateOnly? Verified(string? text, Action<string> wrong)
    {
        if (text is null or "never")
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        wrong($"\"{text}\" is neither \"never\" nor a date such as 2026-11-23.");
        return null;
    }

    private sealed record Shape(Dictionary<string, Item> Feeds);

    private sealed record Item(string Outlet, string Address, string Language, string Country, OutletKind Kind)
    {
        public string? Side { get; init; }

        public string? Selector { get; init; }

        public string? Found { get; init; }

        public string? Verified { get; init; }

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
