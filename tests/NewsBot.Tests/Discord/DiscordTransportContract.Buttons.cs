using NewsBot.Discord;
using NewsBot.Fakes.Discord.State;

namespace NewsBot.Tests.Discord;

/// <content>Buttons, and options that are being typed.</content>
public abstract partial class DiscordTransportContract
{
    [Fact]
    public async Task A_button_changes_the_message_it_stands_under()
    {
        await ConnectAsync();
        FakeMessage shown = await ShowButtonAsync();
        Sink.Handle = interaction => Transport.UpdateAsync(interaction, new DiscordMessageSpec("changed"), None);
        Discord.Press(Ada, shown, "next:2");
        DiscordInteraction pressed = await NextAsync();
        Assert.Equal((DiscordInteractionKind.Button, "next:2"), (pressed.Kind, pressed.ButtonId));
        Assert.Equal((shown.Id, Ada.Id), (pressed.MessageId, pressed.UserId));
        await SoonAsync("the change", () => shown.Content == "changed");
    }

    [Fact]
    public async Task A_button_may_be_taken_silently_and_its_message_changed_later()
    {
        await ConnectAsync();
        FakeMessage shown = await ShowButtonAsync();
        Sink.Handle = async interaction =>
        {
            await Transport.DeferUpdateAsync(interaction, None);
            await Transport.EditResponseAsync(interaction, new DiscordMessageSpec("later"), None);
        };
        FakeInteraction pressed = Discord.Press(Ada, shown, "next:2");
        await SoonAsync("the change", () => shown.Content == "later");
        Assert.Equal(6, pressed.Callback);
        Assert.Single(Discord.Messages(News));
    }

    [Fact]
    public async Task An_option_that_is_typed_is_offered_choices()
    {
        await ConnectAsync();
        Sink.Handle = interaction => Transport.SuggestAsync(
            interaction, [new DiscordChoice("Peace talks", "talks"), new DiscordChoice("Prisoners", "exchange")], None);
        FakeInteraction typed = Discord.Type(Ada, News, "latest", "topic", "ta");
        DiscordInteraction interaction = await NextAsync();
        Assert.Equal((DiscordInteractionKind.Autocomplete, "topic"), (interaction.Kind, interaction.Focused));
        Assert.Equal("ta", interaction.Options["topic"]);
        await SoonAsync("the choices", () => typed.Choices is not null);
        Assert.Equal(["talks", "exchange"], typed.Choices!.Select(choice => (string?)choice!["value"]));
    }

    private async Task<FakeMessage> ShowButtonAsync()
    {
        var page = new DiscordMessageSpec("page 1") { Buttons = [[new DiscordButton("Next", "next:2")]] };
        await Transport.SendMessageAsync(News.Id, page, "key-1", None);
        return Assert.Single(Discord.Messages(News));
    }
}
