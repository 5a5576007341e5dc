using NewsBot.Text;

namespace NewsBot.Tests.Text;

/// <summary>In each sample <c>|</c> stands where a sentence ends.</summary>
public sealed class SentencesTests
{
    [Theory]
    [InlineData("Mr. Putin met Dr. A. B. Kellogg at 9.30 a.m. on Feb. 12.| They spoke.")]
    [InlineData("The U.S. President called.| It happened in the U.S.| The talks go on.")]
    [InlineData("\"We are ready.\"| He left.| \"Are you?\" asked Rubio.| \"Yes!\" he said.")]
    [InlineData("Oil fell 3.5 percent.| It rose 2.1 percent later (see p. 4. Also p. 5.) in London.")]
    [InlineData("Is it over?!| Nobody knows…| But they hope.| No. 10 was silent.")]
    [InlineData("“We agreed.” |She smiled.")]
    [InlineData("J.D. Vance and Donald J. Trump spoke.| Acme Inc. shares rose.")]
    [InlineData("Wait... what?| \n|Next paragraph without a stop\n|And one more")]
    [InlineData("They gave him vitamin C.| The doctors left.")]
    [InlineData("The case of Smith v. Jones was \"reopened\".  \"")]
    [InlineData("No.| We do not agree.")]
    public void English_is_cut_where_a_reader_stops(string marked) => Check(marked, "en");

    [Theory]
    [InlineData("H. Prabowo dan Jend. Pol. Listyo bertemu.| Mereka berbicara.")]
    [InlineData("Harganya Rp. 12.500 per kg.| Naik 3,5 persen.")]
    [InlineData("\"Kami siap,\" kata Dr. Ir. Sutomo, M.Si., Senin (10/2).| Ia pulang.")]
    [InlineData("\"Apakah benar?\" tanya dia.| \"Benar.\"| Lalu ia diam.")]
    [InlineData("PT. Maju Jaya Tbk. menolak.| Lihat Pasal No. 5 dan seterusnya, dll.| Namun ia setuju.")]
    [InlineData("Rapat di Jl. Sudirman No. 10 pukul 09.30 WIB.| Hadir 12 orang.| 3 orang absen.")]
    public void Indonesian_is_cut_where_a_reader_stops(string marked) => Check(marked, "id");

    [Theory]
    [InlineData("У 2025 р. Україна й США домовилися.")]
    [InlineData("Це було у 2025 р.| Президент В. О. Зеленський підтвердив.")]
    [InlineData("Збитки – 5 млн. грн.| Про це повідомив акад. І. Петренко з м. Київ на вул. Хрещатик, буд. 5.")]
    [InlineData("«Ми готові!» — сказав він.| «Чи так?»| Ніхто не знав.")]
    [InlineData("Перемир'я, обмін тощо, і т. д.| Далі буде.")]
    [InlineData("Згідно зі ст. 5 договору, див. рис. 2, він не діє.")]
    public void Ukrainian_is_cut_where_a_reader_stops(string marked) => Check(marked, "uk");

    [Theory]
    [InlineData("Об этом сообщил В. В. Путин в г. Москва.| Переговоры шли 4 ч. 30 мин.| Их продолжат.")]
    [InlineData("Ущерб составил 5 млн. рублей, т. е. много, и т. д.| Всё.")]
    [InlineData("Др. Иванов приехал.| Он врач.")]
    [InlineData("В 1990-х гг. было иначе.| «Мы готовы», — заявил он.| «Готовы!» — добавил С. Лавров.")]
    public void Russian_is_cut_where_a_reader_stops(string marked) => Check(marked, "ru");

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    public void There_is_no_empty_sentence(string text) => Assert.Empty(Sentences.Split(text, "en"));

    [Fact]
    public void A_numbered_list_keeps_its_numbers() =>
        Assert.Equal<string[]>(
            ["1. Presiden datang.", "2. Ia pergi."], Texts("1. Presiden datang.\n2. Ia pergi.", "id"));

    private static void Check(string marked, string language)
    {
        string[] expected = marked.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal<string[]>(expected, Texts(marked.Replace("|", string.Empty, StringComparison.Ordinal), language));
    }

    private static string[] Texts(string text, string language) =>
        [.. Sentences.Split(text, language).Select(sentence => sentence.Text)];
}
