using NewsBot.Articles;
using NewsBot.Summaries;
using NewsBot.Summaries.Rendering;

namespace NewsBot.Tests.Summaries;

public sealed class FactWordsTests
{
    private static readonly FactWords Words = new(Some.Gazetteer);

    [Theory]
    [InlineData("act:exchange:planned", "en", "prisoner exchange (planned)")]
    [InlineData("act:exchange:done", "id", "pertukaran tahanan")]
    [InlineData("act:talks:postponed", "uk", "переговори (відкладено)")]
    [InlineData("number:1000:prisoner", "en", "1,000 prisoners")]
    [InlineData("number:1:day", "en", "1 day")]
    [InlineData("number:1000:prisoner", "id", "1.000 tahanan")]
    [InlineData("number:22:prisoner", "uk", "22 полонені")]
    [InlineData("number:11:day", "ru", "11 дней")]
    [InlineData("actor:person:erdogan", "id", "Recep Tayyip Erdoğan")]
    [InlineData("place:place:istanbul", "en", null)]
    [InlineData("act:exchange:done", "de", null)]
    public void A_fact_is_said_in_the_readers_language(string fact, string language, string? said) =>
        Assert.Equal(said, Words.Say(fact, language));

    [Fact]
    public void Every_act_that_a_frame_can_state_has_words_in_every_language()
    {
        string[] acts = [.. typeof(NewsBot.Summaries.Frames.FrameActs).GetFields()
            .Select(field => (string)field.GetRawConstantValue()!)];
        Assert.NotEmpty(acts);
        Assert.All(acts, act => Assert.All(
            FrameText.Languages, language => Assert.NotNull(Words.Say($"act:{act}:done", language))));
    }

    [Fact]
    public void Two_languages_share_the_facts_that_both_tell()
    {
        Article english = Some.Article(
            1, "en", "Russia and Ukraine free 1,000 prisoners each",
            "Russia and Ukraine exchanged 1,000 prisoners each on Tuesday, the largest exchange of the war so far.");
        Article indonesian = Some.Article(
            2, "id", "Rusia dan Ukraina bebaskan 1.000 tawanan",
            "Rusia dan Ukraina bertukar 1.000 tawanan pada Selasa dengan bantuan Turki, kata pejabat kedua negara.");
        NewsBot.Stories.Story story = Some.Story(english, indonesian);
        Summary summary = Some.Summarizer.Summarize(story, ["en", "id"]);

        Parity parity = Some.Summarizer.Compare(story, summary.ByLanguage["en"], summary.ByLanguage["id"]);
        Assert.Equal(["1000", "2025-02-11", "country:ru", "country:ua"], parity.Shared);
        Assert.Empty(parity.OnlyFirst);
        Assert.Equal(["country:tr"], parity.OnlySecond);
        Assert.Equal(0.8, parity.Share);
    }

    [Fact]
    public void Of_sentences_worth_the_same_those_are_told_that_the_other_language_tells()
    {
        Article english = Some.Article(
            1, "en", "Ukraine's delegation arrives in Istanbul",
            "The Ukrainian delegation is led by Rustem Umerov, the Kremlin was told on Tuesday evening.");
        Article indonesian = Some.Article(
            2, "id", "Delegasi Ukraina tiba di Istanbul",
            "Delegasi Ukraina tiba di Istanbul untuk putaran kedua perundingan dengan Rusia.\n"
            + "Perundingan berlangsung tertutup di sebuah istana tua di tepi Selat Bosporus.\n"
            + "Wartawan dari berbagai negara menunggu di luar gerbang sejak pagi buta.\n"
            + "Delegasi Ukraina dipimpin Rustem Umerov, demikian disampaikan kepada Kremlin pada Selasa.");
        Summary summary = Some.Summarizer.Summarize(Some.Story(english, indonesian), ["en", "id"]);
        Assert.Contains(
            summary.ByLanguage["id"].Lines, line => line.Text.Contains("Umerov", StringComparison.Ordinal));
    }
}
