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

    [Theory]
    [InlineData("act:accept:done", "act:accept:ready", false)]
    [InlineData("act:accept:ready", "act:accept:done", true)]
    [InlineData("act:talks:done", "act:talks:ongoing", false)]
    [InlineData("act:talks:done", "act:talks:planned", true)]
    [InlineData("act:talks:done", "act:meeting:done", false)]
    [InlineData("act:meeting:done", "act:call:done", false)]
    [InlineData("act:meeting:planned", "act:talks:done", true)]
    [InlineData("act:meeting:done", "act:meeting:cancelled", true)]
    [InlineData("act:proposal:done", "act:accept:done", true)]
    [InlineData("number:3:hour", "act:statement:done", false)]
    public void An_act_is_none_where_it_was_told_so_far(string told, string now, bool material) =>
        Assert.Equal(material, Between([told, now], told).IsMaterial);

    private static MaterialChange Between(string[] facts, params string[] told) => MaterialChange.Between(
        told.Length > 0 ? told : Told,
        ["ANTARA News"],
        Some.Summarizer.Summarize(Some.Story(Some.Article(1, "en", "t", "x")), ["en"]) with { Facts = facts },
        ["ANTARA News", "Reuters"]);
}
