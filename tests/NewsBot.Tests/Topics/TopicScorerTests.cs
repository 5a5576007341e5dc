using FsCheck;
using FsCheck.Xunit;
using NewsBot.Topics;

namespace NewsBot.Tests.Topics;

public sealed class TopicScorerTests
{
    private static readonly TopicScorer Scorer = new(Shipped.Topic, Shipped.Gazetteer);

    [Theory]
    [InlineData("en", "Russia to prepare separate list of conditions for ceasefire", "The paper will follow.")]
    [InlineData("en", "Putin and Zelensky must sort it out themselves, Trump says", "He would see at a meeting.")]
    [InlineData("en", "Zelensky: we will not give up the Donbas", "The constitution does not allow it.")]
    [InlineData("en", "Moscow and Kyiv free 300 soldiers", "The exchange of prisoners was brokered by the Emirates.")]
    [InlineData("en", "Kyiv agrees to month-long halt to fighting", "Ukraine accepted a US idea, Moscow is to reply.")]
    [InlineData("uk", "Обмін: додому їдуть поранені", "Серед звільнених є тяжкохворі, каже Координаційний штаб.")]
    [InlineData("ru", "Песков: европейских правок мы не видели", "Москва ждет представителей Трампа.")]
    [InlineData("id", "Zelensky Ogah Serahkan Donbas ke Rusia", "Konstitusi melarang penyerahan wilayah.")]
    [InlineData("id", "Putin Siap Bertemu Zelensky, Ini Syaratnya", "Pertemuan harus diakhiri dengan dokumen.")]
    [InlineData("uk", "Мединський назвав дату наступного раунду переговорів", "Київ дату не підтвердив.")]
    [InlineData("ru", "Песков назвал условие встречи Путина и Зеленского", "Сначала должны договориться эксперты.")]
    [InlineData(
        "id", "Gedung Putih: Rusia dan Ukraina sepakat jamin pelayaran aman di Laut Hitam",
        "AS akan membantu memulihkan akses Rusia ke pasar dunia untuk ekspor pertanian.")]
    [InlineData(
        "ru", "Кремль: договоренности по Черному морю вступят в силу после снятия санкций",
        "Договоренности о безопасном судоходстве согласовали Россия и США. Украина их подтвердила.")]
    public void What_is_about_the_peace_process_is_relevant(string language, string title, string text) =>
        Assert.True(Scorer.Score(title, text, language).Relevant, Told(language, title, text));

    [Theory]
    [InlineData("en", "Israel and Hamas trade accusations of breaking truce", "Witkoff is due in Jerusalem for talks.")]
    [InlineData("en", "Pashinyan and Aliyev initial peace treaty", "Moscow said it welcomes the settlement.")]
    [InlineData("en", "Iran says nuclear talks to resume", "Araghchi will meet Witkoff. Russia offered to mediate.")]
    [InlineData("en", "Front line on day 1,204", "Ukraine reported 163 combat clashes. Two prisoners were taken.")]
    [InlineData("en", "Mine damages tanker in Black Sea", "Turkey called for safe navigation. Ukraine blamed Russia.")]
    [InlineData("en", "Refugee from Ukraine stabbed on train", "Police charged a man. She had fled the war.")]
    [InlineData("en", "Ukraine draw with Iceland", "Rebrov's team may reach the World Cup. Talks go on.")]
    [InlineData("en", "Wounded soldiers return to village", "Two Ukrainian servicemen came home to Poltava region.")]
    [InlineData("en", "Sudan's army agrees to halt fighting", "The United States announced it. Russia welcomed it.")]
    [InlineData("id", "Jenazah WNI di Ukraina dipulangkan", "Kemlu memulangkan jenazah pekerja migran dari Kyiv.")]
    [InlineData("uk", "Рада розгляне правки до бюджету", "Поправки подав уряд України. МВФ чекає на рішення.")]
    [InlineData("ru", "Госдума приняла поправки о мобилизации", "Украина упомянута в записке к закону.")]
    [InlineData("id", "Thailand-Kamboja sepakat gencatan senjata", "Trump dan Anwar menyaksikan penandatanganan.")]
    [InlineData("id", "Rusia gempur Kharkiv, 6 tewas", "Serangan drone menghantam apartemen di Ukraina.")]
    [InlineData("uk", "Удар по Харкову: шестеро загиблих", "Російські дрони влучили у дев'ятиповерхівку.")]
    [InlineData("ru", "Путин и Си подписали соглашения", "Переговоры в Пекине длились четыре часа.")]
    public void What_only_looks_alike_is_not(string language, string title, string text) =>
        Assert.False(Scorer.Score(title, text, language).Relevant, Told(language, title, text));

    [Fact]
    public void A_verdict_tells_its_reasons_in_words_strongest_first()
    {
        TopicVerdict verdict = Scorer.Score(
            "Hamas and Israel agree truce", "Trump spoke of Ukraine, and of peace with Putin, as well.", "en");
        Assert.Contains(
            verdict.Reasons,
            reason => reason.Weight < 0
                && reason.Text.StartsWith("The headline speaks of the war in Gaza", StringComparison.Ordinal));
        Assert.Contains(verdict.Reasons, reason => reason.Text.Contains("Vladimir Putin", StringComparison.Ordinal));
        Assert.Equal(
            verdict.Reasons.Select(reason => Math.Abs(reason.Weight)).OrderDescending(),
            verdict.Reasons.Select(reason => Math.Abs(reason.Weight)));
    }

    [Fact]
    public void The_real_article_is_relevant()
    {
        string? corpora = Environment.GetEnvironmentVariable("NEWSBOT_CORPORA");
        Assert.SkipWhen(corpora is null, "NEWSBOT_CORPORA is not set.");
        string[] lines = File.ReadAllLines(Path.Combine(corpora!, "seeds", "viva-2025-02-10.id.txt"));
        Assert.True(Scorer.Score(lines[0], string.Join('\n', lines.Skip(1)), "id").Relevant);
    }

    [Property(MaxTest = 200)]
    public void Whatever_the_text_the_score_lies_between_0_and_1(NonNull<string> title, NonNull<string> text) =>
        Assert.InRange(Scorer.Score(title.Get, $"Ukraine {text.Get} ceasefire", "en").Score, 0, 1);

    private static string Told(string language, string title, string text) =>
        string.Join('\n', Scorer.Score(title, text, language).Reasons);
}
