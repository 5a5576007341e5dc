using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Articles;
using NewsBot.Articles.Pages;

namespace NewsBot.Tests.Articles.Pages;

public sealed class PageParsingTests
{
    private const string Sentence =
        "The two delegations met for nine hours in the capital and agreed to meet again in a week.";

    private static readonly PageHints Hints = new(new Uri("https://news.test/a"), "", "News", "en");
    private static readonly PageHints Slow = Hints with { Address = new Uri("https://slow.test/a") };

    [Fact]
    public async Task H11_a_parser_that_never_ends_is_left_behind_and_its_site_is_not_read_again()
    {
        using var release = new ManualResetEventSlim();
        using var begun = new SemaphoreSlim(0);
        var clock = new FakeTimeProvider();
        using var parsing = new PageParsing(TimeSpan.FromSeconds(2), clock, (_, hints) =>
        {
            begun.Release();
            if (hints.Address.Host == "slow.test")
                release.Wait();
            return new PageContent { Text = "read" };
        });

        Assert.Contains("too long", await OverrunAsync(), StringComparison.Ordinal);
        Assert.Equal("read", (await parsing.ReadAsync(() => "<p>", Hints, CancellationToken.None)).Content?.Text);
        await begun.WaitAsync(TestContext.Current.CancellationToken);
        await OverrunAsync();
        PageReading third = await parsing.ReadAsync(() => "<p>", Slow, CancellationToken.None);
        Assert.Contains("twice", third.Refusal, StringComparison.Ordinal);
        Assert.Equal(0, begun.CurrentCount);
        release.Set();

        async Task<string?> OverrunAsync()
        {
            Task<PageReading> reading = parsing.ReadAsync(() => "<p>", Slow, CancellationToken.None);
            await begun.WaitAsync(TestContext.Current.CancellationToken);
            clock.Advance(TimeSpan.FromSeconds(2));
            return (await reading).Refusal;
        }
    }

    [Fact]
    public async Task A_parser_that_throws_costs_only_its_page()
    {
        using var parsing = new PageParsing(
            TimeSpan.FromSeconds(5), TimeProvider.System, (_, _) => throw new InvalidOperationException("secret"));
        PageReading reading = await parsing.ReadAsync(() => "<p>", Hints, CancellationToken.None);
        Assert.Null(reading.Content);
        Assert.DoesNotContain("secret", reading.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_cannot_be_decoded_or_is_refused_gives_its_place_back()
    {
        using var parsing = new PageParsing(
            TimeSpan.FromSeconds(5), TimeProvider.System, (_, _) => new PageContent { Text = "read" });
        for (int page = 0; page < 20; page++)
        {
            await Assert.ThrowsAsync<FormatException>(
                () => parsing.ReadAsync(() => throw new FormatException(), Hints, CancellationToken.None));
            string deep = string.Concat(Enumerable.Repeat("<div>", 600));
            Assert.NotNull((await parsing.ReadAsync(() => deep, Hints, CancellationToken.None)).Refusal);
        }

        Assert.Equal("read", (await parsing.ReadAsync(() => "<p>", Hints, CancellationToken.None)).Content?.Text);
    }

    [Fact]
    public async Task The_parser_of_the_program_reads_within_its_time()
    {
        using var parsing = new PageParsing(
            Options.Create(new ArticlesOptions { ParseTime = TimeSpan.FromSeconds(30) }), TimeProvider.System);
        PageReading reading = await parsing.ReadAsync(
            () => "<body>" + Sentence + "</body>", Hints, CancellationToken.None);
        Assert.Contains("delegations", reading.Content?.Text, StringComparison.Ordinal);
    }
}
