using NewsBot.Configuration;
using NewsBot.Feeds.Finding;
using NewsBot.Storage;

namespace NewsBot.Feeds;

/// <summary>What taking over a list of feeds came to.</summary>
/// <param name="Added">The feeds that are new.</param>
/// <param name="Known">How many were there already.</param>
/// <param name="Problems">Why others were left out, each for a person.</param>
public sealed record ImportReport(IReadOnlyList<FeedId> Added, int Known, IReadOnlyList<string> Problems);

/// <summary>Takes over a list of feeds; one that is wrong stops no other.</summary>
public sealed class OpmlImport(FeedWishes wishes)
{
    private const string Name = "OPML";

    /// <summary>Adds what is new, within the caller's transaction.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="stored">The feeds there are.</param>
    /// <param name="list">The list.</param>
    /// <param name="language">ISO 639-1 code for those that name none; null where that is not known.</param>
    public async Task<ImportReport> AddAsync(
        Session session, IReadOnlyList<StoredFeed> stored, IReadOnlyList<OpmlFeed> list, string? language)
    {
        HashSet<Uri> addresses =
            [.. stored.Where(feed => feed.Status != FeedStatus.Removed).Select(feed => feed.Feed.Address)];
        Dictionary<FeedId, Uri> ids = stored.ToDictionary(feed => feed.Feed.Id, feed => feed.Feed.Address);
        var errors = new ConfigErrors();
        var rules = new FeedRules(Name, folder: null, errors);
        var added = new List<FeedId>();
        var tried = new Dictionary<string, int>(StringComparer.Ordinal);
        int known = 0;
        foreach (OpmlFeed one in list)
        {
            if (Judge(rules, errors, one, language) is not { } feed)
                continue;
            if (!addresses.Add(feed.Address))
            {
                known++;
                continue;
            }

            FeedId id = FeedDraft.Free(
                feed.Id.Value, taken => ids.TryGetValue(taken, out Uri? there) && there != feed.Address, tried);
            ids[id] = feed.Address;
            await wishes.AddAsync(session, feed with { Id = id });
            added.Add(id);
        }

        return new ImportReport(added, known, [.. errors.All.Select(error => $"{error.Where}: {error.Problem}")]);
    }

    /// <summary>A list comes from outside, and must not have files of this machine read.</summary>
    private static Feed? Judge(FeedRules rules, ConfigErrors errors, OpmlFeed one, string? language)
    {
        string id = FeedDraft.Slug(one.Id ?? one.Title ?? one.Address);
        if (one.Address.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            errors.Add(Name, id, "A file of this machine belongs in feeds.json.");
            return null;
        }

        int before = errors.All.Count;
        string told = one.Language?.Split('-')[0].ToLowerInvariant() ?? language ?? FeedDraft.UnknownLanguage;
        string country = one.Country ?? "xx";
        Uri? address = rules.Judge(
            id, new FeedTexts(one.Address, told == FeedDraft.UnknownLanguage ? null : told, country, one.Side, null))
            .Address;
        if (address is null || errors.All.Count > before)
            return null;
        return FeedDraft.Of(address, document: null, one.Title, told, _ => false) with
        {
            Id = new FeedId(id),
            Country = one.Country ?? FeedDraft.Of(address, null, null, told, _ => false).Country,
            Kind = Enum.TryParse(one.Kind, ignoreCase: true, out OutletKind kind) ? kind : OutletKind.Newspaper,
            Side = one.Side,
            Selector = one.Selector,
        };
    }
}
