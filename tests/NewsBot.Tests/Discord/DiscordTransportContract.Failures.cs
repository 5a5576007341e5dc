using NewsBot.Discord;
using NewsBot.Fakes.Discord.Faults;
using NewsBot.Fakes.Discord.State;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Discord;

/// <content>What goes wrong with requests.</content>
public abstract partial class DiscordTransportContract
{
    public static TheoryData<string, DiscordErrorKind, DiscordOutcome> Failures { get; } = new()
    {
        { nameof(DiscordFault.MissingAccess), DiscordErrorKind.Forbidden, DiscordOutcome.Refused },
        { nameof(DiscordFault.MissingPermissions), DiscordErrorKind.Forbidden, DiscordOutcome.Refused },
        { nameof(DiscordFault.UnknownChannel), DiscordErrorKind.NotFound, DiscordOutcome.Refused },
        { nameof(DiscordFault.Unauthorized), DiscordErrorKind.Unauthorized, DiscordOutcome.Refused },
        { nameof(DiscordFault.Overloaded), DiscordErrorKind.Transient, DiscordOutcome.Unknown },
        { nameof(DiscordFault.DropBefore), DiscordErrorKind.Transient, DiscordOutcome.Unknown },
        { nameof(DiscordFault.DropAfter), DiscordErrorKind.Transient, DiscordOutcome.Unknown },
        { nameof(DiscordFault.CutAnswer), DiscordErrorKind.Transient, DiscordOutcome.Unknown },
        { nameof(DiscordFault.Cloudflare), DiscordErrorKind.RateLimited, DiscordOutcome.Refused },
        { nameof(DiscordFault.CloudflareBlock), DiscordErrorKind.RateLimited, DiscordOutcome.Refused },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_failure_is_told_once_with_its_kind_and_what_is_known(
        string name, DiscordErrorKind kind, DiscordOutcome outcome)
    {
        var fault = (DiscordFault)typeof(DiscordFault).GetProperty(name)!.GetValue(null)!;
        Discord.FailNext(fault);
        DiscordException error = await FailureOfAsync(() => SendAsync("one"));
        Assert.Equal((kind, outcome), (error.Kind, error.Outcome));
        Assert.Equal(1, Discord.Ledger.Accepted.Count + Discord.Ledger.Refused.Count);
        Assert.DoesNotContain(Discord.Token, error.ToString(), StringComparison.Ordinal);
    }

    [Case("C13")]
    [Theory]
    [InlineData(nameof(DiscordFault.DropAfter))]
    [InlineData(nameof(DiscordFault.CutAnswer))]
    public async Task After_a_lost_answer_the_same_key_posts_nothing_twice(string name)
    {
        Discord.FailNext((DiscordFault)typeof(DiscordFault).GetProperty(name)!.GetValue(null)!);
        Assert.Equal(DiscordOutcome.Unknown, (await FailureOfAsync(() => SendAsync("one"))).Outcome);
        ulong id = await SendAsync("one");
        Assert.Equal(id, Assert.Single(Discord.Messages(News)).Id);
    }

    [Case("C13")]
    [Fact]
    public async Task Where_nonces_are_forgotten_a_repeat_makes_one_more_and_no_third()
    {
        Discord.ForgetNonces();
        Discord.FailNext(DiscordFault.BadGateway(isAccepted: true));
        await FailureOfAsync(() => SendAsync("one"));
        await SendAsync("one");
        Assert.Equal(2, Discord.Messages(News).Count);
    }

    [Fact]
    public async Task A_limit_of_one_channel_says_how_long_and_stops_no_other()
    {
        FakeChannel other = Discord.AddChannel(News.Guild, "other");
        Discord.FailNext(DiscordFault.TooManyRequests(35.5), channel: News.Id);
        DiscordException error = await FailureOfAsync(() => SendAsync("one"));
        Assert.Equal((DiscordErrorKind.RateLimited, DiscordOutcome.Refused), (error.Kind, error.Outcome));
        Assert.InRange(error.RetryAfter!.Value.TotalSeconds, 35.5, 36.5);
        Assert.False(error.IsForAll);
        await SendAsync("two", "key-2", other);
    }

    [Fact]
    public async Task A_limit_for_all_says_so_and_nothing_is_sent_inside_it()
    {
        Discord.FailNext(DiscordFault.TooManyRequests(60, "global"));
        DiscordException error = await FailureOfAsync(() => SendAsync("one"));
        Assert.Equal((DiscordErrorKind.RateLimited, true), (error.Kind, error.IsForAll));
        FakeChannel other = Discord.AddChannel(News.Guild, "other");
        error = await FailureOfAsync(() => SendAsync("two", "key-2", other));
        Assert.Equal((DiscordErrorKind.RateLimited, DiscordOutcome.NotSent), (error.Kind, error.Outcome));
        Assert.Equal(0, Discord.CallsInsideRetryAfter);
    }

    [Fact]
    public async Task Where_nobody_listens_the_message_was_surely_not_sent()
    {
        await Discord.DisposeAsync();
        DiscordException error = await FailureOfAsync(() => SendAsync("one"));
        Assert.Equal((DiscordErrorKind.Transient, DiscordOutcome.NotSent), (error.Kind, error.Outcome));
    }

    [Fact]
    public async Task Silence_ends_with_the_outcome_unknown()
    {
        SkipWithoutClock();
        Discord.FailNext(DiscordFault.SilenceAfter);
        Task<ulong> sending = SendAsync("one");
        await SoonAsync("the message", () => Discord.Messages(News).Count == 1);
        Clock!.Advance(Options.RequestTimeout);
        DiscordException error = await FailureOfAsync(() => sending);
        Assert.Equal((DiscordErrorKind.Transient, DiscordOutcome.Unknown), (error.Kind, error.Outcome));
    }

    [Case("C09")]
    [Fact]
    public async Task A_closed_thread_counts_as_forbidden_and_slow_mode_as_a_limit()
    {
        Discord.Deny(News, Denial.ArchivedThread);
        Assert.Equal(DiscordErrorKind.Forbidden, (await FailureOfAsync(() => SendAsync("one"))).Kind);
        Discord.Deny(News, Denial.SlowMode);
        Assert.Equal(DiscordErrorKind.RateLimited, (await FailureOfAsync(() => SendAsync("one"))).Kind);
    }

    [Fact]
    public async Task A_refused_token_sends_nothing_more()
    {
        Discord.Revoke();
        Assert.Equal(DiscordErrorKind.Unauthorized, (await FailureOfAsync(() => SendAsync("one"))).Kind);
        DiscordException error = await FailureOfAsync(() => SendAsync("two", "key-2"));
        Assert.Equal((DiscordErrorKind.Unauthorized, DiscordOutcome.NotSent), (error.Kind, error.Outcome));
        Assert.Equal(1, Discord.Invalid.Count);
    }

    [Fact]
    public async Task What_may_be_repeated_is_repeated()
    {
        await ConnectAsync();
        const string Route = "PUT /applications/{application_id}/commands";
        Discord.FailNext(DiscordFault.BadGateway(), Route);
        Discord.FailNext(DiscordFault.TooManyRequests(2), Route);
        await RunAsync(Transport.RegisterCommandsAsync(SomeCommands, guildId: null, None));
        Assert.Equal(2, Discord.Commands().Count);
        Assert.Equal(0, Discord.CallsInsideRetryAfter);
    }
}
