using NewsBot.Text;

namespace NewsBot.Tests.Text;

public sealed class SentenceRankerTests
{
    [Fact]
    public void In_Indonesian_the_first_sentences_that_can_stand_alone_win()
    {
        string[] sentences =
        [
            "JAKARTA, CONTOH.com - Presiden tiba di Jeddah pada Senin untuk mengikuti perundingan damai.",
            "\"Kami datang dengan niat baik dan siap berbicara dengan siapa saja.",
            "Rakyat kami menunggu perdamaian ini sejak tiga tahun lalu,\" katanya kepada wartawan di bandara.",
            "Baca juga: Kronologi perundingan damai dari bulan ke bulan sejak tahun lalu",
            "Benarkah perundingan itu akan segera membawa hasil bagi kedua negara?",
            "Perundingan akan berlangsung selama dua hari dan diikuti delegasi dari tiga negara.",
            "Belum jelas.",
        ];
        Assert.Equal([0, 5], SentenceRanker.Rank("", sentences, "id").Take(2).Select(ranked => ranked.Index).ToArray());
    }

    [Fact]
    public void In_English_a_sentence_near_the_title_may_pass_the_first()
    {
        string[] sentences =
        [
            "It was a grey morning in the capital and few people were in the streets.",
            "Ukraine accepted an American proposal for a ceasefire of thirty days on Tuesday.",
            "Shops opened later than usual because of the heavy snow in the night.",
        ];
        Assert.Equal(1, SentenceRanker.Rank("Ukraine accepts ceasefire proposal", sentences, "en")[0].Index);
    }

    [Fact]
    public void Extracts_of_a_story_do_not_repeat_each_other_and_come_from_different_outlets()
    {
        ExtractSource[] articles =
        [
            new("A", "Truce",
                ["Ukraine accepted a truce of thirty days after talks in Jeddah on Tuesday.", "It was late."]),
            new("B", "Truce", ["Ukraine accepted a truce of thirty days after the talks in Jeddah on Tuesday.",
                "Washington resumed its military aid and the sharing of intelligence at once."]),
            new("A", "More", ["Moscow has not yet answered the proposal, a spokesman for the Kremlin said."]),
        ];
        (int, int)[] Chosen(int count) =>
            [.. SentenceRanker.Choose(articles, count, "en").Select(sentence => (sentence.Article, sentence.Index))];
        Assert.Equal([(0, 0), (1, 1)], Chosen(2));
        // Each has spoken once: an outlet may speak again, and neither repeats what was said.
        Assert.Equal([(0, 0), (1, 1), (2, 0)], Chosen(3));
    }

    [Fact]
    public void A_single_outlet_may_give_several_sentences() =>
        Assert.Equal(2, SentenceRanker.Choose(
            [new("A", "Truce", ["Kyiv accepted a truce of thirty days on "
                + "Tuesday.", "Its envoy will go to Moscow on Friday."])],
            2,
            "en").Count);
}
