using NewsBot.Articles;
using NewsBot.Summaries.Extracts;

namespace NewsBot.Tests.Summaries;

public sealed class ExtractTests
{
    private static readonly DateOnly Wednesday = new(2025, 2, 12);

    [Theory]
    [InlineData("en", "He said that the talks in Geneva would go on for another week.", "leans on a sentence before")]
    [InlineData(
        "id", "Dia juga tidak mengungkapkan kapan percakapan terakhir telah terjadi.", "leans on a sentence before")]
    [InlineData("id", "Mereka sepakat melanjutkan perundingan di Istanbul pekan depan.", "leans on a sentence before")]
    [InlineData("uk", "Він наголосив, що переговори триватимуть наступного тижня.", "leans on a sentence before")]
    [InlineData(
        "en", "In a message on his own network he said that the teams would meet.", "leans on a sentence before")]
    [InlineData("id", "Setiap negara akan melepas 1.000 orang.", "too short")]
    [InlineData("id", "Rustem Umerov menyebutnya sebagai pertukaran paling besar.", "leans on a sentence before")]
    [InlineData("en", "Hear more in our podcast", "too short")]
    [InlineData("en", "Negotiators of both countries gathered in the Turkish city of", "no statement")]
    [InlineData("en", "Ukraine's delegation said that the \"next round will be held soon.", "part of a quotation")]
    [InlineData("en", "Helsinki hosted the negotiators of both countries on Tuesday.", null)]
    [InlineData("en", "Trump told him that he was gambling with the lives of millions.", "leans on a sentence before")]
    [InlineData("en", "Vladimir Putin told Donald Trump that Kyiv had offered him a truce.", null)]
    [InlineData("ru", "Путин передал ему привет и пригласил в Москву.", "leans on a sentence before")]
    [InlineData("id", "Timnya mendapat arahan presiden agar tidak berhenti berunding.", "leans on a sentence before")]
    [InlineData("id", "Presiden meminta delegasi mengutamakan dua hal itu.", "leans on a sentence before")]
    [InlineData("id", "Akhirnya delegasi kedua negara bertemu di Istanbul pada Jumat.", null)]
    [InlineData("ru", "Об этом пишет издание со ссылкой на свои источники.", "leans on a sentence before")]
    [InlineData("id", "Menurut Yuri Ushakov, kedua pihak membahas masalah wilayah.", "leans on a sentence before")]
    [InlineData("id", "Menurut Yuri Ushakov, Rusia dan Amerika Serikat membahas masalah wilayah.", null)]
    [InlineData(
        "id", "Dalam pernyataan bersama, kedua pihak menyebut pembicaraan itu produktif.",
        "leans on a sentence before")]
    [InlineData(
        "uk", "За словами співрозмовника, ці вимоги виходять за межі обговореного раніше.",
        "leans on a sentence before")]
    [InlineData("ru", "По словам Пескова, это не означает отказа от переговоров.", "leans on a sentence before")]
    [InlineData("ru", "По словам Пескова, Москва не отказывается от переговоров.", null)]
    [InlineData(
        "en", "A day earlier, Trump hosted Volodymyr Zelensky at the White House.", "leans on a sentence before")]
    [InlineData(
        "en", "The terms highlighted Moscow's refusal to compromise on its goals.", "leans on a sentence before")]
    [InlineData("id", "Di hari yang sama Zelensky menegaskan tidak bakal mengkhianati bangsanya.",
        "leans on a sentence before")]
    [InlineData(
        "en", "Zelensky said that was not true and that the deal was in force.", "leans on a sentence before")]
    [InlineData("id", "Diaspora Ukraina di Jakarta menggelar aksi damai pada akhir pekan.", null)]
    [InlineData("en", "Trump had met Putin in Alaska in August to discuss the war.", "recalls what was before")]
    [InlineData("en", "Kyiv had previously rejected any talk of ceding territory.", "recalls what was before")]
    [InlineData("en", "Trump had told European leaders about it in a call in July.", "recalls what was before")]
    [InlineData("en", "Moscow and Kyiv had agreed on a truce, Vladimir Medinsky said on Friday.", null)]
    [InlineData("en", "Witkoff said that he had met Putin in Moscow for three hours.", null)]
    [InlineData("en", "After Moscow had rejected the plan, Kyiv called for sanctions.", null)]
    [InlineData("en", "Trump and Putin had a phone call on Wednesday evening.", null)]
    [InlineData("uk", "Трамп раніше заявляв, що чекає на відповідь Москви.", "recalls what was before")]
    [InlineData("uk", "Зустріч відбудеться не раніше жовтня, повідомив Андрій Єрмак.", null)]
    [InlineData("uk", "Нагадаємо, у лютому Трамп і Путін поговорили телефоном.", "recalls what was before")]
    [InlineData("ru", "Киев отклонил план, который ранее поддержал Трамп.", null)]
    [InlineData("ru", "Песков ранее сообщал о подготовке встречи в Стамбуле.", "recalls what was before")]
    [InlineData("id", "Zelensky sebelumnya telah menolak usulan menyerahkan wilayah.", "recalls what was before")]
    [InlineData("id", "Trump bertemu Putin, yang sebelumnya menolak gencatan senjata.", null)]
    public void A_sentence_that_cannot_stand_alone_is_refused_with_its_reason(
        string language, string sentence, string? reason) =>
        Assert.Equal(reason, Fitness.Refusal(sentence, language));

