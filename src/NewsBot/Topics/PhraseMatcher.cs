using System.Runtime.InteropServices;

namespace NewsBot.Topics;

/// <summary>Finds phrases of one language in a text: the longest that begins at each word, without overlaps.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseMatcher<T>
{
    private readonly Dictionary<string, List<(Phrase Phrase, T Meaning)>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(Phrase Phrase, T Meaning)>> _byStem = new(StringComparer.Ordinal);

    // Most words begin as no stem does, which this tells without a look-up for each length.
    private readonly bool[] _stemStarts = new bool[4096];
    private int _shortest = int.MaxValue;
    private int _longest;

    /// <param name="phrases">The phrases, with their meanings.</param>
    public PhraseMatcher(IEnumerable<(Phrase Phrase, T Meaning)> phrases)
    {
        foreach ((Phrase phrase, T meaning) in phrases)
        {
            foreach (string word in phrase.Slots[0].Words)
                Add(_byWord, word, phrase, meaning);
            foreach (string stem in phrase.Slots[0].Stems)
            {
                Add(_byStem, stem, phrase, meaning);
                _stemStarts[StartOf(stem)] = true;
                _shortest = Math.Min(_shortest, stem.Length);
                _longest = Math.Max(_longest, stem.Length);
            }
        }
    }

    /// <summary>All finds, in order.</summary>
    public IEnumerable<(T Meaning, int Start, int Length)> Find(List<Word> words, string[] folded)
    {
        for (int at = 0; at < words.Count; at++)
        {
            (int last, T? meaning) = LongestFrom(folded, at);
            if (last < 0)
                continue;
            yield return (meaning!, words[at].Start, words[last].End - words[at].Start);
            at = last;
        }
    }

    private static int StartOf(string word) => ((word[0] * 31 + word[1]) * 31 + word[2]) & 4095;

    private static void Add(
        Dictionary<string, List<(Phrase Phrase, T Meaning)>> index,
        string key,
        Phrase phrase,
        T meaning)
    {
        ref List<(Phrase Phrase, T Meaning)>? list = ref CollectionsMarshal.GetValueRefOrAddDefault(index, key, out _);
        (list ??= []).Add((phrase, meaning));
    }

    private (int Last, T? Meaning) LongestFrom(string[] folded, int first)
    {
        (int Last, T? Meaning) best = (-1, default);
        if (_byWord.TryGetValue(folded[first], out List<(Phrase Phrase, T Meaning)>? whole))
            Try(folded, first, whole, ref best);
        if (folded[first].Length < _shortest || !_stemStarts[StartOf(folded[first])])
            return best;
        var stems = _byStem.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int length = _shortest; length <= Math.Min(_longest, folded[first].Length); length++)
        {
            if (stems.TryGetValue(folded[first].AsSpan(0, length), out List<(Phrase Phrase, T Meaning)>? some))
                Try(folded, first, some, ref best);
        }

        return best;
    }

    private static void Try(
        string[] folded,
        int first,
        List<(Phrase Phrase, T Meaning)> candidates,
        ref (int Last, T? Meaning) best)
    {
        foreach ((Phrase phrase, T meaning) in candidates)
        {
            int last = LastOf(phrase, folded, first);
            if (last > best.Last)
                best = (last, meaning);
        }
    }

    private static int LastOf(Phrase phrase, string[] folded, int first)
    {
        int at = first;
        for (int place = 1; place < phrase.Slots.Count; place++)
        {
            PhraseSlot slot = phrase.Slots[place];
            int limit = Math.Min(at + 1 + slot.MostSkipped, folded.Length - 1);
            int next = at + 1;
            while (next <= limit && !slot.Fits(folded[next]))
                next++;
            if (next > limit)
                return -1;
            at = next;
        }

        return at;
    }
}
