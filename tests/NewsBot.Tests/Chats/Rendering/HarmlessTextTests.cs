using System.Globalization;
using NewsBot.Chats.Rendering;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Chats.Rendering;

public sealed class HarmlessTextTests
{
    [Theory]
    [InlineData("Гетьман said: “тиша”, 30 %", "Гетьман said: “тиша”, 30 %")]
    [InlineData("👩‍👩‍👧‍👦 🇺🇦 1️⃣ 👍🏽 क्षि ผู้ é", "👩‍👩‍👧‍👦 🇺🇦 1️⃣ 👍🏽 क्षि ผู้ é")]
    [InlineData("می‌خواهم", "می‌خواهم")]
    public void Honest_text_stays_as_it_was(string text, string line) => Assert.Equal(line, HarmlessText.Line(text));

    [Case("R03")]
    [Theory]
    [InlineData("a\r\nb\tc\u0085d\u2028e", "a b c d e")]
    [InlineData("left \u202Ethgir\u202C \u2066x\u2069 \u200Fy", "left thgir x y")]
    [InlineData("soft\u00ADhy\u200Bphen\u2060\uFEFF", "softhyphen")]
    [InlineData("tag\U000E0041\U000E0067 \u3164filler\uFFA0", "tag filler")]
    [InlineData("\u001b[31mred\u0007", " [31mred ")]
    [InlineData("\u0301lost mark", "lost mark")]
    public void What_deceives_is_gone(string text, string line) => Assert.Equal(line, HarmlessText.Line(text));

    [Case("R03")]
    [Fact]
    public void Of_stacked_marks_four_stay()
    {
        string zalgo = "z" + new string('\u0301', 50) + "a";
        Assert.Equal("z\u0301\u0301\u0301\u0301a", HarmlessText.Line(zalgo));
    }

    [Case("R03")]
    [Fact]
    public void A_chain_of_joined_emoji_has_an_end()
    {
        string chain = string.Concat(Enumerable.Repeat("👩\u200D", 2000));
        Assert.Equal(
            (6 * 2) + 5, StringInfo.ParseCombiningCharacters(HarmlessText.Line(chain))[1]);
    }

    [Case("R03")]
    [Fact]
    public void Halves_of_characters_and_what_is_no_character_are_gone()
    {
        Assert.Equal("half \uFFFD and \uFFFD", HarmlessText.Line("half \uD83D and \uDE00"));
        Assert.Equal("xy", HarmlessText.Line("x\uFFFF\uFDD0y"));
    }

    [Fact]
    public void Text_of_fixed_width_keeps_its_lines() =>
        Assert.Equal("a  b\nc  d", HarmlessText.Columns("a  b\r\nc\td"));

    [Case("R02")]
    [Theory]
    [InlineData("@everyone and a@b.example", "@\u200Beveryone and a@\u200Bb.\u200Bexample")]
    [InlineData("press /start and/or #tag, C# $TON $5", "press /\u200Bstart and/or #\u200Btag, C# $\u200BTON $5")]
    [InlineData("see evil.example and tg://user?id=1", "see evil.\u200Bexample and tg:\u200B//\u200Buser?id=1")]
    [InlineData("3.5 % on 12.02.2025, at 1.2.3.4", "3.5 % on 12.02.2025, at 1.\u200B2.\u200B3.\u200B4")]
    [InlineData("U.S. ends. New begins", "U.\u200BS. ends. New begins")]
    [InlineData("C#", "C#\u200B")]
    public void Nothing_is_found_to_mention_command_or_link(string line, string inert) =>
        Assert.Equal(inert, InertText.Of(line));

    [Case("R04")]
    [Theory]
    [InlineData("Antara", "https://evil.example/", "Antara")]
    [InlineData("https://bank.example/login", "https://evil.example/", "evil.example")]
    [InlineData("bank.example", "https://www.bank.example/", "bank.example")]
    [InlineData("раypal.com", "https://раypal.com/", "раypal.com")]
    public void A_link_never_names_another_site(string text, string link, string shown) =>
        Assert.Equal(shown, LinkText.For(text, new Uri(link)));

    [Fact]
    public void A_long_text_is_cut_behind_a_sentence_else_a_word_else_a_character()
    {
        Assert.Equal("One is. ".Length, TextCut.Within("One is. Two are.", 12));
        Assert.Equal("One and two ".Length, TextCut.Within("One and two are.", 14));
        Assert.Equal("🇺🇦".Length, TextCut.Within("🇺🇦🇺🇦🇺🇦", 7));
        Assert.Equal(6, TextCut.Within("क्षिक्षि" + new string('क', 9), 6));
    }
}
