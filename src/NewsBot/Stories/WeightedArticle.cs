using NewsBot.Articles;
using NewsBot.Stories.Embeddings;

namespace NewsBot.Stories;

/// <summary>
/// An article's features as unit vectors, weighted by how rare each key was when the article came. They stay as they
/// were then, so that what was decided can be explained later.
/// </summary>
internal sealed class WeightedArticle
{
    // What a long piece repeats or names in passing tells little of its event, and a window holds thousands of pieces.
    private const int MostTerms = 96, MostOther = 48;

    private readonly uint[] _weightless;
    private readonly SparseVector _title, _lead, _text, _leadConcepts, _concepts, _names, _numbers, _acts;

    private readonly Meaning? _meaning;

    public WeightedArticle(ArticleFeatures features, StoryFrequencies frequencies)
    {
        Id = features.Id;
        Language = features.Language;
        Published = features.Published;
        _meaning = features.Meaning;
        HashSet<uint> keys = KeysOf(features);
        frequencies.Add(keys);
        _title = Vector('w', features.Language, features.Title, frequencies);
        _lead = Vector('w', features.Language, features.Lead, frequencies);
        _text = Vector('w', features.Language, features.Text, frequencies);
        _leadConcepts = Vector('c', "", features.LeadConcepts, frequencies);
        _concepts = Vector('c', "", features.Concepts, frequencies);
        _names = Vector('n', "", features.Names, frequencies);
        _numbers = Vector('#', "", features.Numbers, frequencies);
        _acts = Vector('a', "", features.Acts, frequencies);
        foreach (SparseVector vector in (SparseVector[])[_text, _concepts, _names, _numbers, _acts])
            keys.ExceptWith(vector.Keys);
        _weightless = [.. keys];
    }

    public ArticleId Id { get; }

    public string Language { get; }

    public DateTimeOffset? Published { get; }

    /// <summary>Every distinct key it was counted with.</summary>
    public IEnumerable<uint> Keys =>
        _weightless.Concat(_text.Keys).Concat(_concepts.Keys).Concat(_names.Keys).Concat(_numbers.Keys)
            .Concat(_acts.Keys).Distinct();

    /// <summary>The vectors that say best which other articles could tell the same event.</summary>
    public IEnumerable<SparseVector> Telling => [_lead, _names, _leadConcepts, _numbers, _acts];

    /// <summary>How alike two articles are.</summary>
    public static Likeness Compare(WeightedArticle a, WeightedArticle b)
    {
        bool same = string.Equals(a.Language, b.Language, StringComparison.Ordinal);
        return new Likeness(
            same ? SparseVector.Cosine(a._title, b._title) : 0,
            same ? SparseVector.Cosine(a._lead, b._lead) : 0,
            same ? SparseVector.Cosine(a._text, b._text) : 0,
            SparseVector.Cosine(a._leadConcepts, b._leadConcepts),
            SparseVector.Cosine(a._concepts, b._concepts),
            SparseVector.Cosine(a._names, b._names),
            SparseVector.Cosine(a._numbers, b._numbers),
            SparseVector.Cosine(a._acts, b._acts))
        {
            Meaning = Meaning.Cosine(a._meaning, b._meaning),
        };
    }

    private static HashSet<uint> KeysOf(ArticleFeatures features)
    {
        var keys = new HashSet<uint>();
        Add('w', features.Language, features.Text);
        Add('c', "", features.Concepts);
        Add('n', "", features.Names);
        Add('#', "", features.Numbers);
        Add('a', "", features.Acts);
        return keys;

        void Add(char kind, string language, IReadOnlyDictionary<string, double> bag)
        {
            foreach (string key in bag.Keys)
                keys.Add(SparseVector.Hash(kind, language, key));
        }
    }

    private static SparseVector Vector(
        char kind,
        string language,
        IReadOnlyDictionary<string, double> bag,
        StoryFrequencies frequencies)
    {
        var entries = new List<(uint, double)>(bag.Count);
        foreach ((string key, double count) in bag)
        {
            uint hash = SparseVector.Hash(kind, language, key);
            double weight = (1 + Math.Log(Math.Max(1, count))) * frequencies.Weight(hash);
            if (weight > 0)
                entries.Add((hash, weight));
        }

        return SparseVector.Of(entries, kind == 'w' ? MostTerms : MostOther);
    }
}
