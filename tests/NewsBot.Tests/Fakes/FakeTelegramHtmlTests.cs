using System.Net;

namespace NewsBot.Tests.Fakes;

public sealed class FakeTelegramHtmlTests : FakeTelegramTests
{
    [Theory]
    [InlineData("Ж <p>x</p>", "Unsupported start tag \"p\" at byte offset 3")]
    [InlineData("one<br>two", "Unsupported start tag \"br\" at byte offset 3")]
    [InlineData("a <> b", "Unsupported start tag \"\" at byte offset 2")]
    [InlineData("5 <6", "Unclosed start tag at byte offset 2")]
    [InlineData("<b>x", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("<i>four</b>", "Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"")]
    [InlineData("x</b>", "Unexpected end tag at byte offset 1")]
    [InlineData("<b>x</b", "Unclosed end tag at byte offset 4")]
    [InlineData("<a href=http://x.org>x</a>", "Unexpected end of name token at byte offset 8")]
    [InlineData("<span class=\"red\">x</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    [InlineData("<b =1>x</b>", "Empty attribute name in the tag \"b\" at byte offset 0")]
    [InlineData("<b big >x</b>",
        "Expected equal sign in declaration of an attribute of the tag \"b\" at byte offset 0")]
    [InlineData("<b big = ", "Unclosed start tag \"b\" at byte offset 0")]
    [InlineData("<tg-emoji emoji-id=\"x\">🙂</tg-emoji>", "Invalid custom emoji identifier specified")]
    [InlineData("&#xD800;", "Text contains invalid Unicode characters after decoding HTML entities, "
        + "check for unmatched surrogate code units")]
    public async Task Markup_that_telegram_refuses_is_refused_in_its_words(string html, string expected) =>
        Assert.Equal("Bad Request: can't parse entities: " + expected, await Bot.RefusalOfAsync(Ada.Id, html));

    [Theory]
    [InlineData("a > b & c", "a > b & c")]
    [InlineData("&lt;&amp;&quot;&gt; &nbsp;&apos;", "<&\"> &nbsp;&apos;")]
    [InlineData("&#1046;&#x416 &ampx", "ЖЖ &ampx")]
    [InlineData("<B>x</> <i></i>y", "x y")]
    [InlineData("  <b>x</b>\n", "x")]
    public async Task Text_is_shown_as_telegram_shows_it(string html, string expected)
    {
        TelegramAnswer answer = await Bot.CallAsync(
            "sendMessage", new { chat_id = Ada.Id, text = html, parse_mode = "Html" });
        Assert.Equal(expected, (string?)answer.Result!["text"]);
    }

    [Theory]
    [InlineData("<b>😀x</b>", "bold 0 3")]
    [InlineData("😀 <i>x</i>", "italic 3 1")]
    [InlineData("<a href=\"HTTPS://Ex.com\">x</a>", "text_link 0 1 https://ex.com/")]
    [InlineData("<a href=\"ex.com/ж?q=1\">x</a>", "text_link 0 1 http://ex.com/ж?q=1")]
    [InlineData("<a href=\"http://10.0.0.1/\">x</a>", "text_link 0 1 http://10.0.0.1/")]
    [InlineData("<a href=\"/relative\">x</a>", "")]
    [InlineData("<a href=\"http://localhost/\">x</a>", "")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>", "")]
    [InlineData("<a href=\"http://a b.com\">x</a>", "")]
    [InlineData("<blockquote expandable>x</blockquote>", "expandable_blockquote 0 1")]
    [InlineData("<pre><code class=\"language-cs\">x</code></pre>", "pre 0 1 cs")]
    public async Task Entities_count_utf16_units_and_bad_links_are_lost_in_silence(string html, string expected)
    {
        TelegramAnswer answer = await Bot.CallAsync(
            "sendMessage", new { chat_id = Ada.Id, text = html, parse_mode = "HTML" });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        string entities = string.Join(", ", (answer.Result!["entities"]?.AsArray() ?? []).Select(entity =>
            $"{entity!["type"]} {entity["offset"]} {entity["length"]} {entity["url"] ?? entity["language"]}".Trim()));
        Assert.Equal(expected, entities);
    }

    [Fact]
    public async Task A_text_is_measured_after_its_markup_is_parsed()
    {
        string longest = "<b>" + new string('x', 4096) + "</b>";
        Assert.Null(await Bot.RefusalOfAsync(Ada.Id, longest));
        Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("Bad Request: message is too long", await Bot.RefusalOfAsync(Ada.Id, longest + "y"));
        Assert.Equal("Bad Request: message text is empty", await Bot.RefusalOfAsync(Ada.Id, "<b> </b>"));
        Assert.Equal("Bad Request: text is too long", await Bot.RefusalOfAsync(Ada.Id, new string('ж', 16_385)));
    }

    [Fact]
    public async Task An_entity_must_lie_within_the_text()
    {
        TelegramAnswer answer = await Bot.CallAsync("sendMessage", new
        {
            chat_id = Ada.Id,
            text = "abc",
            entities = new[] { new { type = "bold", offset = 1, length = 3 } },
        });
        Assert.Equal(
            "Bad Request: can't parse entities: Entity beginning at UTF-16 offset 1 ends after the end of the text "
            + "at UTF-16 offset 4",
            answer.Description);
    }
}
