using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using NewsBot.Delivery;
using NewsBot.Digests;
using NewsBot.Tests.Specs;

namespace NewsBot.Tests.Simulation.OldNews;

/// <summary>
/// Knows which items are old, and holds what was told against it. An item is known by what its page's address ends
/// with,
/// however its feed calls it.
/// </summary>
internal sealed class OldNewsLedger
{
    private readonly HashSet<string> _old = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SpecNews> _new = new(StringComparer.Ordinal);
    private readonly HashSet<string> _mayComeAgain = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Edition, string Item), HashSet<long>> _toldAsNew = [];
    private readonly HashSet<string> _told = new(StringComparer.Ordinal), _read = new(StringComparer.Ordinal);

    /// <summary>How many items must not be told and how many must, and what was told.</summary>
    public string Counts => string.Create(
        CultureInfo.InvariantCulture,
        $"old {_old.Count}, new {_new.Count}, new read {_new.Keys.Count(_read.Contains)}, new told "
            + $"{_new.Keys.Count(_told.Contains)}, old told {_told.Count(_old.Contains)}, told twice {Twice.Count()}");

    /// <summary>What was told so far.</summary>
    public string Shown => string.Join(' ', _told.Order(StringComparer.Ordinal));

    private IEnumerable<string> Twice => _toldAsNew
        .Where(item => item.Value.Count > 1 && !_mayComeAgain.Contains(item.Key.Item))
        .Select(item => item.Key.Item);

    /// <summary>Items that were there before the program looked.</summary>
    public void Add(IEnumerable<SpecNews> olds) => _old.UnionWith(olds.Select(news => news.Guid));

    /// <summary>An item that is news.</summary>
    public void Add(SpecNews news) => _new[news.Guid] = news;

    /// <summary>All that is news by now is younger than the backup: whoever goes back to it does not know it.</summary>
    public void Forget() => _mayComeAgain.UnionWith(_new.Keys);

    /// <summary>Notes what the digests tell that are stored by now; a restored backup may lack some of them.</summary>
    public async Task ReadAsync(string database)
    {
        await using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString());
        await connection.OpenAsync();
        Dictionary<long, string> articles =
            (await connection.QueryAsync<(long Id, string Address)>("SELECT id, address FROM article"))
            .ToDictionary(article => article.Id, article => ItemOf(new Uri(article.Address)));
        _read.UnionWith(articles.Values);
        IEnumerable<(string Edition, long Slot, string Content)> digests =
            await connection.QueryAsync<(string, long, string)>(
                "SELECT edition, slot, content FROM digest WHERE kind = 'regular' ORDER BY id");
        foreach ((string edition, long slot, string content) in digests)
        {
            foreach (DigestStory story in DigestJson.Read(content).Stories)
                Note(edition, slot, story, articles);
        }
    }

    /// <summary>What broke the promise; empty where it was kept.</summary>
    public IEnumerable<string> Broken() =>
    [
        .. _read.Where(_old.Contains).Select(item => $"old news was taken for new: {item}"),
        .. _told.Where(_old.Contains).Select(item => $"old news was told: {item}"),
        .. Twice.Select(item => $"told as new more than once: {item}"),
        .. _new.Where(item => !_read.Contains(item.Key)).Select(item => $"never read: {item.Value.Title}"),
        .. _new.Keys.Any(_told.Contains) ? Array.Empty<string>() : ["no news was told"],
    ];

    private void Note(string edition, long slot, DigestStory story, Dictionary<long, string> articles)
    {
        foreach (string item in story.Sources.SelectMany(source => source.Articles)
            .Select(id => articles.GetValueOrDefault(id.Value)).OfType<string>())
        {
            _told.Add(item);
            if (story.IsUpdate)
                continue;
            if (!_toldAsNew.TryGetValue((edition, item), out HashSet<long>? slots))
                _toldAsNew[(edition, item)] = slots = [];
            slots.Add(slot);
        }
    }

    /// <summary>Its page's name, by which it is known wherever the page is.</summary>
    private static string ItemOf(Uri address)
    {
        string name = Path.GetFileNameWithoutExtension(address.AbsolutePath);
        return name[(name.LastIndexOf("new-", StringComparison.Ordinal) is >= 0 and var at ? at + 4 : 0)..];
    }
}
