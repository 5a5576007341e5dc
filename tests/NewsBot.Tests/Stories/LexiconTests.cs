using NewsBot.Configuration;
using NewsBot.Stories;
using NewsBot.Text;

namespace NewsBot.Tests.Stories;

public sealed class LexiconTests
{
    private static readonly ConfigErrors Errors = new();
    private static readonly Lexicon Shipped = Lexicon.Load(new ConfigFiles(null), Errors);

    [Fact]
    public void The_shipped_lexicon_has_no_mistakes_and_at_least_1200_concepts_in_four_languages()
    {
        Assert.Empty(Errors.All);
        Assert.True(Shipped.Concepts >= 1200, $"{Shipped.Concepts} concepts");
        Assert.Equal(["en", "id", "pl", "ru", "uk"], Shipped.Languages.Order());
    }

    [Theory]
    [InlineData("en", "The ceasefire held overnight", "ceasefire")]
    [InlineData("id", "Gencatan senjata bertahan", "ceasefire")]
    [InlineData("uk", "Перемир'я тривало", "ceasefire")]
    [InlineData("ru", "Перемирие продержалось", "ceasefire")]
    [InlineData("id", "Rusia menyerang Kyiv", "attack")]
    [InlineData("id", "serangannya", "attack")]
    [InlineData("id", "perundingan", "talks")]
    [InlineData("en", "the United Nations", "united-nations")]
    [InlineData("id", "tanpa syarat", "unconditional")]
    public void A_concept_is_found_whatever_the_language_and_the_form(string language, string text, string concept) =>
        Assert.Contains(concept, Shipped.Find(Words.Tokens(text), language).Select(mention => mention.Concept));

    [Fact]
    public void Of_two_that_fit_the_longer_one_counts() =>
        Assert.Equal(
            ["prisoner"],
            Shipped.Find(Words.Tokens("військовополонені"), "uk").Select(mention => mention.Concept));

    [Fact]
    public void Every_mistake_in_a_folder_is_told_at_once()
    {
        string folder = Directory.CreateTempSubdirectory("newsbot-test-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "lexicon"));
        File.WriteAllText(
            Path.Combine(folder, "lexicon", "a.json"),
            """
            { "languages": ["en", "id"], "concepts": {
                "one": ["same", ""], "two": ["same", ""], "three": ["word"], "four": ["*", "~xy"] } }
            """);
        var errors = new ConfigErrors();
        Lexicon.Load(new ConfigFiles(folder), errors);
        Directory.Delete(folder, recursive: true);
        Assert.Equal(
            ["concepts.two", "concepts.three", "concepts.four", "concepts.four"],
            errors.All.Select(error => error.Where));
    }

    [Fact]
    public void A_language_it_does_not_know_has_no_concepts() =>
        Assert.Empty(Shipped.Find(Words.Tokens("peace"), "xx"));
}
