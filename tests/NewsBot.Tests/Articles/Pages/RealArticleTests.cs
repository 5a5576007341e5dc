using NewsBot.Articles.Pages;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Articles.Pages;

public sealed class RealArticleTests
{
    private static readonly PageHints Hints = new(
        new Uri("https://banyuwangi.viva.test/berita/1"), "", "VIVA", "id");

    [Fact]
    public void The_real_article_as_a_news_page_comes_out_whole_and_clean() => AssertClean(Saved().Page());

    [Fact]
    public void The_real_article_as_plain_paragraphs_comes_out_whole_and_clean() => AssertClean(Saved().PlainPage());

    private static SavedArticle Saved()
    {
        string? corpora = Environment.GetEnvironmentVariable("NEWSBOT_CORPORA");
        string file = Path.Combine(corpora ?? "", "seeds", "viva-2025-02-10.id.txt");
        if (!File.Exists(file))
            Assert.Skip("The real article is not in the repository; NEWSBOT_CORPORA does not lead to it.");
        return PageOf.Read(file);
    }

    private static void AssertClean(string html)
    {
        SavedArticle saved = Saved();
        PageContent content = PageReader.Read(html, Hints);
        string[] lines = content.Text.Split('\n');
        Assert.StartsWith(
            "Presiden AS Donald Trump mengatakan dia telah berbicara", lines[0], StringComparison.Ordinal);
        Assert.Equal(saved.Paragraphs.Skip(1), lines.Skip(1));
        Assert.EndsWith(lines[0], saved.Paragraphs[0], StringComparison.Ordinal);
        Assert.Equal(saved.Title, content.Title);
        foreach (string furniture in new[] { "Sumber", "koreantimes", "Banyuwangi", "Baca", "Tags", saved.Caption! })
            Assert.DoesNotContain(furniture, content.Text, StringComparison.Ordinal);
    }
}
