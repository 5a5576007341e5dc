using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NewsBot.Articles;
using NewsBot.Stories;
using NewsBot.Summaries;

namespace NewsBot.Tests.Summaries;

public sealed class SummaryProperties
{
    private static readonly string[] Pieces =
    [
        "Trump", "Putin", "met", "bertemu", "Ukraine", "\"", "«", "(", ")", ", ", ". ", "? ", "\n",
        "Vladimir Putin", "на", "з",
        "on Friday", "30-day ceasefire", "1,000 prisoners", "said", "that", "he", "has spoken by phone with",
        "Reuters", "'s",
        "Rabu (12/2/2025)", "31 February", "й", "—", "and", "dan", "Зеленський", "провів", "переговори",
        "\ud83d\ude00", "%", "@3", "&", "# 3", "$5",
        "agreed to a ceasefire", "agreed to halt strikes", "returned bodies of",
    ];

    [Property(MaxTest = 1000)]
    public Property Any_article_gives_lines_with_provenance_and_extracts_that_are_in_it() =>
        Prop.ForAll(
            (from words in Gen.NonEmptyListOf(Gen.Elements(Pieces))
             from language in Gen.Elements("en", "id", "uk", "ru", "und")
             select (words, language)).ToArbitrary(),
            sample => Holds([.. sample.words], sample.language));

    private static bool Holds(string[] words, string language)
    {
        string text = string.Join(' ', words);
        Article article = Some.Article(1, language, text[..(text.Length / 3)], text[(text.Length / 3)..]);
        Story story = Some.Story(article);
        Summary summary = Some.Summarizer.Summarize(story, ["id", "en", "uk", "ru"]);
        Line[] lines = [.. summary.ByLanguage.Values.SelectMany(told => told.Lines.Prepend(told.Headline))];
        string source = Plain(article.Title + "\n" + article.Text);
        return lines.All(line => line.Sources.Count > 0 && line.Sources.All(cite => cite.Article == article.Id))
            && summary.ByLanguage.Values.All(told => told.Lines.Count is >= 1 and <= 3)
            && lines.Where(line => line.Engine != LineEngine.Structured)
                .All(line => source.Contains(Plain(line.Text), StringComparison.Ordinal));
    }

    /// <summary>Without the dates that were put in, and without white space.</summary>
    private static string Plain(string text) => string.Concat(
        System.Text.RegularExpressions.Regex.Replace(
            text, @" \[\d+ \p{L}+\]", "", System.Text.RegularExpressions.RegexOptions.NonBacktracking)
            .Where(letter => !char.IsWhiteSpace(letter))).TrimEnd('.', '!');
}
