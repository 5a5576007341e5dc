using Microsoft.Extensions.Time.Testing;
using NewsBot.Discord;
using NewsBot.Discord.Gateway;
using NewsBot.Fakes.Discord.Gateway;
using NewsBot.Fakes.Discord.State;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Discord;

/// <summary>How the built-in client keeps its connection.</summary>
public sealed class DiscordGatewayTests : DiscordTransportFixture
{
    protected override DiscordLimits Limits => new() { Identifies = 2 };

    [Fact]
    public async Task A_close_code_that_nobody_knows_leaves_the_session_alone()
    {
        await ConnectAsync();
        Discord.CloseGateway(4321);
        await ResumedAsync();
        Assert.Equal(1, Discord.Identifies);
    }

    [Fact]
    public async Task A_gateway_that_does_not_greet_is_left()
    {
        Discord.ExpectConnection(new GatewayManner { IsSilent = true });
        Task starting = Transport.StartAsync(Sink, CancellationToken.None);
        await SoonAsync("a connection", () => Discord.Connections == 1);
        Clock!.Advance(Options.HelloTimeout);
        await RunAsync(starting);
        Assert.Equal(2, Discord.Connections);
    }

    [Fact]
    public async Task When_the_days_sessions_are_used_up_the_next_waits_for_the_new_day()
    {
        await ConnectAsync();
        await LoseSessionAsync(identifies: 2);
        DateTimeOffset first = Discord.GatewayLines.First(line => line.What == "in op2").At;
        Discord.CloseGateway(4009);
        await EventuallyAsync("the wait", () => IsLogged("no more sessions"));
        Assert.Equal(2, Discord.Identifies);
        Clock!.Advance(TimeSpan.FromHours(23.9));
        await EventuallyAsync("a session", () => Discord.Identifies == 3);
        Assert.True(Discord.GatewayLines.Last(line => line.What == "in op2").At - first >= TimeSpan.FromDays(1));
    }

    [Fact]
    public async Task Shards_start_one_after_another_and_share_the_guilds()
    {
        Discord.RecommendShards(2);
        FakeGuild[] guilds = [.. Enumerable.Range(0, 6).Select(i =>
        {
            Clock!.Advance(TimeSpan.FromMilliseconds(1));
            return Discord.AddGuild($"guild {i}");
        })];
        await ConnectAsync();
        await SoonAsync("all guilds", () => Sink.Guilds.Count == guilds.Length + 1);
        DateTimeOffset[] starts =
            [.. Discord.GatewayLines.Where(line => line.What == "in op2").Select(line => line.At)];
        Assert.Equal(2, starts.Length);
        Assert.True(starts[1] - starts[0] >= TimeSpan.FromSeconds(5));
        Assert.Equal(guilds.Length + 1, Sink.Guilds.Select(change => change.GuildId).Distinct().Count());
    }

    [Case("A12")]
    [Fact]
    public async Task No_token_is_logged_or_told()
    {
        await ConnectAsync();
        Sink.Handle = interaction => throw new InvalidOperationException(interaction.ToString());
        FakeInteraction asked = Discord.UseCommand(Ada, News, "latest");
        Discord.ResetGateway();
        await EventuallyAsync("the failure", () => IsLogged("handler"));
        await EventuallyAsync("the resume", () => Discord.Resumes == 1);
        string all = string.Join('\n', Log.Lines) + Options;
        Assert.DoesNotContain(Discord.Token, all, StringComparison.Ordinal);
        Assert.DoesNotContain(asked.Token, all, StringComparison.Ordinal);
    }

    [Case("C15")]
    [Fact]
    public void A_day_of_failures_stays_far_under_the_thousand_sessions_that_cost_the_token()
    {
        var clock = new FakeTimeProvider();
        var policy = new ReconnectPolicy(clock, new Jitter(new Random(3)));
        int sessions = 0;
        for (TimeSpan passed = TimeSpan.Zero; passed < TimeSpan.FromDays(1); sessions++)
        {
            policy.Ready();
            clock.Advance(TimeSpan.FromSeconds(2));
            (TimeSpan wait, bool isNew) = policy.After(isResumable: false);
            Assert.True(isNew);
            passed += wait + TimeSpan.FromSeconds(2);
        }

        Assert.InRange(sessions, 200, 600);
    }

    [Fact]
    public void Three_resumes_that_fail_cost_the_session_and_a_stable_minute_forgives()
    {
        var clock = new FakeTimeProvider();
        var policy = new ReconnectPolicy(clock, new Jitter(new Random(3)));
        Assert.Equal((TimeSpan.Zero, false), policy.After(isResumable: true));
        Assert.False(policy.After(isResumable: true).IsNewSession);
        Assert.False(policy.After(isResumable: true).IsNewSession);
        Assert.True(policy.After(isResumable: true).IsNewSession);
        policy.Ready();
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((TimeSpan.Zero, false), policy.After(isResumable: true));
    }

    [Fact]
    public void Health_is_lost_after_some_minutes_without_a_connection()
    {
        var clock = new FakeTimeProvider();
        var health = new DiscordHealth(clock, TimeSpan.FromMinutes(5));
        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.True(health.IsHealthy);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(health.IsHealthy);
        health.Note(DiscordConnectionState.Ready);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.True(health.IsHealthy);
        health.Note(DiscordConnectionState.Failed);
        Assert.False(health.IsHealthy);
    }

    private bool IsLogged(string text) => Log.Lines.Any(line => line.Contains(text, StringComparison.Ordinal));

    private async Task LoseSessionAsync(int identifies)
    {
        Discord.CloseGateway(4009);
        await EventuallyAsync(
            "a session", () => Discord.Identifies == identifies && Transport.State == DiscordConnectionState.Ready);
    }
}
