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
    private static readonly HashSet<string> None = new(StringComparer.Ordinal);
    private const int MostSentences = 8, MostKept = 2048;
    private readonly Gazetteer _gazetteer;
    private readonly ArticleMemo<IReadOnlySet<string>[]> _kept;

    public LineFacts(Gazetteer gazetteer)
    {
        _gazetteer = gazetteer;
        _kept = new ArticleMemo<IReadOnlySet<string>[]>(MostKept, Sentences);
    }

    /// <summary>The keys of one of an article's first sentences; none for a later one.</summary>
    public IReadOnlySet<string> Of(Article article, int sentence) =>
        _kept.Of(article) is var all && sentence >= 0 && sentence < all.Length ? all[sentence] : None;

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

    private IReadOnlySet<string>[] Sentences(Article article)
    {
        DateOnly day = OutletDay.Of(article);
        return
        [
            .. Text.Sentences.Split(article.Text, article.Language, MostSentences)
                .Select(sentence => Of(sentence.Text, article.Language, day)),
        ];
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
