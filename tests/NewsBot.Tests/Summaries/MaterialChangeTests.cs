using NewsBot.Summaries;

namespace NewsBot.Tests.Summaries;

public sealed class MaterialChangeTests
{
    private static readonly string[] Told = [
        "act:talks:done", "actor:country:ru", "actor:country:ua", "place:place:istanbul"];

    [Fact]
    public void Another_outlet_or_another_wording_is_no_change()
    {
        MaterialChange change = Between(Told);
        Assert.False(change.IsMaterial);
        Assert.Equal(["1 more outlet, which alone is no change"], change.Reasons);
    }

    [Theory]
    [InlineData("act:exchange:planned", true)]
    [InlineData("number:1000:prisoner", true)]
    [InlineData("actor:person:erdogan", true)]
    [InlineData("act:talks:postponed", true)]
    [InlineData("date:2025-05-16", false)]
    [InlineData("act:statement:done", false)]
    public void A_new_act_actor_or_number_is_one(string fact, bool material) =>
        Assert.Equal(material, Between([.. Told, fact]).IsMaterial);

    private static MaterialChange Between(string[] facts) => MaterialChange.Between(
        Told,
        ["ANTARA News"],
        Some.Summarizer.Summarize(Some.Story(Some.Article(1, "en", "t", "x")), ["en"]) with { Facts = facts },
        ["ANTARA News", "Reuters"]);
}
