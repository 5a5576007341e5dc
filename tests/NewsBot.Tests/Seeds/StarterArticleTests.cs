using NewsBot.Measure.Duplicates;
using NewsBot.Text;

namespace NewsBot.Tests.Seeds;

public sealed class StarterArticleTests
{
    public static TheoryData<string> Names => [.. SampleArticles.Bodies().Select(article => article.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_starter_article_is_of_newspaper_length_and_in_the_language_that_its_name_says(string name)
    {
        string body = SampleArticles.Bodies().Single(article => article.Name == name).Body;
        Assert.InRange(Words.Of(body).Count, 110, 220);
        Assert.Equal(name.Split('.')[^2], LanguageIdentifier.Default.Identify(body).Language);
    }
}
