using NewsBot.Text;

namespace NewsBot.Tests.Text;

public sealed class DatelineTests
{
    [Theory]
    [InlineData("JAKARTA, CONTOH.com - Presiden tiba.", "Presiden tiba.")]
    [InlineData("Contoh6.com, Jakarta - Presiden tiba.", "Presiden tiba.")]
    [InlineData("Jakarta , CNN Indonesia - - Presiden tiba .", "Presiden tiba .")]
    [InlineData("Jakarta (ANTARA) - Presiden tiba.", "Presiden tiba.")]
    [InlineData("KYIV (Reuters) — The president arrived.", "The president arrived.")]
    [InlineData("КИЇВ, 12 лютого — Президент прибув.", "Президент прибув.")]
    [InlineData("Arab Saudi, CONTOH BanyuwangiPresiden tiba.", "Presiden tiba.")]
    [InlineData("МОСКВА – Президент прибыл.", "Президент прибыл.")]
    public void A_place_and_an_agency_at_the_head_are_taken_off(string sentence, string expected) =>
        Assert.Equal(expected, Dateline.Remove(sentence));

    [Theory]
    [InlineData("The president - who had arrived late - left.")]
    [InlineData("Pertemuan antara Trump - Putin berlangsung.")]
    [InlineData("NATO — the alliance that Kyiv wants to join — met.")]
    [InlineData("Переговори — це не мир.")]
    [InlineData("Kyiv, NATO and McDonald met.")]
    [InlineData("- A list item")]
    [InlineData("")]
    public void A_dash_inside_a_sentence_stays(string sentence) => Assert.Equal(sentence, Dateline.Remove(sentence));
}
