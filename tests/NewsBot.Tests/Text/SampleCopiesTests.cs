using NewsBot.Measure.Duplicates;

namespace NewsBot.Tests.Text;

public sealed class SampleCopiesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Copies_are_found_and_nothing_else_is_taken_for_one(int seed)
    {
        var score = DuplicateScore.Of([.. SampleCopies.Make(new Random(seed))]);
        Assert.True(score.Real >= 100);
        Assert.True(score is { Precision: >= 0.99, Recall: >= 0.95 }, string.Join('\n', score.Errors));
    }

    [Fact]
    public void Roundups_of_two_days_are_never_one_text() =>
        Assert.DoesNotContain(
            DuplicateScore.Of([.. SampleCopies.Make(new Random(4))]).Errors,
            error => error.Contains("roundup", StringComparison.Ordinal));
}
