using FsCheck.Xunit;
using NewsBot.Stories;

namespace NewsBot.Tests.Stories;

public sealed class FeatureReaderTests
{
    private static readonly DateTimeOffset Wednesday = new(2025, 3, 12, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("en", "A 30-day truce")]
    [InlineData("id", "Jeda 30 hari")]
    [InlineData("uk", "Тиша на 30 днів")]
    [InlineData("ru", "Тишина на 30 дней")]
    public void A_number_and_what_it_counts_read_the_same_in_every_language(string language, string title) =>
        Assert.Contains("30 day", SomeStories.Features(1, title, language: language).Numbers.Keys);

    [Theory]
    [InlineData("en", "An answer by November 27")]
    [InlineData("en", "An answer by 27 November")]
    [InlineData("id", "Jawaban sebelum 27 November")]
    [InlineData("uk", "Відповідь до 27 листопада")]
    [InlineData("ru", "Ответ до 27 ноября")]
    public void A_date_reads_the_same_in_every_language(string language, string title) =>
        Assert.Contains("11-27", SomeStories.Features(1, title, language: language).Numbers.Keys);

    [Theory]
    [InlineData("en", "They met on Monday")]
    [InlineData("id", "Mereka bertemu Senin")]
    public void A_weekday_is_the_last_one_before_publication(string language, string title) =>
        Assert.Contains(
            "03-10", SomeStories.Features(1, title, language: language, published: Wednesday).Numbers.Keys);

    [Theory]
    [InlineData("They met on Tuesday")]
    [InlineData("They met on Wednesday")]
    [InlineData("They met on March 12")]
    public void The_day_of_the_news_itself_tells_nothing(string title) =>
        Assert.Empty(SomeStories.Features(1, title, published: Wednesday).Numbers);

    [Theory]
    [InlineData("en", "1,000 prisoners")]
    [InlineData("id", "1.000 tahanan")]
    [InlineData("uk", "1000 полонених")]
    public void A_thousand_is_written_in_many_ways(string language, string title) =>
        Assert.Contains("1000 prisoner", SomeStories.Features(1, title, language: language).Numbers.Keys);

    [Fact]
    public void A_name_that_no_list_knows_sounds_the_same_in_both_scripts()
    {
        string latin = "Yesterday the teacher Marc Fogel came home.";
        string cyrillic = "Учора вчителя Марка Фогеля зустріли вдома.";
        Assert.Contains("~fogel", SomeStories.Features(1, "Home", latin).Names.Keys);
        Assert.Contains("~fogel", SomeStories.Features(1, "Удома", cyrillic, "uk").Names.Keys);
    }

    [Fact]
    public void The_act_key_says_who_does_what()
    {
        ArticleFeatures features = SomeStories.Features(1, "Yesterday the teacher Marc Fogel was arrested");
        Assert.Contains("arrest ~fogel", features.Acts.Keys);
    }

    [Property]
    public bool It_never_throws_whatever_the_text(string? title, string? text, string? language)
    {
        SomeStories.Features(1, title ?? "", text ?? "", language ?? "und", Wednesday);
        return true;
    }
}
