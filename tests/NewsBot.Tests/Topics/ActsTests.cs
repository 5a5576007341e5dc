using FsCheck;
using FsCheck.Xunit;
using NewsBot.Topics;

namespace NewsBot.Tests.Topics;

public sealed class ActsTests
{
    [Theory]
    [InlineData("en", "Russia to prepare separate list of conditions", "demand")]
    [InlineData("en", "Putin declares three-day truce", "ceasefire-declared")]
    [InlineData("en", "Each side accuses the other of violating the energy truce", "ceasefire-violated")]
    [InlineData("en", "Moscow and Kyiv swap 300 prisoners", "prisoner-exchange")]
    [InlineData("en", "Security guarantees for Kyiv", "guarantees")]
    [InlineData("id", "Trump bicara lewat telepon", "call")]
    [InlineData("id", "Kyiv tolak gencatan senjata", "reject ceasefire")]
    [InlineData("id", "Perundingan ditunda", "talks-postponed")]
    [InlineData("uk", "Перемовини в Стамбулі", "talks-held")]
    [InlineData("uk", "режим припинення вогню", "ceasefire")]
    [InlineData("uk", "відбувся обмін військовополоненими", "prisoner-exchange")]
    [InlineData("ru", "гарантиях безопасности", "guarantees")]
    [InlineData("ru", "Перемирие на 30 дней", "ceasefire")]
    [InlineData("ru", "телефонного разговора", "call")]
    public void An_act_is_found_by_what_people_call_it(string language, string text, string acts) =>
        Assert.Equal(acts.Split(' '), Shipped.Topic.Acts.Find(text, language).Select(found => found.Act));

    [Theory]
    [InlineData("en", "A tall stalk and a recall of bookings")]
    [InlineData("id", "Harga cabai naik di pasar")]
    public void Words_that_only_look_alike_are_no_act(string language, string text) =>
        Assert.Empty(Shipped.Topic.Acts.Find(text, language));

    [Fact]
    public void Every_act_has_triggers_and_a_name_in_all_four_languages()
    {
        string[] languages = ["en", "id", "uk", "ru"];
        Assert.All(Shipped.Topic.Acts.All, act =>
        {
            Assert.All(languages, language => Assert.NotEmpty(act.Triggers[language]));
            Assert.All(languages, language => Assert.NotEmpty(act.Names[language]));
        });
    }

    [Property(MaxTest = 300)]
    public void Whatever_the_text_acts_lie_inside_it_in_order(NonNull<string> text)
    {
        string whole = $"{text.Get} перемир'я {text.Get} talks";
        int end = 0;
        foreach (ActMention act in Shipped.Topic.Acts.Find(whole, "und"))
        {
            Assert.InRange(act.Start, end, whole.Length);
            end = act.Start + act.Length;
            Assert.InRange(end, act.Start + 1, whole.Length);
        }
    }
}
