using NewsBot.Stories;
using NewsBot.Stories.Embeddings;

namespace NewsBot.Tests.Stories;

public sealed class MeaningTests
{
    private static readonly float[] Some = [.. Enumerable.Range(1, 16).Select(i => (float)i)];

    [Fact]
    public void Meanings_of_two_models_or_sizes_are_not_compared()
    {
        Meaning one = Meaning.Of("a", Some)!;
        Assert.Equal(1, Meaning.Cosine(one, Meaning.Of("a", Some))!.Value, 5);
        Assert.Null(Meaning.Cosine(one, Meaning.Of("b", Some)));
        Assert.Null(Meaning.Cosine(one, Meaning.Of("a", Some.AsSpan(0, 12))));
        Assert.Null(Meaning.Cosine(one, null));
        Assert.Null(Meaning.Of("a", [float.NaN, .. Some]));
        Assert.Null(Meaning.Of("a", new float[16]));
        Assert.Null(Meaning.Of("a", [1, 2]));
    }

    [Fact]
    public void A_cosine_above_the_middle_speaks_for_one_event_and_none_says_nothing()
    {
        var model = new StoryModel(StoryModelFile.Load()) { MeaningWeight = 6, MeaningMiddle = 0.5 };
        Likeness plain = default;
        double without = model.LogOdds(plain, sameLanguage: true, gap: null);
        Assert.Equal(without + 3, model.LogOdds(plain with { Meaning = 1 }, sameLanguage: true, gap: null), 6);
        Assert.Equal(without - 3, model.LogOdds(plain with { Meaning = 0 }, sameLanguage: true, gap: null), 6);
    }
}
