using System.Text;
using NewsBot.Feeds;
using NewsBot.Feeds.Reading;

namespace NewsBot.Tests.Feeds.Reading;

/// <summary>Reads feeds the way a poll does.</summary>
internal static class Read
{
    public static readonly Uri Address = new("https://news.example/feeds/all.xml");

    public static FeedDocument Text(string text, FeedReadOptions? options = null) =>
        FeedReader.Read(Encoding.UTF8.GetBytes(text), null, Address, options ?? new FeedReadOptions());

    public static FeedDocument Bytes(byte[] bytes, string? contentType = null) =>
        FeedReader.Read(bytes, contentType, Address, new FeedReadOptions());

    public static Entry Item(string fields) => Assert.Single(Text($"""
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
          xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item>{fields}</item></channel></rss>
        """).Entries);

    public static string Refusal(string text) => Assert.Throws<FeedFormatException>(() => Text(text)).Message;
}
