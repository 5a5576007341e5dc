using System.Runtime.InteropServices;

namespace NewsBot.Text;

/// <summary>What a feature is made of.</summary>
internal enum FeatureKind
{
    /// <summary>Three letters of a word, spaces around it included.</summary>
    Trigram,

    /// <summary>Four or five letters of a word.</summary>
    Piece,

    /// <summary>A whole word.</summary>
    Word,

    /// <summary>Two words that follow each other.</summary>
    Pair,

    /// <summary>How a number is written: <c>00.000,0</c>, <c>00:00</c>.</summary>
    Number,
}

/// <summary>One feature of a text.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Feature(uint Hash, FeatureKind Kind);

/// <summary>Reads the features by which languages are told apart. Training and identification share it.</summary>
internal static class LanguageFeatures
{
    private const int LongestPiece = 5;
    private const int FewestDigits = 3;
    private const uint Offset = 2166136261;

    /// <summary>Adds the features of <paramref name="text"/> to <paramref name="features"/>.</summary>
    public static void Read(ReadOnlySpan<char> text, List<Feature> features)
    {
        char[] buffer = new char[text.Length + 2];
        ReadOnlySpan<char> line = Flatten(text, buffer);
        uint before = 0;
        for (int start = 1; start < line.Length;)
        {
            int length = line[start..].IndexOf(' ');
            uint word = HashOf(line.Slice(start, length));
            if (before != 0)
                features.Add(new Feature(Finish(before ^ (word * 31), FeatureKind.Pair), FeatureKind.Pair));
            if (line[start] != '0')
                AddWord(line.Slice(start - 1, length + 2), word, features);
            else if (length >= FewestDigits)
                features.Add(new Feature(Finish(word, FeatureKind.Number), FeatureKind.Number));
            before = word;
            start += length + 1;
        }
    }

    /// <summary>The feature of a whole word, as <see cref="Read"/> gives it.</summary>
    public static uint OfWord(string word) => Finish(HashOf(word), FeatureKind.Word);

    private static void AddWord(ReadOnlySpan<char> padded, uint word, List<Feature> features)
    {
        features.Add(new Feature(Finish(word, FeatureKind.Word), FeatureKind.Word));
        for (int start = 0; start + 3 <= padded.Length; start++)
        {
            uint hash = Offset;
            int end = Math.Min(padded.Length, start + LongestPiece);
            for (int at = start; at < end; at++)
            {
                hash = Add(hash, padded[at]);
                if (at - start == 2)
                    features.Add(new Feature(Finish(hash, FeatureKind.Trigram), FeatureKind.Trigram));
                else if (at - start > 2)
                    features.Add(new Feature(Finish(hash, FeatureKind.Piece), FeatureKind.Piece));
            }
        }
    }

    /// <summary>Lower case, digits as 0, one space between words, one at each end.</summary>
    private static ReadOnlySpan<char> Flatten(ReadOnlySpan<char> text, char[] buffer)
    {
        int length = 0;
        buffer[length++] = ' ';
        for (int i = 0; i < text.Length; i++)
        {
            char c = Flat(text, i);
            if (c != ' ' || buffer[length - 1] != ' ')
                buffer[length++] = c is '-' or '\'' && buffer[length - 1] == ' ' ? ' ' : c;
            if (length > 1 && buffer[length - 1] == ' ' && buffer[length - 2] == ' ')
                length--;
        }
        if (buffer[length - 1] != ' ')
            buffer[length++] = ' ';
        return buffer.AsSpan(0, length);
    }

    private static char Flat(ReadOnlySpan<char> text, int at)
    {
        char c = text[at];
        if (char.IsLetter(c))
            return char.ToLowerInvariant(c);
        if (char.IsDigit(c))
            return '0';
        if (Words.IsApostrophe(c))
            return '\'';
        if (c == '-')
            return c;
        bool inNumber = c is '.' or ',' or ':' && at > 0 && at + 1 < text.Length
            && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);
        return inNumber ? c : ' ';
    }

    private static uint HashOf(ReadOnlySpan<char> letters)
    {
        uint hash = Offset;
        foreach (char c in letters)
            hash = Add(hash, c);
        return hash;
    }

    private static uint Add(uint hash, char c)
    {
        hash = (hash ^ c) * 16777619;
        return hash ^ (hash >> 15);
    }

    private static uint Finish(uint hash, FeatureKind kind)
    {
        hash ^= (uint)(kind + 1) * 0x9e3779b9;
        hash *= 0x85ebca6b;
        hash ^= hash >> 13;
        hash *= 0xc2b2ae35;
        return hash ^ (hash >> 16);
    }
}
