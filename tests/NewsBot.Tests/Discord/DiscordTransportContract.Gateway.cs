using System.Globalization;
using NewsBot.Discord;
using NewsBot.Fakes.Discord.Faults;
using NewsBot.Fakes.Discord.Gateway;
using NewsBot.Fakes.Discord.State;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Discord;

/// <content>The connection that Discord talks over.</content>
public abstract partial class DiscordTransportContract
{
    [Fact]
    public async Task A_start_returns_when_the_bot_is_ready()
    {
        await ConnectAsync();
        Assert.Equal(DiscordConnectionState.Ready, Transport.State);
        Assert.Equal([DiscordConnectionState.Connecting, DiscordConnectionState.Ready], Sink.States);
        Assert.StartsWith("connect /?v=10&encoding=json", Discord.GatewayLines[0].What, StringComparison.Ordinal);
    }

    [Case("C15")]
    [Theory]
    [InlineData("op7")]
    [InlineData("op9")]
    [InlineData("reset")]
    [InlineData("4000")]
    [InlineData("4002")]
    [InlineData("4008")]
    public async Task A_lost_connection_is_resumed_and_what_happened_meanwhile_is_told(string loss)
    {
        await ConnectAsync();
        Lose(loss);
        Discord.UseCommand(Ada, News, "latest");
        await ResumedAsync();
        Assert.Equal("latest", (await NextAsync()).Command);
        Assert.Equal(1, Discord.Identifies);
        Assert.Contains(
            Discord.GatewayLines,
            line => line.What.StartsWith("connect /resume?v=10&encoding=json", StringComparison.Ordinal));
    }

    [Case("C15")]
    [Theory]
    [InlineData("op9false")]
    [InlineData("4003")]
    [InlineData("4007")]
    [InlineData("4009")]
    public async Task A_lost_session_is_replaced_by_a_new_one(string loss)
    {
        await ConnectAsync();
        Lose(loss);
        await EventuallyAsync(
            "a session", () => Discord.Identifies == 2 && Transport.State == DiscordConnectionState.Ready);
        Discord.UseCommand(Ada, News, "latest");
        Assert.Equal("latest", (await NextAsync()).Command);
        Assert.Equal(0, Discord.Resumes);
    }

    [Case("C15")]
    [Theory]
    [InlineData(4004)]
    [InlineData(4013)]
    [InlineData(4014)]
    public async Task A_connection_refused_for_good_is_not_tried_again(int code)
    {
        Discord.ExpectConnection(new GatewayManner { CloseCode = code });
        DiscordException error = await FailureOfAsync(() => Transport.StartAsync(Sink, None));
        Assert.Equal((DiscordErrorKind.Fatal, code), (error.Kind, error.Code));
        Assert.Equal(DiscordConnectionState.Failed, Transport.State);
        Clock?.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(1, Discord.Connections);
    }

    [Fact]
    public async Task A_token_that_is_revoked_later_ends_the_connection_for_good()
    {
        await ConnectAsync();
        Discord.CloseGateway(4004);
        await SoonAsync("the end", () => Transport.State == DiscordConnectionState.Failed);
        await SoonAsync("the news", () => Sink.States.Last() == DiscordConnectionState.Failed);
        Assert.Equal(1, Discord.Connections);
    }

    [Fact]
    public async Task A_refused_token_fails_the_start()
    {
        Discord.Revoke();
        DiscordException error = await FailureOfAsync(() => Transport.StartAsync(Sink, None));
        Assert.Equal(DiscordErrorKind.Unauthorized, error.Kind);
        Assert.Equal(DiscordConnectionState.Failed, Transport.State);
        Assert.Equal(0, Discord.Connections);
    }

    [Fact]
    public async Task An_ill_Discord_is_waited_for_at_the_start()
    {
        Discord.FailNext(DiscordFault.BadGateway(), "GET /gateway/bot");
        Discord.ExpectConnection(new GatewayManner { Refusal = 503 });
        await ConnectAsync();
        Assert.Equal(DiscordConnectionState.Ready, Transport.State);
    }

