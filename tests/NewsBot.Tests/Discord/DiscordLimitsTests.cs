using System.Globalization;
using System.Text;
using NewsBot.Discord;
using NewsBot.Fakes.Discord.Faults;
using NewsBot.Fakes.Discord.State;
using NewsBot.Fakes.Sites;
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

    [Case("C05")]
    [Fact]
    public async Task Ten_thousand_channels_that_all_refuse_the_bot_get_it_nowhere_near_a_ban()
    {
        FakeChannel[] channels = [.. Enumerable.Range(0, 10_000).Select(i => Discord.AddChannel(News.Guild, $"c{i}"))];
        foreach (FakeChannel channel in channels)
            Discord.Deny(channel, Denial.MissingAccess);
        foreach (FakeChannel[] second in channels.Chunk(48))
        {
            await Task.WhenAll(second.Select(channel => Assert.ThrowsAsync<DiscordException>(
                () => SendAsync("news", "key", channel))));
            Clock!.Advance(TimeSpan.FromSeconds(1.1));
        }

        (int refused, bool isBanned) = Discord.Invalid;
        Assert.InRange(refused, 5_000, 5_047); // Those that were under way when the budget was used up.
        Assert.False(isBanned);
    }

    [Case("C04")]
    [Fact]
    public async Task A_bucket_that_says_it_was_free_long_ago_is_free()
    {
        int asked = 0;
        await using var past = new RawOrigin((stream, cancellation) => stream.WriteAsync(
            Encoding.Latin1.GetBytes(string.Create(
                CultureInfo.InvariantCulture,
                $"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 10\r\n"
                + $"X-RateLimit-Bucket: b\r\nX-RateLimit-Limit: 5\r\nX-RateLimit-Remaining: 0\r\n"
                + $"X-RateLimit-Reset: 1\r\nX-RateLimit-Reset-After: -3600.5\r\n\r\n{{\"id\":\"{++asked}\"}}")),
            cancellation).AsTask());
        await using IDiscordTransport transport = Create(Options with { Api = past.Address });
        for (ulong id = 1; id <= 3; id++)
        {
            Assert.Equal(id, await transport.SendMessageAsync(
                News.Id, new DiscordMessageSpec("x"), $"key-{id}", CancellationToken.None));
        }
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
