using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using NewsBot.Configuration;

namespace NewsBot.Topics;

/// <summary>
/// Finds names in a text and gives each its canonical id, whatever the language, script, spelling or case ending.
/// The names are data (<c>config/gazetteer</c>).
/// </summary>
public sealed class Gazetteer
{
    private readonly FrozenDictionary<string, CanonicalName> _names;
    private readonly FrozenSet<string> _languages;
    private readonly NameTrie _trie;

    internal Gazetteer(IEnumerable<CanonicalName> names, IEnumerable<string> languages, NameTrie trie)
    {
        _names = names.ToFrozenDictionary(name => name.Id, StringComparer.Ordinal);
        _languages = languages.ToFrozenSet(StringComparer.Ordinal);
        _trie = trie;
    }

    /// <summary>Every name, by id.</summary>
    public IReadOnlyCollection<CanonicalName> Names => _names.Values;

    /// <summary>Loads the gazetteer; every mistake in its files is added to <paramref name="errors"/>.</summary>
    public static Gazetteer Load(ConfigFiles files, ConfigErrors errors) => GazetteerLoader.Load(files, errors);

    /// <summary>The name with this id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public CanonicalName Get(string id) => _names[id];

    /// <summary>The name with this id, if there is one.</summary>
    public bool TryGet(string id, [NotNullWhen(true)] out CanonicalName? name) => _names.TryGetValue(id, out name);

    /// <summary>
    /// All names in <paramref name="text"/>, in order, without overlaps; of several that begin at one word the longest.
    /// Give the whole article where you have it: a surname that many people bear ("Powell") counts only where the
    /// text has the full name as well.
    /// </summary>
    /// <param name="text">Plain text.</param>
    /// <param name="language">ISO 639-1 code; for a language without names of its own all spellings are tried.</param>
    public IReadOnlyList<Mention> Find(string text, string language) => Find(text, Word.Of(text), language);

    /// <summary>As <see cref="Find(string, string)"/>, in a text that is cut into words already.</summary>
    internal IReadOnlyList<Mention> Find(string text, List<Word> words, string language)
    {
        var search = new NameSearch(_trie, text, words, _languages.Contains(language) ? language : null);
        return search.Run();
    }
}