    [Theory]
    [InlineData("en", "Trump met Putin on Tuesday in Riyadh.", "Trump met Putin on Tuesday [11 February] in Riyadh.")]
    [InlineData(
        "en", "Trump will meet Putin on Friday in Riyadh.", "Trump will meet Putin on Friday [14 February] in Riyadh.")]
    [InlineData(
        "en", "Kyiv will get arms, it was announced on Tuesday.",
        "Kyiv will get arms, it was announced on Tuesday [11 February].")]
    [InlineData(
        "id", "Trump bertemu Putin pada Jumat di Riyadh.", "Trump bertemu Putin pada Jumat [7 Februari] di Riyadh.")]
    [InlineData("uk", "Трамп зустрівся з Путіним у п'ятницю в Ер-Ріяді.", "Трамп зустрівся з Путіним у п'ятницю [7 "
        + "лютого] в Ер-Ріяді.")]
    [InlineData("ru", "Трамп встретился с Путиным в пятницу в Эр-Рияде.", "Трамп встретился с Путиным в пятницу [7 "
        + "февраля] в Эр-Рияде.")]
    [InlineData("id", "Trump bertemu Putin pada Rabu (12/2/2025).", "Trump bertemu Putin pada Rabu (12/2/2025).")]
    [InlineData(
        "en", "They spoke on Tuesday and agreed that talks would begin.",
        "They spoke on Tuesday [11 February] and agreed that talks would begin.")]
    [InlineData(
        "en", "Talks on Tuesday in Riyadh would be the first.", "Talks on Tuesday in Riyadh would be the first.")]
    [InlineData("en", "Trump met Putin on Thursday.", "Trump met Putin on Thursday.")]
    [InlineData("id", "Perang itu berlangsung tiga minggu lamanya.", "Perang itu berlangsung tiga minggu lamanya.")]
    [InlineData(
        "id", "Presiden Donald Trump pada Senin mengatakan AS akan membantu Ukraina.",
        "Presiden Donald Trump pada Senin [10 Februari] mengatakan AS akan membantu Ukraina.")]
    [InlineData(
        "en", "The administration on Tuesday announced sanctions, and Trump said a planned meeting was off.",
        "The administration on Tuesday [11 February] announced sanctions, and Trump said a planned meeting was off.")]
    [InlineData(
        "uk", "Зеленський зустрінеться з Трампом у понеділок.",
        "Зеленський зустрінеться з Трампом у понеділок [17 лютого].")]
    [InlineData("uk", "Зеленський прилетить до Трампа у понеділок.", "Зеленський прилетить до Трампа у понеділок.")]
    [InlineData(
        "ru", "В понедельник делегации провели переговоры в Москве.",
        "В понедельник [10 февраля] делегации провели переговоры в Москве.")]
    [InlineData(
        "ru", "Путин заявил, что примет Трампа в понедельник.", "Путин заявил, что примет Трампа в понедельник.")]
    [InlineData(
        "en", "Witkoff arrives in Moscow on Tuesday for talks.", "Witkoff arrives in Moscow on Tuesday for talks.")]
    [InlineData(
        "en", "Zelensky met Macron ahead of Friday's summit in Paris.",
        "Zelensky met Macron ahead of Friday's [14 February] summit in Paris.")]
    [InlineData(
        "en", "After Monday's talks Rubio flew to Riyadh.", "After Monday's [10 February] talks Rubio flew to Riyadh.")]
    [InlineData("en", "Rubio praised Monday's meeting in Riyadh.", "Rubio praised Monday's meeting in Riyadh.")]
    [InlineData(
        "id", "Zelensky menemui Macron menjelang pertemuan Jumat di Paris.",
        "Zelensky menemui Macron menjelang pertemuan Jumat [14 Februari] di Paris.")]
    [InlineData("en", "The sides held talks on Monday.", "The sides held talks on Monday [10 February].")]
    [InlineData(
        "en", "The truce will hold until midnight on Sunday.",
        "The truce will hold until midnight on Sunday [16 February].")]
    [InlineData(
        "en", "Trump and Putin agreed on Monday to meet.",
        "Trump and Putin agreed on Monday [10 February] to meet.")]
    [InlineData(
        "en", "Zelensky spoke to reporters on Monday.", "Zelensky spoke to reporters on Monday [10 February].")]
    [InlineData(
        "en", "Ukraine agreed to a truce in Jeddah on Monday.",
        "Ukraine agreed to a truce in Jeddah on Monday [10 February].")]
    [InlineData(
        "id", "Ukraina dan Rusia sepakat pada Senin.", "Ukraina dan Rusia sepakat pada Senin [10 Februari].")]
    [InlineData(
        "uk", "Сторони домовилися в понеділок.", "Сторони домовилися в понеділок [10 лютого].")]
    public void A_weekday_gets_its_date_in_brackets_where_it_is_certain(
        string language, string sentence, string resolved) =>
        Assert.Equal(resolved, RelativeDays.Resolve(sentence, language, Wednesday));

