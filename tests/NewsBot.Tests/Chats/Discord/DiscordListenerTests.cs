using System.Text.Json.Nodes;
using NewsBot.Chats;
using NewsBot.Chats.Commands;
using NewsBot.Chats.Discord;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Platforms;
using NewsBot.Fakes.Discord.State;

namespace NewsBot.Tests.Chats.Discord;

public sealed class DiscordListenerTests : IAsyncLifetime
{
    private DiscordBench _bench = null!;

    public async ValueTask InitializeAsync() => _bench = await DiscordBench.StartAsync();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Commands_are_told_in_the_readers_languages_and_again_only_when_they_changed()
    {
        await _bench.ListenAsync();
        JsonNode breaking = Assert.Single(_bench.Fake.Commands())!;
        Assert.Equal("breaking news at once", (string)breaking["description"]!);
        Assert.Equal(
            ["en-GB", "en-US", "id", "uk"],
            ((JsonObject)breaking["description_localizations"]!)
                .Select(pair => pair.Key)
                .Order(StringComparer.Ordinal));
        Assert.Null(breaking["default_member_permissions"]);
        JsonNode option = ((JsonArray)breaking["options"]!)[0]!;
        Assert.True((bool)option["autocomplete"]!);
        Assert.Equal("forum", (string)((JsonArray)breaking["options"]!)[^1]!["name"]!);
    }

    [Fact]
    public async Task A_command_is_deferred_at_once_and_heard_with_who_may_what()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync();
        await bench.ListenAsync();
        FakeInteraction used = bench.Fake.UseCommand(
            bench.Ada, bench.News, "breaking", new Dictionary<string, object> { ["state"] = "on" }, true, "uk");
        await bench.HearsAsync("the command", () => bench.Commands.Count == 1);
        IncomingCommand heard = Assert.Single(bench.Commands);
        Assert.Equal(5, used.Callback);
        Assert.Equal(("breaking on", "uk"), (heard.Text, heard.Sender.Language));
        Assert.Equal(DiscordAddress.Of(bench.News.Id), heard.Chat);
        Assert.Equal(new ChatIdentity(ChatKind.Group, "#news · Readers"), heard.Identity);
        Assert.Equal(CommandRole.ChatAdmin, await heard.FindRole(CancellationToken.None));

        Assert.IsType<SendOutcome.Confirmed>(
            await bench.SendAsync("done", part => part with { ReplyRoute = heard.ReplyRoute }));
        Assert.NotNull(used.Answer);
        Assert.Empty(bench.Fake.Ledger.Sent());
    }

    [Fact]
    public async Task Who_is_no_manager_is_a_member_and_an_operator_is_known_by_number()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync();
        await bench.ListenAsync();
        bench.Fake.UseCommand(bench.Ada, bench.News, "breaking");
        await bench.HearsAsync("the command", () => bench.Commands.Count == 1);
        Assert.Equal(CommandRole.Member, await bench.Commands.Single().FindRole(CancellationToken.None));

        bench.Get<Microsoft.Extensions.Options.IOptions<DiscordOptions>>().Value.Operators = [(long)bench.Ada.Id];
        Assert.Equal(CommandRole.Operator, await bench.Commands.Single().FindRole(CancellationToken.None));
    }

    [Fact]
    public async Task After_a_quarter_of_an_hour_the_answer_goes_to_the_channel()
    {
        await _bench.ListenAsync();
        FakeInteraction used = _bench.Fake.UseCommand(_bench.Ada, _bench.News, "breaking");
        await _bench.HearsAsync("the command", () => _bench.Commands.Count == 1);
        string route = _bench.Commands.Single().ReplyRoute!;
        _bench.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.IsType<SendOutcome.Confirmed>(
            await _bench.SendAsync("late", part => part with { ReplyRoute = route }));
        Assert.Null(used.Answer);
        Assert.Single(_bench.Fake.Ledger.Sent(_bench.News.Id));
    }

    [Fact]
    public async Task A_button_of_ours_is_carried_out_in_its_channel_and_any_other_is_explained_away()
    {
        await _bench.ListenAsync();
        ChatMessage asked = SomeMessages.Of("Breaking news is off.") with
        {
            Buttons = [[new MessageButton("Switch on", "breaking on")]],
        };
        await _bench.SendAsync(asked);
        FakeMessage shown = Assert.Single(_bench.Fake.Messages(_bench.News));
        string id = (string)shown.Parts["components"]![0]!["components"]![0]!["custom_id"]!;
        FakeInteraction press = _bench.Fake.Press(_bench.Ada, shown, id);
        await _bench.HearsAsync("the press", () => _bench.Commands.Count == 1);
        IncomingCommand heard = _bench.Commands.Single();
        Assert.Equal((6, "breaking on", true), (press.Callback, heard.Text, heard.IsButton));
        await _bench.SendAsync("It is on.", part => part with { ReplyRoute = heard.ReplyRoute, Edits = heard.Edits });
        Assert.Contains("It is on.", Assert.Single(_bench.Fake.Messages(_bench.News)).Parts.ToJsonString(),
            StringComparison.Ordinal);

        FakeChannel other = _bench.Fake.AddChannel(_bench.Guild, "other");
        string? foreign = await _bench.Get<DiscordButtons>().ReadAsync(
            $"{other.Id}", id, CancellationToken.None);
        Assert.Null(foreign);
        Assert.Null(await _bench.Get<DiscordButtons>().ReadAsync($"{_bench.News.Id}", "x", CancellationToken.None));
    }

    [Fact]
    public async Task What_is_being_typed_is_completed_and_stays_possible_as_it_is()
    {
        await _bench.ListenAsync();
        FakeInteraction typed = _bench.Fake.Type(_bench.Ada, _bench.News, "breaking", "state", "o");
        await _bench.HearsAsync("choices", () => typed.Choices is not null);
        Assert.Equal(["o", "on", "off"], typed.Choices!.Select(choice => (string)choice!["value"]!));
        Assert.Empty(_bench.Commands);
    }

    [Fact]
    public async Task A_server_is_greeted_once_and_its_loss_and_that_of_a_channel_are_followed()
    {
        await _bench.ListenAsync();
        await _bench.HearsAsync("the greeting", () => _bench.Events.OfType<ChatEvent.Added>().Any());
        _bench.Fake.RemoveGuild(_bench.Guild, isOutage: true);
        FakeChannel other = _bench.Fake.AddChannel(_bench.Guild, "other");
        _bench.Fake.DeleteChannel(other);
        await _bench.HearsAsync("the channel's end", () => _bench.Events.OfType<ChatEvent.Removed>().Any());
        Assert.Equal(DiscordAddress.Of(other.Id), _bench.Events.OfType<ChatEvent.Removed>().Single().Chat);
        _bench.Fake.RemoveGuild(_bench.Guild);
        await _bench.HearsAsync("the server's end", () => _bench.Events.OfType<ChatEvent.Removed>().Count() == 2);
        Assert.Equal(DiscordAddress.Of(_bench.News.Id), _bench.Events.OfType<ChatEvent.Removed>().Last().Chat);
        Assert.Single(_bench.Events.OfType<ChatEvent.Added>());
    }
}
