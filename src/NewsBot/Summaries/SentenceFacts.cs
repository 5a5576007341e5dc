using NewsBot.Articles;
using NewsBot.Summaries.Lexicons;
using NewsBot.Text;

namespace NewsBot.Summaries;

/// <summary>
/// What each of an article's first sentences tells, read when it is asked for. Safe for several threads: two that ask
/// at once read the same.
/// </summary>
public sealed class SentenceFacts
{
    private static readonly HashSet<string> None = new(StringComparer.Ordinal);
    private readonly string[] _sentences;
    private readonly IReadOnlySet<string>?[] _read;
    private readonly Func<string, IReadOnlySet<string>> _of;

    /// <param name="article">Whose sentences.</param>
    /// <param name="facts">Reads them.</param>
    public SentenceFacts(Article article, LineFacts facts)
    {
        (string language, DateOnly day) = (article.Language, OutletDay.Of(article));
        IReadOnlyList<Sentence> first = Sentences.Split(article.Text, language, LineFacts.MostSentences);
        _sentences = [.. first.Select(sentence => sentence.Text)];
        _read = new IReadOnlySet<string>?[_sentences.Length];
        _of = sentence => facts.Of(sentence, language, day);
    }

    /// <summary>The keys of a sentence, from 0; none for one that is not among the first.</summary>
    public IReadOnlySet<string> this[int sentence] =>
        sentence < 0 || sentence >= _sentences.Length ? None : _read[sentence] ??= _of(_sentences[sentence]);
}