    [Theory]
    [InlineData("en", "Putin declared a truce from 4 p.m. on Saturday until the end of Easter Sunday.")]
    [InlineData("en", "Zelensky spoke to Macron ahead of talks with Trump on Monday.")]
    [InlineData("en", "Trump agreed to meet Zelensky at the White House on Monday.")]
    [InlineData("en", "Trump invited Zelensky to Washington on Monday.")]
    [InlineData("en", "Macron called a summit of European leaders for Monday.")]
    [InlineData("id", "Kremlin menyatakan gencatan senjata berlaku mulai Sabtu pukul 16.00 hingga Minggu malam.")]
    [InlineData("id", "Trump sepakat bertemu Zelensky di Gedung Putih pada Senin.")]
    [InlineData("id", "Zelensky menelepon Macron jelang perundingan dengan Trump pada Senin.")]
    [InlineData("uk", "Сторони домовилися зустрітися в Стамбулі в понеділок.")]
    [InlineData("uk", "Зеленський поговорив із Макроном перед переговорами в понеділок.")]
    [InlineData("ru", "Стороны договорились встретиться в Стамбуле в понедельник.")]
    [InlineData("ru", "Трамп пригласил Зеленского в Вашингтон в понедельник.")]
    public void A_weekday_for_which_something_was_meant_gets_none(string language, string sentence) =>
        Assert.Equal(sentence, RelativeDays.Resolve(sentence, language, Wednesday));

    [Theory]
    [InlineData("en", "Putin to visit Beijing on Friday", "", "Putin to visit Beijing on Friday [14 February]")]
    [InlineData("en", "Putin meets Xi on Friday", "", "Putin meets Xi on Friday")]
    [InlineData(
        "en", "Putin meets Xi on Friday", "Vladimir Putin will meet Xi Jinping in Beijing on Friday.",
        "Putin meets Xi on Friday [14 February]")]
    [InlineData("en", "Putin meets Xi on Wednesday", "", "Putin meets Xi on Wednesday [12 February]")]
    [InlineData(
        "uk", "Переговори у понеділок: що далі", "У понеділок, 10 лютого, делегації зустрілися в Ер-Ріяді.",
        "Переговори у понеділок [10 лютого]: що далі")]
    public void A_weekday_of_a_title_gets_the_date_that_the_lead_gives_it(
        string language, string title, string text, string resolved)
    {
        Article article = Some.Article(1, language, title, text);
        Assert.Equal(resolved, TitleDays.Resolve(title, article));
    }

    [Fact]
    public void A_long_sentence_loses_a_last_circumstance_but_never_who_said_it()
    {
        string head = "The delegations " + string.Concat(Enumerable.Repeat("talked at length ", 14)) + "in Istanbul";
        Assert.Equal(
            head + ".", Shortening.Shorten(head + ", while the weather outside turned from mild to very bad indeed."));
        string attributed = head + ", while the weather outside turned from mild to bad, officials said.";
        Assert.Equal(attributed, Shortening.Shorten(attributed));
    }

    [Theory]
    [InlineData("Trump telepon Putin, bahas gencatan senjata - VIVA", "Trump telepon Putin, bahas gencatan senjata")]
    [InlineData("Trump telepon Putin, bahas gencatan senjata. Simak!", "Trump telepon Putin, bahas gencatan senjata")]
    [InlineData(
        "Rusia-Ukraina Sepakat Gencatan Senjata di Laut Hitam, Ini Syarat Moskwa",
        "Rusia-Ukraina Sepakat Gencatan Senjata di Laut Hitam")]
    [InlineData(
        "Pertemuan Trump-Putin di Budapest Ditunda, Gedung Putih Ungkap Alasannya",
        "Pertemuan Trump-Putin di Budapest Ditunda")]
    [InlineData(
        "Трамп і Путін завершили переговори на Алясці: про що домовилися",
        "Трамп і Путін завершили переговори на Алясці")]
    [InlineData("Просто головне", "Просто головне")]
    [InlineData("Russia - Ukraine talks end", "Russia - Ukraine talks end")]
    [InlineData("Talks end in Istanbul | example.com", "Talks end in Istanbul")]
    public void A_title_loses_the_sites_name_and_its_bait(string title, string clean) =>
        Assert.Equal(clean, Titles.Clean(title, "VIVA"));
}
