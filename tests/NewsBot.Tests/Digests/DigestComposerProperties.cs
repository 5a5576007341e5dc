using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Digests;
using static NewsBot.Tests.Digests.SomeNews;

namespace NewsBot.Tests.Digests;

public sealed class DigestComposerProperties
{
    private static readonly DigestComposer Composer = new(Options.Create(new DigestOptions()));

    [Property(MaxTest = 200, Arbitrary = [typeof(Some)])]
    public void There_are_never_more_than_eight_stories_none_twice_and_none_lost(DigestCandidate[] candidates)
    {
        Digest? digest = Composer.Compose(Request(candidates));
        if (candidates.Length == 0)
        {
            Assert.Null(digest);
            return;
        }

        Assert.InRange(digest!.Stories.Count, 1, 8);
        Assert.Equal(digest.Stories.Count, digest.Stories.DistinctBy(story => story.Id).Count());
        int different = candidates.DistinctBy(candidate => candidate.Story.Id).Count();
        Assert.Equal(different, digest.Stories.Count + digest.LeftOut);
    }

    [Property(MaxTest = 200, Arbitrary = [typeof(Some)])]
    public void The_order_does_not_depend_on_the_order_of_the_candidates(DigestCandidate[] candidates, int seed)
    {
        DigestCandidate[] once = [.. candidates.DistinctBy(candidate => candidate.Story.Id)];
        DigestCandidate[] shuffled = [.. once];
        new Random(seed).Shuffle(shuffled);
        Assert.Equal(Order(Composer.Compose(Request(once))), Order(Composer.Compose(Request(shuffled))));
    }

    [Property(MaxTest = 200, Arbitrary = [typeof(Some)])]
    public void One_more_outlet_never_lowers_a_story(DigestCandidate[] candidates)
    {
        DigestCandidate[] once = [.. candidates.DistinctBy(candidate => candidate.Story.Id)];
        if (once.Length == 0)
            return;
        Article[] articles = [.. once[0].Story.Articles];
        DigestCandidate grown = Candidate(
            once[0].Story.Id.Value,
            [.. articles, Article(999, "Satu Lagi", hoursOld: 70)]);
        int before = Place(once, once[0]);
        int after = Place([grown, .. once[1..]], grown);
        Assert.True(after <= before, $"place {before} became {after}");
    }

    private static long[] Order(Digest? digest) => [.. digest?.Stories.Select(story => story.Id.Value) ?? []];

    private static int Place(DigestCandidate[] candidates, DigestCandidate one)
    {
        var all = new DigestComposer(Options.Create(new DigestOptions { MostStories = 20 }));
        return Array.IndexOf(Order(all.Compose(Request(candidates))), one.Story.Id.Value);
    }

    public static class Some
    {
        public static Arbitrary<DigestCandidate[]> Candidates() =>
            (from count in Gen.Choose(0, 20)
             from candidates in One.ArrayOf(count)
             select candidates).ToArbitrary();

        private static Gen<DigestCandidate> One =>
            from story in Gen.Choose(1, 20)
            from count in Gen.Choose(1, 6)
            from hours in Gen.Choose(0, 47).ArrayOf(count)
            from outlets in Gen.Choose(1, 6).ArrayOf(count)
            from side in Gen.Elements<string?>(null, null, "ua", "ru")
            select Candidate(
                story,
                [.. hours.Zip(
                    outlets, (age, outlet) => Article((story * 100) + age, $"Koran {outlet}", "id", age, side))]);
    }
}
