using NewsBot.Summaries.Search;

namespace NewsBot.Tests.Summaries.Search;

/// <summary>How words are found again.</summary>
public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Перемир’я, перемир'я ПЕРЕМИР`Я", "перемиря перемиря перемиря")]
    [InlineData("30-day cease-fire; US$5", "30 day cease fire us 5")]
    [InlineData("Ещё раз\tо «переговорах»", "еще раз о переговорах")]
    [InlineData("", "")]
    [InlineData("* \" ' & | ! ( ) : -", "")]
    public void Words_are_lower_case_without_marks(string text, string words) =>
        Assert.Equal(words, string.Join(' ', SearchText.Words(text)));

    [Theory]
    [InlineData("переговорами", "переговор*")]
    [InlineData("Zelensky", "zelens*")]
    [InlineData("Putin", "puti*")]
    [InlineData("Иран", "иран*")]
    [InlineData("AS", "as")]
    [InlineData("30", "30")]
    [InlineData("F16", "f16")]
    [InlineData("a a A a", "a")]
    public void Endings_are_left_out_of_long_words(string text, string terms) => Assert.Equal(
        terms, string.Join(' ', SearchText.Terms(text).Select(term => term.IsPrefix ? term.Text + "*" : term.Text)));

    [Fact]
    public void A_flood_of_words_is_cut() =>
        Assert.Equal(8, SearchText.Terms(string.Join(' ', Enumerable.Range(0, 500))).Count);
}
