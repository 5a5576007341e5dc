using System.Text;
using System.Text.Json.Serialization;
using NewsBot.Configuration;
using NewsBot.Discord.Payloads;
using NewsBot.Feeds.Reading;
using NewsBot.Http;
using NewsBot.Text;

namespace NewsBot.Tests.Hostile;

/// <summary>What generated inputs once broke.</summary>
public sealed class MendedInputTests
{
    private static readonly Uri Feed = new("https://news.example/feed.xml");

    [Fact]
    public void A_payload_of_Discord_that_names_a_key_twice_is_no_JSON() =>
        Assert.Null(Json.Parse("""{"op":0,"op":1}"""u8));

    [Fact]
    public void A_payload_of_Discord_that_is_no_UTF8_is_no_JSON() =>
        Assert.Null(Json.Parse([.. "{\"a"u8, 0xFF, .. "\":1}"u8]));

    [Fact]
    public void Half_a_character_in_a_payload_of_Discord_is_no_text() =>
        Assert.Null(Json.Parse("""{"name":"\ud800"}"""u8).Text("name"));

    [Fact]
    public void Text_with_what_is_no_character_has_a_form_too()
    {
        const NormalizationForm Form = NormalizationForm.FormC;
        Assert.Equal("a\uFFFDb", AnyText.Normalized("a\uFFFEb", Form));
        Assert.Equal("a\uFFFDb", AnyText.Normalized("a\uD800b", Form));
        Assert.Equal("é", AnyText.Normalized("e\u0301", Form));
    }

    [Fact]
    public void A_link_whose_host_cannot_be_looked_up_is_none() =>
        Assert.Null(SafeLink.Resolve("http://a\uFFFEb.example/", Feed, Feed));

    [Theory]
    [InlineData("""{"words":["a",null],"name":"x"}""", "words[1]: This is null")]
    [InlineData("""{"words":null,"name":"x"}""", "words: This is null")]
    [InlineData("""{"name":"x"}""", "words: This key is missing")]
    public void Null_and_nothing_are_told_where_something_is_needed(string json, string problem)
    {
        var errors = new ConfigErrors();
        Assert.Null(StrictJson.Parse<Words>(json, "words.json", errors));
        Assert.Contains(problem, Assert.Single(errors.All).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_be_null_may_be_left_out()
    {
        var errors = new ConfigErrors();
        Assert.NotNull(StrictJson.Parse<Words>("""{"words":[],"name":"x","side":null}""", "words.json", errors));
        Assert.NotNull(StrictJson.Parse<Words>("""{"words":[],"name":"x"}""", "words.json", errors));
        Assert.True(errors.None);
    }

    [Fact]
    public void A_rule_of_a_robots_txt_that_is_longer_than_any_path_is_passed_over()
    {
        var rules = RobotsRules.Parse($"User-agent: *\nDisallow: {new string('*', 400_000)}\nDisallow: /a", "NewsBot");
        Assert.False(rules.Allows(new Uri("https://news.example/a")));
        Assert.True(rules.Allows(new Uri("https://news.example/b")));
    }

    private sealed record Words([property: JsonPropertyName("words")] IReadOnlyList<string> List, string Name)
    {
        public string? Side { get; init; }
    }
}
