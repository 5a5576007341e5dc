using NewsBot.Feeds.Reading;

namespace NewsBot.Tests.Feeds.Reading;

/// <summary>What is kept from the parser of pages, which cannot be stopped.</summary>
public sealed class MarkupSizeTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("<p>Delegations met again.</p>", 10_000));

    [Theory]
    [InlineData("<title>News</title>", true)]
    [InlineData("<TITLE>News</Title><textarea>x</textarea>", true)]
    [InlineData("<title>News<2025-366>", false)]
    [InlineData("<textarea>", false)]
    [InlineData("<svg><title>a</title></svg><title>b</title>", true)]
    public void A_title_that_is_never_closed_holds_the_page(string head, bool isHarmless) =>
        Assert.Equal(isHarmless, MarkupSize.IsHarmless(head + Long));

    [Fact]
    public void A_short_page_may_end_within_a_title() =>
        Assert.True(MarkupSize.IsHarmless("<html><title>News <b>in brief"));
}
