using System.Text.Json.Nodes;
using NewsBot.Chats;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Platforms;
using NewsBot.Fakes.Telegram.Faults;
using NewsBot.Fakes.Telegram.State;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Chats.Telegram;

/// <summary>Buttons that are pressed, and those that nobody gave.</summary>
public sealed class TelegramButtonTests : TelegramHearing
{
    [Fact]
    public async Task A_button_that_is_pressed_is_carried_out_and_answered()
    {
        FakeMessage shown = await ShowButtonAsync(Ada);
        Bench.Fake.Press(Ada, Ada.Id, shown.Id, DataOf(shown));
        Bench.Listen();
        await Bench.HearsAsync("an answer", () => Bench.Fake.CallbackAnswers.Count == 1);
        IncomingCommand pressed = Assert.Single(Bench.Commands);
        Assert.Equal(("latest 5", true, Text(shown.Id)), (pressed.Text, pressed.IsButton, pressed.Edits));
        Assert.Null(Bench.Fake.CallbackAnswers[0].Text);
    }

    [Fact]
    public async Task Where_Telegram_is_silent_about_a_button_the_next_is_heard_all_the_same()
    {
        FakeMessage shown = await ShowButtonAsync(Ada);
        Bench.Fake.FailNext(TelegramFault.SilenceBefore, "answerCallbackQuery");
        Bench.Fake.Press(Ada, Ada.Id, shown.Id, DataOf(shown));
        Bench.Listen();
        await HearsAsync(1);
        Bench.Fake.UserSends(Ada, "/next");
        await Bench.HearsAsync("the next", () =>
        {
            Bench.Clock.Advance(TimeSpan.FromSeconds(1));
            return Bench.Commands.Count == 2;
        });
    }

    [Case("A02")]
    [Theory]
    [InlineData("latest 5")]
    [InlineData("AAAAAAAAAAAAlatest 5")]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAA")]
    [InlineData("ЯЯЯЯЯЯЯЯЯЯЯЯЯЯlatest")]
    public async Task A_forged_button_does_nothing(string data)
    {
        FakeMessage shown = await ShowButtonAsync(Ada);
        DeliverPress(Ada, shown, data);
        Bench.Listen();
        Bench.Fake.UserSends(Ada, "/end");
        await HearsAsync(1);
        Assert.Equal(["end"], Texts());
    }

    [Case("A02")]
    [Fact]
    public async Task A_button_of_another_chat_or_with_another_action_does_nothing()
    {
        FakeMessage shown = await ShowButtonAsync(Ada);
        FakeMessage other = await ShowButtonAsync(Ben);
        DeliverPress(Ben, other, DataOf(shown));
        DeliverPress(Ada, shown, DataOf(shown).Replace("latest 5", "forgetme", StringComparison.Ordinal));
        Bench.Listen();
        Bench.Fake.UserSends(Ada, "/end");
        await HearsAsync(1);
        Assert.Equal(["end"], Texts());
    }

    [Case("A02")]
    [Fact]
    public async Task Of_a_hundred_and_fifty_forged_buttons_none_is_carried_out()
    {
        FakeMessage shown = await ShowButtonAsync(Ada);
        string[] forged = [.. Forged(DataOf(shown)).Distinct(StringComparer.Ordinal).Take(150)];
        foreach (string data in forged)
            DeliverPress(Ada, shown, data);
        Bench.Listen();
        Bench.Fake.UserSends(Ada, "/end");
        await HearsAsync(1);
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"figures: {forged.Length} forged callbacks: {Bench.Commands.Count - 1} accepted");
        Assert.Equal(150, forged.Length);
        Assert.Equal(["end"], Texts());
    }

    /// <summary>
    /// Another action under the same seal, another seal on the same action, each sign another, cut, longer.
    /// </summary>
    private static IEnumerable<string> Forged(string data)
    {
        const string Signs = "AZaz09-_+/=.";
        foreach (string action in new[] { "latest", "latest 50", "forgetme", "status", "broadcast x", "unsubscribe" })
        {
            yield return data.Replace("latest 5", action, StringComparison.Ordinal);
            yield return action;
        }

        for (int cut = 1; cut < data.Length; cut++)
        {
            yield return data[..cut];
            yield return data[cut..];
        }

        yield return data + data;
        yield return data + "0";
        yield return " " + data;
        for (int at = 0; at < data.Length; at++)
        {
            foreach (char sign in Signs.Where(sign => sign != data[at]))
                yield return data[..at] + sign + data[(at + 1)..];
        }
    }

    private async Task<FakeMessage> ShowButtonAsync(FakeUser person)
    {
        person.HasStarted = true;
        ChatMessage message = SomeMessages.Of("More?") with { Buttons = [[new MessageButton("Yes", "latest 5")]] };
        Assert.IsType<SendOutcome.Confirmed>(await Bench.SendAsync(Text(person.Id), message));
        return Bench.Fake.PrivateChat(person).Messages.Values.Last();
    }

    private static string DataOf(FakeMessage shown) =>
        (string)shown.Markup!["inline_keyboard"]![0]![0]!["callback_data"]!;

    private void DeliverPress(FakeUser person, FakeMessage shown, string data) =>
        Bench.Fake.Deliver("callback_query", new JsonObject
        {
            ["id"] = "77",
            ["from"] = Person(isBot: false, person.Id),
            ["message"] = new JsonObject
            {
                ["message_id"] = shown.Id,
                ["date"] = 1,
                ["chat"] = new JsonObject { ["id"] = shown.Chat.Id, ["type"] = "private", ["first_name"] = "X" },
            },
            ["chat_instance"] = "1",
            ["data"] = data,
        });
}
