using System.Globalization;
using NewsBot.Fakes.Discord;
using NewsBot.Fakes.Discord.State;
using NewsBot.Fakes.Net;
using NewsBot.Tests.Conventions;
using Person = NewsBot.Fakes.Telegram.State.FakeUser;

namespace NewsBot.Tests.Specs;

/// <summary>The way to a chat service goes wrong: it is cut, or takes everything and brings no answer back.</summary>
public sealed class BrokenWaySpec
{
    private const string Token = "fake.discord.token";
    private const int Patience = 200;
    private static readonly DateTimeOffset Night = new(2025, 2, 12, 21, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Seven = new(2025, 2, 13, 0, 0, 0, TimeSpan.Zero);

    [Case("C18")]
    [Fact]
    public async Task While_the_way_to_Telegram_is_cut_Discord_is_served_and_Telegram_catches_up_afterwards()
    {
        await using TelegramRoom room = await TelegramRoom.AtAsync(Night);
        await using var proxy = new ChaosProxy(room.Fake.Address.Port, room.News.Clock);
        await using FakeDiscord discord = await FakeDiscord.StartAsync(clock: room.News.Clock, token: Token);
        FakeChannel channel = discord.AddChannel(discord.AddGuild());
        FakeUser grace = discord.AddUser("Grace");
        SpecOutlet courier = room.News.Outlet("Harbour Courier", "en").Publish(SpecNews.CallInEnglish);
        await room.StartAsync(
            "--set", $"Telegram:Address={proxy.Address.GetLeftPart(UriPartial.Authority)}",
            "--set", $"Discord:Address={discord.Address}", "--set", $"Discord:Token={Token}");
        Person ada = room.Fake.AddUser();
        await room.AskAsync(ada, "/subscribe");
        await room.SeesAsync("Discord's commands", () => discord.Commands().Count > 10);
        FakeInteraction subscribe = discord.UseCommand(grace, channel, "subscribe", isManager: true);
        await room.SeesAsync("the subscription", () => subscribe.Answer is not null);

        proxy.IsCut = true;
        proxy.Reset();
        int said = discord.Messages(channel).Count;
        await room.IssueAsync(courier, SpecNews.JeddahInEnglish, Seven);
        await room.SeesAsync("the digest on Discord", () => discord.Messages(channel).Count > said);
        await AnswersAsync(room, () => discord.UseCommand(grace, channel, "help"));
        Assert.Empty(room.Heard(ada.Id, SpecNews.JeddahInEnglish.Title));

        proxy.IsCut = false;
        await room.SeesInTimeAsync(
            "the digest on Telegram", () => room.Heard(ada.Id, SpecNews.JeddahInEnglish.Title).Any());
        Assert.Single(room.Heard(ada.Id, SpecNews.JeddahInEnglish.Title));
        Assert.Contains("What I can do", await room.AskAsync(ada, "/help"), StringComparison.Ordinal);
    }

    [Case("C11")]
    [Case("C12")]
    [Fact]
    public async Task A_way_that_brings_no_answer_for_ten_minutes_costs_no_message_and_none_comes_three_times()
    {
        await using TelegramRoom room = await TelegramRoom.AtAsync(Night);
        await using var proxy = new ChaosProxy(room.Fake.Address.Port, room.News.Clock);
        SpecOutlet courier = room.News.Outlet("Harbour Courier", "en").Publish(SpecNews.CallInEnglish);
        await room.StartAsync("--set", $"Telegram:Address={proxy.Address.GetLeftPart(UriPartial.Authority)}");
        Person[] people =
        [
            .. Enumerable.Range(0, 60).Select(at => room.Fake.AddUser(
                string.Create(CultureInfo.InvariantCulture, $"Person {at}"))),
        ];
        foreach (Person person in people)
            room.Fake.UserSends(person, "/subscribe");
        await room.SeesInTimeAsync(
            "all answers", () => people.All(person => room.Fake.Ledger.Sent(person.Id).Count > 0));

        proxy.Swallow(int.MaxValue, "HTTP/1.1");
        proxy.Reset();
        await room.IssueAsync(courier, SpecNews.JeddahInEnglish, Seven);
        for (int minute = 1; minute <= 10; minute++)
        {
            int swallowed = proxy.Swallowed;
            room.News.GoTo(Seven.AddMinutes(minute));
            await room.SeesInTimeAsync("another try", () => proxy.Swallowed > swallowed);
        }

        proxy.Swallow(0);
        await room.SeesInTimeAsync("all digests", () => people.All(person => Copies(room, person) > 0));
        await room.CountsAsync(0, "SELECT COUNT(*) FROM outbox WHERE state IN ('ready', 'sending')");
        Assert.All(people, person => Assert.InRange(Copies(room, person), 1, 2));
    }

    private static int Copies(TelegramRoom room, Person person) =>
        room.Heard(person.Id, SpecNews.JeddahInEnglish.Title).Count();

    /// <summary>
    /// What is asked while a connection is made anew, as after hours that passed at once, reaches nobody: a person asks
    /// again some seconds later.
    /// </summary>
    private static Task AnswersAsync(TelegramRoom room, Func<FakeInteraction> ask)
    {
        FakeInteraction asked = ask();
        int looks = 0;
        return room.SeesAsync("an answer on Discord", () =>
        {
            if (asked.Answer is not null)
                return true;
            if (++looks % Patience == 0)
                asked = ask();
            else if (looks % Patience == Patience / 2)
                room.News.GoTo(room.News.Clock.GetUtcNow().AddSeconds(5));
            return false;
        });
    }
}
