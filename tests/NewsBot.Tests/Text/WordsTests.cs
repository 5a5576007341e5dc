using NewsBot.Text;

namespace NewsBot.Tests.Text;

public sealed class WordsTests
{
    [Theory]
    [InlineData("П'ять прем’єрів, сімʼя.", "п'ять прем'єрів сім'я")]
    [InlineData("Masing-masing anak-anaknya bersama-sama", "masing-masing anak-anaknya bersama-sama")]
    [InlineData("berlari-larian", "berlari-larian")]
    [InlineData("Sayur-mayur untuk Trump-Putin dan Jawa-Bali", "sayur-mayur untuk trump putin dan jawa bali")]
    [InlineData("1.250,5 km pada 09:30, 12 000 orang", "1.250,5 km pada 09:30 12 000 orang")]
    [InlineData("12\u00a0000 людей", "12000 людей")]
    [InlineData("The U.S. and D.C. Trump’s 30-day plan", "the u.s and d.c trump 30 day plan")]
    [InlineData("Erdoğan, Türkiye, Orbán, Wałęsa", "erdogan turkiye orban walesa")]
    [InlineData("Ещё Королёв и пере\u00adмирие", "еще королев и перемирие")]
    [InlineData("Її Й и\u0306 є ґ", "її й й є ґ")]
    [InlineData("... — «» !?", "")]
    public void A_text_is_cut_into_the_words_a_reader_sees(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Words.Of(text)));

    [Fact]
    public void A_word_says_where_it_stands() =>
        Assert.Equal(new Token(4, 7, "trump"), Words.Tokens("Say Trump's name")[1]);
}
