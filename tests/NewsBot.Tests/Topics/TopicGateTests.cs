using NewsBot.Articles;
using NewsBot.Tests.Support;
using NewsBot.Topics;

namespace NewsBot.Tests.Topics;

public sealed class TopicGateTests
{
    private const string Harvest =
        "<p>Harga cabai rawit di sejumlah pasar tradisional naik dua kali lipat dalam sepekan, kata para pedagang, "
        + "karena hujan menunda panen di daerah pemasok utama.</p>";

    private readonly TopicGate _gate = new(
        new TopicJudge(Shipped.Topics, Shipped.Gazetteer), ArticleLanguages.Learned);

    [Fact]
    public void A_page_is_not_asked_for_where_the_feed_tells_of_something_else() =>
        Assert.Equal("nothing that the feed tells of it belongs to a topic", Refuse("Harga cabai naik", Harvest));

    [Theory]
    [InlineData("Zelenskyy tiba di Jakarta")]
    [InlineData("Gencatan senjata dibahas lagi")]
    [InlineData("Warga Kharkiv di pasar Jakarta")]
    public void One_name_or_act_of_the_topic_is_enough_to_ask_for_it(string title) =>
        Assert.Null(Refuse(title, Harvest));

    [Fact]
    public void A_headline_alone_tells_too_little_to_refuse_by() =>
        Assert.Null(Refuse("Dua presiden berbicara lewat telepon", ""));

    private string? Refuse(string title, string html) => _gate.Refuse(SomeEntry.With(title: title, html: html));
}
