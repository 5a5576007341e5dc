using NewsBot.Measure.Languages;
using NewsBot.Text;

namespace NewsBot.Tests.Text.Languages;

public sealed class LanguageIdentifierTests
{
    [Theory]
    [InlineData("en", "The foreign minister said on Monday that the talks would go on next week.")]
    [InlineData("id", "Menteri luar negeri mengatakan pada Senin bahwa perundingan akan berlanjut pekan depan.")]
    [InlineData("ms", "Menteri luar memberitahu pada Isnin bahawa rundingan itu akan diteruskan minggu hadapan.")]
    [InlineData("uk", "Міністр закордонних справ заявив у понеділок, що переговори триватимуть наступного тижня.")]
    [InlineData("ru", "Министр иностранных дел заявил в понедельник, что переговоры продолжатся на следующей неделе.")]
    [InlineData("be", "Міністр замежных спраў заявіў у панядзелак, што перамовы працягнуцца на наступным тыдні.")]
    [InlineData("id", "Trump Telepon Putin, Bahas Akhir Perang Ukraina")]
    [InlineData("en", "Kyiv agrees to 30-day truce after Jeddah talks")]
    [InlineData("uk", "Зеленський прибув до Джидди")]
    [InlineData("ru", "Зеленский прибыл в Джидду")]
    public void News_in_a_language_that_is_read_is_recognised(string language, string text) =>
        Assert.Equal(language, LanguageIdentifier.Default.Identify(text).Language);

    [Theory]
    [InlineData("Prezydent powiedział, że rozmowy pokojowe będą kontynuowane w przyszłym tygodniu w Warszawie.")]
    [InlineData("Der Kanzler sagte am Montag, dass die Verhandlungen über eine Waffenruhe fortgesetzt werden.")]
    [InlineData("Le président a déclaré lundi que les négociations sur la trêve allaient se poursuivre à Genève.")]
    [InlineData("El presidente dijo el lunes que las negociaciones sobre la tregua continuarán en Ginebra.")]
    [InlineData("Cumhurbaşkanı pazartesi günü ateşkes görüşmelerinin İstanbul'da süreceğini söyledi.")]
    [InlineData("Tổng thống nói hôm thứ Hai rằng các cuộc đàm phán ngừng bắn sẽ tiếp tục tại Geneva.")]
    [InlineData("总统星期一表示，停火谈判将在日内瓦继续进行。")]
    [InlineData("قال الرئيس يوم الاثنين إن مفاوضات وقف إطلاق النار ستستمر في جنيف.")]
    [InlineData("Президент дүйсенбі күні атысты тоқтату туралы келіссөздер Женевада жалғасатынын айтты.")]
    [InlineData("")]
    [InlineData("12:30 — 45 % … 2025")]
    [InlineData("\ud800")]
    public void News_in_any_other_language_is_undetermined(string text) =>
        Assert.Equal(LanguageIdentifier.Undetermined, LanguageIdentifier.Default.Identify(text).Language);

    [Theory]
    [InlineData("id", "id")]
    [InlineData("ms-MY", "ms")]
    [InlineData("in", "id")]
    public void Where_a_headline_could_be_either_the_feed_decides(string declared, string language) =>
        Assert.Equal(language, LanguageIdentifier.Default.Identify("Presiden Putin dan Trump", declared).Language);

    [Fact]
    public void A_feed_that_declares_the_wrong_language_is_not_believed() =>
        Assert.Equal(
            "uk", LanguageIdentifier.Default.Identify("Президент заявив, що перемир'я ще немає.", "ru-RU").Language);

    [Fact]
    public void What_was_learned_is_right_on_sentences_that_it_was_not_learned_from()
    {
        string? corpora = Environment.GetEnvironmentVariable("NEWSBOT_CORPORA");
        Assert.SkipWhen(corpora is null, "NEWSBOT_CORPORA does not name the folder of corpora.");
        string news = Path.Combine(corpora!, "data", "indosum", "dev.01.jsonl");
        string[][] all = LanguageCorpus.Aligned(Path.Combine(corpora!, "data", "flores-dev"));
        var trainer = new LanguageTrainer(WordLists.NewsCounts(news), WordLists.Embedded);
        LanguageModel model = trainer.Train([.. all.Select(language => language[..800])]);
        var calibration = new Calibration();
        Each(all, 800, 900, (language, text) => calibration.Add(model, language, text));
        var identifier = new LanguageIdentifier(calibration.Apply(model));
        var score = new LanguageScore();
        Each(all, 900, all[0].Length, (language, text) =>
            score.Add(LanguageModel.Languages[language], identifier.Identify(text).Language));
        Assert.True(score.Accuracy > 0.975, string.Join('\n', score.Lines()));
    }

    [Fact]
    public void The_built_in_tables_are_those_that_the_training_writes()
    {
        using var written = new MemoryStream();
        LanguageModel.Embedded().Write(written);
        written.Position = 0;
        var identifier = new LanguageIdentifier(LanguageModel.Read(written));
        Assert.Equal(
            LanguageIdentifier.Default.Identify("Perundingan akan berlanjut."),
            identifier.Identify("Perundingan akan berlanjut."));
    }

    private static void Each(string[][] sentences, int first, int end, Action<int, string> action)
    {
        for (int language = 0; language < sentences.Length; language++)
        {
            foreach (string sentence in sentences[language][first..end])
                action(language, sentence);
        }
    }
}
