using System.Globalization;
using NewsBot.Articles;
using NewsBot.Summaries.Lexicons;
using NewsBot.Text;
using NewsBot.Topics;

namespace NewsBot.Summaries;

/// <summary>
/// The names, numbers and dates of a sentence as keys that are the same in every language, to tell whether two
/// sentences tell the same, also across languages.
/// </summary>
public sealed class LineFacts
{
    /// <summary>So many of an article's sentences are known; lines come from no later one.</summary>
    public const int MostSentences = 8;

    private const int MostKept = 2048;
    private readonly Gazetteer _gazetteer;
    private readonly ArticleMemo<SentenceFacts> _kept;

    public LineFacts(Gazetteer gazetteer)
    {
        _gazetteer = gazetteer;
        _kept = new ArticleMemo<SentenceFacts>(MostKept, article => new SentenceFacts(article, this));
    }

    /// <summary>The keys of one of an article's first sentences; none for a later one.</summary>
    public IReadOnlySet<string> Of(Article article, int sentence) => Of(article)[sentence];

    /// <summary>The keys of an article's first sentences.</summary>
    public SentenceFacts Of(Article article) => _kept.Of(article);

    /// <summary>The keys of a text.</summary>
    /// <param name="text">A title or sentence.</param>
    /// <param name="language">ISO 639-1 code.</param>
    /// <param name="day">The day of its publication.</param>
    public IReadOnlySet<string> Of(string text, string language, DateOnly day)
    {
        var facts = new HashSet<string>(StringComparer.Ordinal);
        foreach (Mention mention in _gazetteer.Find(text, language))
            facts.Add(mention.Name.Id);
        IReadOnlyList<DayMention> days = NewsDates.Find(text, day);
        foreach (DateOnly? date in days.Select(mention => mention.Past))
        {
            if (date is { } known)
                facts.Add(known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        foreach (Token token in Words.Tokens(text).Where(token => Words.IsNumber(token.Text)))
        {
            bool isOfDay = days.Any(mention => token.Start >= mention.Start
                && token.Start < mention.Start + mention.Length);
            if (!isOfDay && NumberOf(token.Text, language) is { } number)
                facts.Add(number);
        }

        return facts;
    }

    private static string? NumberOf(string word, string language)
    {
        string plain = string.Equals(language, "en", StringComparison.Ordinal)
            ? word.Replace(",", "", StringComparison.Ordinal)
            : word.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
            ? value.ToString("0.###", CultureInfo.InvariantCulture)
            : null;
    }
}
