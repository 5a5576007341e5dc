using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace NewsBot.Topics;

/// <summary>Every spelling of every name, word by word, with the inflected forms of each word.</summary>
internal sealed class NameTrie
{
    private readonly FrozenDictionary<string, int[]> _words;
    private readonly WordShapes _shapes;
    private readonly Node _root;

    private NameTrie(FrozenDictionary<string, int[]> words, Node root)
    {
        _words = words;
        _shapes = new WordShapes(words.Keys);
        _root = root;
    }

    /// <summary>A spelling that ends at a node.</summary>
    internal sealed record Ending(CanonicalName Name, Alias Alias);

    /// <summary>A way on from words that were read.</summary>
    internal sealed class Node
    {
        public Dictionary<int, Node> Next { get; } = [];

        public List<Ending> Endings { get; } = [];
    }

    public Node Root => _root;

    /// <summary>The ids of the dictionary words that <paramref name="word"/> may be a form of.</summary>
    public ReadOnlySpan<int> WordsOf(ReadOnlySpan<char> word)
    {
        if (word.Length > 40)
            return [];
        Span<char> folded = stackalloc char[word.Length];
        Word.Fold(word, folded);
        if (!_shapes.MayHold(folded))
            return [];
        return _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out int[]? ids) ? ids : [];
    }

    /// <summary>Collects spellings and makes the trie of them.</summary>
    internal sealed class Builder(Inflection inflection)
    {
        private readonly Dictionary<(string Word, string Language), int> _ids = [];
        private readonly Dictionary<string, List<int>> _forms = new(StringComparer.Ordinal);

        private Node Root { get; } = new();

        /// <summary>Adds a spelling; gives what ended there before.</summary>
        public IReadOnlyList<Ending> Add(CanonicalName name, Alias alias)
        {
            Node node = Root;
            foreach (Word word in Word.Of(alias.Text))
            {
                int id = IdOf(Word.Fold(word.In(alias.Text).ToString()), Rules(alias));
                ref Node? next = ref CollectionsMarshal.GetValueRefOrAddDefault(node.Next, id, out _);
                node = next ??= new();
            }

            IReadOnlyList<Ending> before = [.. node.Endings];
            node.Endings.Add(new(name, alias));
            return before;
        }

        public NameTrie Build() =>
            new(
                _forms.ToFrozenDictionary(form => form.Key, form => form.Value.ToArray(), StringComparer.Ordinal),
                Root);

        private string Rules(Alias alias) =>
            alias.Case != AliasCase.Exact && inflection.Inflects(alias.Language) ? alias.Language : "";

        private int IdOf(string word, string language)
        {
            if (_ids.TryGetValue((word, language), out int known))
                return known;
            int id = _ids.Count;
            _ids.Add((word, language), id);
            foreach (string form in inflection.FormsOf(word, language))
            {
                ref List<int>? ids = ref CollectionsMarshal.GetValueRefOrAddDefault(_forms, form, out _);
                (ids ??= []).Add(id);
            }

            return id;
        }
    }
}
