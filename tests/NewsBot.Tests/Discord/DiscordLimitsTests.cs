using System.Globalization;
using NewsBot.Discord;
using NewsBot.Fakes.Discord.Faults;
using NewsBot.Fakes.Discord.State;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Discord;

/// <summary>How the built-in client keeps within limits that it learns only from answers.</summary>
public sealed class DiscordLimitsTests : DiscordTransportFixture
{
    [Fact]
    public async Task A_full_bucket_is_waited_for_so_that_no_request_is_refused()
    {
        for (int i = 0; i < 12; i++)
            await RunAsync(SendAsync($"message {i}", $"key-{i}"));
        Assert.Equal(12, Discord.Messages(News).Count);
        Assert.Empty(Discord.Ledger.Refused);
        TimeSpan took = Discord.Messages(News)[^1].At - Discord.Messages(News)[0].At;
        Assert.InRange(took.TotalSeconds, 9.5, 12); // The clock moves in steps.
    }

    [Fact]
    public async Task A_wait_that_is_too_long_is_given_up_unsent()
    {
        Discord.FailNext(DiscordFault.TooManyRequests(30));
        await FailureOfAsync(() => SendAsync("one"));
        DiscordException error = await FailureOfAsync(() => SendAsync("one"));
        Assert.Equal((DiscordErrorKind.RateLimited, DiscordOutcome.NotSent), (error.Kind, error.Outcome));
        Assert.InRange(error.RetryAfter!.Value.TotalSeconds, 29, 30);
        Assert.False(error.IsForAll);
        Clock!.Advance(TimeSpan.FromSeconds(30));
        await SendAsync("one");
        Assert.Equal(0, Discord.CallsInsideRetryAfter);
    }

    [Fact]
    public async Task Many_channels_at_once_stay_under_the_limit_over_all_routes()
    {
        FakeChannel[] channels = [.. Enumerable.Range(0, 120).Select(i => Discord.AddChannel(News.Guild, $"c{i}"))];
        Task all = Task.WhenAll(channels.Select((channel, i) => SendAsync("news", $"key-{i}", channel)));
        foreach (int sent in (int[])[48, 96, 120])
        {
            await SoonAsync($"{sent} messages", () => Discord.Ledger.Sent().Count == sent);
            Clock!.Advance(TimeSpan.FromSeconds(1));
        }

        await all;
        Assert.Empty(Discord.Ledger.Refused);
    }

    [Case("C04")]
    [Fact]
    public async Task Buckets_may_change_their_names_at_any_time()
    {
        for (int i = 0; i < 30; i++)
        {
            if (i % 7 == 3)
                Discord.RenameBuckets();
            await RunAsync(SendAsync($"message {i}", $"key-{i}"));
        }

        Assert.Equal(30, Discord.Messages(News).Count);
        Assert.Empty(Discord.Ledger.Refused);
    }

    [Fact]
    public async Task Numbers_in_headers_are_read_alike_in_every_culture()
    {
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        Discord.FailNext(DiscordFault.TooManyRequests(1.5));
        DiscordException error = await FailureOfAsync(() => SendAsync("one"));
        Assert.Equal(1.5, error.RetryAfter!.Value.TotalSeconds);
        for (int i = 0; i < 6; i++)
            await RunAsync(SendAsync($"message {i}", $"key-{i}"));
        Assert.True(Discord.Messages(News)[^1].At - Discord.Messages(News)[0].At < TimeSpan.FromSeconds(7));
    }

    [Case("C05")]
    [Fact]
    public async Task Refused_requests_stop_long_before_the_address_is_banned()
    {
        await using IDiscordTransport careful = Create(Options with { InvalidRequests = 20 });
        Discord.Deny(News, Denial.MissingAccess);
        for (int i = 0; i < 40; i++)
        {
            await FailureOfAsync(() =>
                careful.SendMessageAsync(News.Id, new DiscordMessageSpec("x"), "key", CancellationToken.None));
            Clock!.Advance(TimeSpan.FromSeconds(2));
        }

        Assert.Equal((20, false), Discord.Invalid);
        Discord.Deny(News, null);
        Clock!.Advance(TimeSpan.FromMinutes(10));
        await careful.SendMessageAsync(News.Id, new DiscordMessageSpec("x"), "key", CancellationToken.None);
    }

    [Case("C04")]
    [Fact]
    public async Task A_limit_that_others_used_up_is_not_held_against_us()
    {
        await using IDiscordTransport careful = Create(Options with { InvalidRequests = 1 });
        Discord.FailNext(DiscordFault.TooManyRequests(2, "shared"));
        await FailureOfAsync(() =>
            careful.SendMessageAsync(News.Id, new DiscordMessageSpec("x"), "key", CancellationToken.None));
        await RunAsync(careful.SendMessageAsync(News.Id, new DiscordMessageSpec("x"), "key", CancellationToken.None));
        Assert.Equal((0, false), Discord.Invalid);
    }

    [Case("C03")]
    [Fact]
    public async Task A_block_that_says_nothing_pauses_all_for_a_minute_and_then_for_twice_as_long()
    {
        Discord.FailNext(DiscordFault.Cloudflare, times: 2);
        Assert.Equal(60, (await FailureOfAsync(() => SendAsync("one"))).RetryAfter!.Value.TotalSeconds);
        Assert.Equal(DiscordOutcome.NotSent, (await FailureOfAsync(() => SendAsync("one"))).Outcome);
        Clock!.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(120, (await FailureOfAsync(() => SendAsync("one"))).RetryAfter!.Value.TotalSeconds);
        Clock.Advance(TimeSpan.FromMinutes(2));
        await SendAsync("one");
    }

    [Fact]
    public async Task Answers_to_people_do_not_wait_for_the_limit_over_all_routes()
    {
        await ConnectAsync();
        Discord.FailNext(DiscordFault.TooManyRequests(600, "global"), channel: News.Id);
        await FailureOfAsync(() => SendAsync("one"));
        Sink.Handle = interaction => Transport.DeferAsync(interaction, ephemeral: false, CancellationToken.None);
        FakeInteraction asked = Discord.UseCommand(Ada, News, "latest");
        await SoonAsync("the answer", () => asked.Callback == 5);
    }
}
