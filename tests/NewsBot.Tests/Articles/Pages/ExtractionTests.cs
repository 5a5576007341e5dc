using NewsBot.Articles.Pages;
using NewsBot.Measure;

namespace NewsBot.Tests.Articles.Pages;

public sealed class ExtractionTests
{
    public static TheoryData<string> Names => [.. ExpectedPages.Read(null).Select(page => page.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_body_of_every_page_shape_comes_out_whole_and_alone(string name)
    {
        ExpectedPage page = ExpectedPages.Read(null).Single(expected => expected.Name == name);
        Assert.Equal(page.Body.Trim().Split('\n'), Read(page.Html).Text.Split('\n'));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_page_shape_gives_its_headline_day_and_language(string name)
    {
        ExpectedPage page = ExpectedPages.Read(null).Single(expected => expected.Name == name);
        PageContent content = Read(page.Html);
        Assert.Contains("30", content.Title, StringComparison.Ordinal);
        Assert.DoesNotContain("|", content.Title, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2025, 3, 12), DateOnly.FromDateTime(content.Published!.At.AddHours(3).Date));
        Assert.Equal(name.StartsWith("uk-government", StringComparison.Ordinal) ? null : name[..2], content.Language);
    }

    [Theory]
    [InlineData("JAKARTA, KOMPAS.com - Presiden berbicara dengan para menteri.")]
    [InlineData("Liputan6.com, Jakarta - Presiden berbicara dengan para menteri.")]
    [InlineData("Jakarta (ANTARA) - Presiden berbicara dengan para menteri.")]
    [InlineData("(ANTARA) - Presiden berbicara dengan para menteri.")]
    [InlineData("Amerika Serikat, VIVA Banyuwangi – Presiden berbicara dengan para menteri.")]
    [InlineData("Amerika Serikat, VIVA BanyuwangiPresiden berbicara dengan para menteri.")]
    [InlineData("Amerika Serikat, VIVA Banyuwangi Presiden berbicara dengan para menteri.")]
    [InlineData("TEMPO.CO, Jakarta - Presiden berbicara dengan para menteri.")]
    [InlineData("Jakarta, CNBC Indonesia - Presiden berbicara dengan para menteri.")]
    [InlineData("REPUBLIKA.CO.ID, MOSKOW -- Presiden berbicara dengan para menteri.")]
    [InlineData("Moskow - Presiden berbicara dengan para menteri.")]
    [InlineData("KYIV (Reuters) — Presiden berbicara dengan para menteri.")]
    [InlineData("KYIV, Ukraine (AP) — Presiden berbicara dengan para menteri.")]
    [InlineData("WASHINGTON, Feb 12 (Reuters) - Presiden berbicara dengan para menteri.")]
    [InlineData("КИЇВ, 10 лютого (Укрінформ). Presiden berbicara dengan para menteri.")]
    [InlineData("МОСКВА, 12 фев - РИА Новости. Presiden berbicara dengan para menteri.")]
    [InlineData("МОСКВА, 12 февраля. /ТАСС/. Presiden berbicara dengan para menteri.")]
    [InlineData("JEDDAH — Presiden berbicara dengan para menteri.")]
    public void A_dateline_is_not_part_of_the_first_sentence(string first) =>
        Assert.Equal("Presiden berbicara dengan para menteri.", new Datelines(["VIVA"]).Strip(first, 0));

    [Theory]
    [InlineData("NATO - the alliance of 32 countries - said on Friday it would wait.")]
    [InlineData("APBN 2025 tetap disahkan oleh pemerintah dan parlemen pada Rabu.")]
    [InlineData("Uni Eropa (UE) - yang beranggotakan 27 negara - menunggu jawaban.")]
    [InlineData("Trump, who called Putin on Wednesday - his first call - spoke of peace.")]
    [InlineData("Trump-Putin talks ended late on Wednesday without a statement.")]
    [InlineData("Reuters melaporkan pada bulan November bahwa Putin terbuka untuk berunding.")]
    [InlineData("Путін — президент Росії — заявив про готовність до розмови.")]
    public void A_first_sentence_without_a_dateline_stays_whole(string first) =>
        Assert.Equal(first, new Datelines(["VIVA"]).Strip(first, 0));

    private static PageContent Read(string html) =>
        PageReader.Read(html, new PageHints(new Uri("https://www.site.test/2025/03/12/a"), "", "", "uk"));
}
