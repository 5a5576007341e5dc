using NewsBot.Fakes.Sites;

namespace NewsBot.Tests.Specs;

/// <summary>An operator may send the log to anybody: no text of an article is in it.</summary>
public sealed class LogSpec
{
    private const int Telling = 30;
    private static readonly DateTimeOffset Morning = new(2025, 2, 13, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task No_line_of_the_log_holds_a_sentence_of_an_article_whatever_the_level()
    {
        SpecNews[] news = [SpecNews.CallInEnglish, SpecNews.CallInIndonesian, SpecNews.CallInUkrainian];
        await using Newsroom room = await Newsroom.AtAsync(Morning);
        SpecOutlet courier = room.Outlet("Harbour Courier", "en").Publish(news[0]);
        room.Outlet("Warta Dermaga", "id").Publish(hasPages: false, news[1]);
        room.Outlet("Причал", "uk").Publish(news[2]);
        room.Broken("Broken News", Cut(FakeFeed.Rss([courier.ItemOf(news[0])])));
        await room.StartAsync();
        await room.Running.ShowsAsync(news[0].Title);
        courier.Publish(SpecNews.JeddahInEnglish.At(Morning.AddHours(5)));
        await room.ReadAtAsync(Morning.AddHours(6));
        room.GoTo(Morning.AddHours(7));
        await room.Running.ShowsAsync(SpecNews.JeddahInEnglish.Title);
        await room.StopAsync();

        Assert.Contains(room.Log, line => line.Contains("issued 1 stories", StringComparison.Ordinal));
        Assert.Contains(room.Log, line => line.StartsWith("Trace", StringComparison.Ordinal));
        string[] sentences = [.. news.Append(SpecNews.JeddahInEnglish).SelectMany(Sentences)];
        Assert.DoesNotContain(
            room.Log, line => sentences.Any(sentence => line.Contains(sentence, StringComparison.Ordinal)));
    }

    /// <summary>A feed that ends in the middle of its text, so that its reader has something to complain of.</summary>
    private static FakePage Cut(string feed) => FakePage.Feed(feed[..^60]);

    private static IEnumerable<string> Sentences(SpecNews news) => news.Paragraphs
        .SelectMany(paragraph => paragraph.Split(". "))
        .Where(sentence => sentence.Length >= Telling)
        .Select(sentence => sentence[..Telling]);
}
