using NewsBot.Measure.Summaries;

namespace NewsBot.Tests.Text;

public sealed class RougeTests
{
    [Fact]
    public void Equal_summaries_score_full_marks() =>
        Assert.Equal(new RougeScore(1, 1, 1), Rouge.Of(["A b c .", "D e"], ["a B c", "d E"]));

    [Fact]
    public void Shared_words_pairs_and_sequences_are_counted()
    {
        // Summary a b c d against reference a c b d: 4 of 4 words, 0 of 3 pairs, a subsequence of 3 of 4.
        RougeScore score = Rouge.Of(["a b c d"], ["a c b d"]);
        Assert.Equal(1, score.One, 6);
        Assert.Equal(0, score.Two, 6);
        Assert.Equal(0.75, score.L, 6);
    }

    [Fact]
    public void No_summary_scores_nothing() => Assert.Equal(new RougeScore(0, 0, 0), Rouge.Of([], ["a b"]));
}
