using FsCheck;
using FsCheck.Xunit;
using NewsBot.Text;

namespace NewsBot.Tests.Text;

/// <summary>Whatever a feed or page holds, reading it neither fails nor loses anything.</summary>
public sealed class TextProperties
{
    private static readonly string[] Languages = ["id", "en", "uk", "ru", "ms", "be", "und", ""];

    [Property(MaxTest = 300)]
    public void Every_sentence_lies_in_the_text_and_nothing_but_space_is_lost(string? words, int language)
    {
        string text = Mixed(words);
        IReadOnlyList<Sentence> sentences = Sentences.Split(text, Languages[(int)((uint)language % Languages.Length)]);
        int end = 0;
        foreach (Sentence sentence in sentences)
        {
            Assert.True(sentence.Start >= end && sentence.Length > 0);
            Assert.Equal(sentence.Text, text.Substring(sentence.Start, sentence.Length));
            Assert.False(string.IsNullOrWhiteSpace(sentence.Text));
            end = sentence.Start + sentence.Length;
        }
        Assert.Equal(NoSpace(text), NoSpace(string.Concat(sentences.Select(sentence => sentence.Text))));
    }

    [Property(MaxTest = 300)]
    public void Every_word_lies_in_the_text_and_none_overlaps(string? words)
    {
        string text = Mixed(words);
        int end = 0;
        foreach (Token token in Words.Tokens(text))
        {
            Assert.True(token.Start >= end && token.Length > 0 && token.Text.Length > 0);
            end = token.Start + token.Length;
            Assert.True(end <= text.Length);
        }
    }

    [Property(MaxTest = 300)]
    public void A_language_is_named_for_anything(string? words, string? declared)
    {
        LanguageGuess guess = LanguageIdentifier.Default.Identify(Mixed(words), declared);
        Assert.InRange(guess.Confidence, 0, 1);
        Assert.Contains(guess.Language, (string[])["en", "id", "ms", "uk", "ru", "be", "und"]);
    }

    [Property(MaxTest = 200)]
    public void A_text_with_words_is_the_same_as_itself_and_shares_its_bands(string? words)
    {
        string text = Mixed(words);
        TextFingerprint print = TextFingerprint.Of(text);
        DuplicateKind expected = Words.Of(text).Count > 0 ? DuplicateKind.Same : DuplicateKind.Different;
        Assert.Equal(expected, NearDuplicates.Compare(print, TextFingerprint.FromBytes(print.ToBytes())).Kind);
        Assert.Equal(print.Bands().Count > 0, expected == DuplicateKind.Same);
    }

    [Property(MaxTest = 200)]
    public void Every_sentence_is_ranked_once(string? title, string?[] sentences)
    {
        string[] given = [.. sentences.Select(Mixed)];
        IReadOnlyList<RankedSentence> ranked = SentenceRanker.Rank(Mixed(title), given, "en");
        Assert.Equal(Enumerable.Range(0, given.Length), ranked.Select(sentence => sentence.Index).Order());
        Assert.All(given, sentence => Assert.EndsWith(Dateline.Remove(sentence), sentence, StringComparison.Ordinal));
    }

    [Property(MaxTest = 200)]
    public void Likenesses_stay_between_nothing_and_all(string? a, string? b)
    {
        var left = TermVector.Of(Words.Of(Mixed(a)));
        var right = TermVector.Of(Words.Of(Mixed(b)));
        Assert.InRange(Similarity.Cosine(left, right), 0, 1);
        Assert.Equal(Similarity.Cosine(left, right), Similarity.Cosine(right, left), 9);
    }

    // Random characters hold few words: letters, quotes and stops are mixed in where there are control characters.
    private static string Mixed(string? text)
    {
        string[] pieces =
            ["Dr. ", "kata ", "«", "т. д. ", "\n", "\" ", "12.500 ", "masing-masing", ". ", "і ", "\ud800", "й\u0306",
                "?! "];
        return string.Concat((text ?? string.Empty).Select(c => c < 64 ? pieces[c % pieces.Length] : c.ToString()));
    }

    private static string NoSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