    [Case("C15")]
    [Fact]
    public async Task A_connection_where_nobody_answers_is_replaced()
    {
        SkipWithoutClock();
        Discord.SetHeartbeat(TimeSpan.FromSeconds(40));
        await ConnectAsync();
        Discord.Zombify();
        await ResumedAsync();
        Assert.DoesNotContain(Discord.GatewayLines, line => line.What is "left 1000" or "left 1001");
        Assert.Equal(1, Discord.Identifies);
    }

    [Fact]
    public async Task A_heartbeat_that_is_asked_for_comes_at_once_and_the_unknown_is_passed_over()
    {
        await ConnectAsync();
        int before = Discord.Heartbeats;
        Discord.SendUnknown();
        Discord.Deliver("SOMETHING_NEW", []);
        Discord.AskForHeartbeat();
        await SoonAsync("a heartbeat", () => Discord.Heartbeats == before + 1);
        Assert.Equal(DiscordConnectionState.Ready, Transport.State);
    }

    [Fact]
    public async Task Guilds_are_told_and_an_outage_is_not_a_farewell()
    {
        await ConnectAsync();
        await SoonAsync("the guild", () => !Sink.Guilds.IsEmpty);
        DiscordGuildChange here = Sink.Guilds.First();
        Assert.Equal((News.Guild.Id, true, "Readers"), (here.GuildId, here.IsMember, here.Name));
        Assert.Equal(News.Id, Assert.Single(here.Channels).Id);
        Discord.RemoveGuild(News.Guild, isOutage: true);
        FakeGuild next = Discord.AddGuild("Editors");
        await SoonAsync("the next guild", () => Sink.Guilds.Count == 2);
        Discord.RemoveGuild(next);
        await SoonAsync("the farewell", () => Sink.Guilds.Count == 3);
        Assert.Equal((next.Id, false), (Sink.Guilds.Last().GuildId, Sink.Guilds.Last().IsMember));
    }

    [Fact]
    public async Task Channels_are_told_when_they_come_and_go()
    {
        await ConnectAsync();
        FakeChannel channel = Discord.AddChannel(News.Guild, "extra");
        Discord.DeleteChannel(channel);
        await SoonAsync("both", () => Sink.Channels.Count == 2);
        Assert.Equal([false, true], Sink.Channels.Select(change => change.IsDeleted));
        Assert.All(Sink.Channels, change => Assert.Equal(channel.Id, change.Channel.Id));
    }

    [Fact]
    public async Task A_stop_ends_the_session_and_requests_still_work()
    {
        await ConnectAsync();
        await RunAsync(Transport.StopAsync(None));
        await SoonAsync("the farewell", () => Discord.GatewayLines.Any(line => line.What == "left 1000"));
        Assert.Equal(DiscordConnectionState.Stopped, Transport.State);
        await SendAsync("last words");
        Assert.Equal(1, Discord.Connections);
    }

    [Fact]
    public async Task A_start_can_be_given_up()
    {
        Discord.ExpectConnection(new GatewayManner { IsSilent = true });
        using var patience = new CancellationTokenSource();
        Task starting = Transport.StartAsync(Sink, patience.Token);
        await SoonAsync("a connection", () => Discord.Connections == 1);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => starting);
    }

    private void Lose(string how)
    {
        switch (how)
        {
            case "op7":
                Discord.AskToReconnect();
                break;
            case "op9":
                Discord.Invalidate(isResumable: true);
                break;
            case "op9false":
                Discord.Invalidate(isResumable: false);
                break;
            case "reset":
                Discord.ResetGateway();
                break;
            default:
                Discord.CloseGateway(int.Parse(how, CultureInfo.InvariantCulture));
                break;
        }
    }
}
