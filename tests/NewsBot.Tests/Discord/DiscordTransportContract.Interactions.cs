using NewsBot.Discord;
using NewsBot.Fakes.Discord.State;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Discord;

/// <content>What people do, and the answers.</content>
public abstract partial class DiscordTransportContract
{
    [Fact]
    public async Task A_command_comes_with_its_options_and_who_gave_it()
    {
        await ConnectAsync();
        Discord.UseCommand(
            Ada,
            News,
            "latest",
            new Dictionary<string, object> { ["count"] = 3, ["all"] = true, ["topic"] = "talks" },
            isManager: true,
            locale: "uk");
        DiscordInteraction interaction = await NextAsync();
        Assert.Equal((DiscordInteractionKind.Command, "latest"), (interaction.Kind, interaction.Command));
        Assert.Equal(["3", "true", "talks"], new[] { "count", "all", "topic" }.Select(o => interaction.Options[o]));
        Assert.Equal(Ada.Id, interaction.UserId);
        Assert.Equal((News.Id, News.Guild.Id), (interaction.ChannelId, interaction.GuildId));
        Assert.Equal(("uk", true), (interaction.Locale, interaction.IsByManager));
    }

    [Fact]
    public async Task A_subcommand_is_part_of_the_commands_name()
    {
        await ConnectAsync();
        Discord.UseCommand(
            Ada, News, "feeds add", new Dictionary<string, object> { ["address"] = "https://a.example" });
        DiscordInteraction interaction = await NextAsync();
        Assert.Equal(("feeds add", "https://a.example"), (interaction.Command, interaction.Options["address"]));
        Assert.False(interaction.IsByManager);
    }

    [Fact]
    public async Task An_answer_is_shown_to_one_or_to_all()
    {
        await ConnectAsync();
        FakeInteraction asked = await AskAsync(i => Transport.RespondAsync(i, Story, ephemeral: true, None));
        Assert.Equal((4, true), (asked.Callback, asked.Answer!.IsEphemeral));
        Assert.Equal(Story.Content, asked.Answer.Content);
        asked = await AskAsync(i => Transport.RespondAsync(i, Story, ephemeral: false, None));
        Assert.False(asked.Answer!.IsEphemeral);
        Assert.Equal(0, Discord.Pings);
    }

    [Fact]
    public async Task A_deferred_answer_is_filled_later_and_followed_by_others()
    {
        await ConnectAsync();
        ulong followed = 0;
        FakeInteraction asked = await AskAsync(async interaction =>
        {
            await Transport.DeferAsync(interaction, ephemeral: true, None);
            await Transport.EditResponseAsync(interaction, Story, None);
            followed = await Transport.FollowUpAsync(
                interaction, new DiscordMessageSpec("more"), ephemeral: true, None);
        });
        Assert.Equal((5, true), (asked.Callback, asked.IsEphemeral));
        Assert.Equal([Story.Content, "more"], Discord.Messages(News).Select(message => message.Content));
        Assert.Equal(followed, Discord.Messages(News)[1].Id);
        Assert.Equal(0, Discord.Pings);
    }

    [Case("C16")]
    [Theory]
    [InlineData(2900, true)]
    [InlineData(3100, false)]
    public async Task The_first_answer_has_three_seconds(int milliseconds, bool isInTime)
    {
        SkipWithoutClock();
        await ConnectAsync();
        Discord.UseCommand(Ada, News, "latest");
        DiscordInteraction interaction = await NextAsync();
        Clock!.Advance(TimeSpan.FromMilliseconds(milliseconds));
        Task answering = Transport.RespondAsync(interaction, Story, ephemeral: false, None);
        if (isInTime)
        {
            await answering;
            return;
        }

        DiscordException error = await FailureOfAsync(() => answering);
        Assert.Equal((DiscordErrorKind.NotFound, 10062), (error.Kind, error.Code));
    }

    [Case("C16")]
    [Fact]
    public async Task A_second_first_answer_is_refused()
    {
        await ConnectAsync();
        Discord.UseCommand(Ada, News, "latest");
        DiscordInteraction interaction = await NextAsync();
        await Transport.DeferAsync(interaction, ephemeral: false, None);
        DiscordException error =
            await FailureOfAsync(() => Transport.RespondAsync(interaction, Story, ephemeral: false, None));
        Assert.Equal((DiscordErrorKind.Invalid, 40060), (error.Kind, error.Code));
    }

    [Case("C16")]
    [Fact]
    public async Task After_a_quarter_of_an_hour_the_interaction_is_gone_and_the_bots_token_is_not()
    {
        SkipWithoutClock();
        await ConnectAsync();
        Discord.UseCommand(Ada, News, "latest");
        DiscordInteraction interaction = await NextAsync();
        await Transport.DeferAsync(interaction, ephemeral: false, None);
        Clock!.Advance(TimeSpan.FromMinutes(15.1));
        DiscordException error = await FailureOfAsync(() => Transport.EditResponseAsync(interaction, Story, None));
        Assert.Equal(DiscordErrorKind.NotFound, error.Kind);
        await SendAsync("as a message then");
    }

    [Fact]
    public async Task What_is_told_twice_is_handled_once()
    {
        await ConnectAsync();
        Discord.UseCommand(Ada, News, "latest");
        await NextAsync();
        Discord.RepeatEvent();
        Discord.UseCommand(Ada, News, "story");
        Assert.Equal("story", (await NextAsync(2)).Command);
        Assert.Equal(2, Sink.Interactions.Count);
    }

    [Fact]
    public async Task A_handler_that_fails_or_hangs_stops_no_other()
    {
        await ConnectAsync();
        var never = new TaskCompletionSource();
        Sink.Handle = interaction => interaction.Command switch
        {
            "latest" => throw new InvalidOperationException("planned"),
            "story" => never.Task,
            _ => Transport.DeferAsync(interaction, ephemeral: false, None),
        };
        Discord.UseCommand(Ada, News, "latest");
        Discord.UseCommand(Ada, News, "story");
        FakeInteraction third = Discord.UseCommand(Ada, News, "why");
        await SoonAsync("the third", () => third.Callback == 5);
        never.SetResult();
    }

    private async Task<DiscordInteraction> NextAsync(int number = 1)
    {
        await SoonAsync($"interaction {number}", () => Sink.Interactions.Count >= number);
        return Sink.Interactions.ElementAt(number - 1);
    }

    private async Task<FakeInteraction> AskAsync(Func<DiscordInteraction, Task> answer)
    {
        var answered = new TaskCompletionSource();
        Sink.Handle = async interaction =>
        {
            await answer(interaction);
            answered.SetResult();
        };
        FakeInteraction asked = Discord.UseCommand(Ada, News, "latest");
        await SoonAsync("an answer", () => answered.Task.IsCompleted);
        return asked;
    }
}
