using System.Globalization;
using NewsBot.Fakes.Telegram.Faults;
using NewsBot.Fakes.Telegram.State;

namespace NewsBot.Tests.Specs;

/// <summary>Whoever runs the bot is told of troubles in their own chat, without asking.</summary>
public sealed class NoticeSpec
{
    private static readonly DateTimeOffset Night = new(2025, 2, 12, 21, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Seven = new(2025, 2, 13, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_message_that_was_given_up_is_told_to_the_operator_once_who_has_it_sent_again()
    {
        await using TelegramRoom room = await TelegramRoom.AtAsync(Night);
        SpecOutlet courier = room.News.Outlet("Harbour Courier", "en").Publish(SpecNews.CallInEnglish);
        FakeUser keeper = room.Fake.AddUser("Keeper");
        await room.StartAsync("--set", $"Telegram:Operators:0={keeper.Id.ToString(CultureInfo.InvariantCulture)}");
        FakeUser ada = room.Fake.AddUser("Ada");
        await room.AskAsync(ada, "/subscribe");
        await room.AskAsync(keeper, "/language bot en");
        room.Fake.FailNext(
            TelegramFault.Error(400, "Bad Request: can't parse entities"), "sendMessage", ada.Id, times: 2);
        await room.IssueAsync(courier, SpecNews.JeddahInEnglish, Seven);
        await room.CountsAsync(1, "SELECT COUNT(*) FROM outbox WHERE state = 'dead'");
        for (int minute = 1; minute <= 3; minute++)
            room.News.GoTo(Seven.AddMinutes(minute));
        string told = await room.HearsAsync(keeper.Id, "Messages were given up: 1");
        Assert.Contains("telegram · Ada: ", told, StringComparison.Ordinal);

        await room.AskAsync(keeper, "/deliveries retry all");
        await room.HearsAsync(ada.Id, SpecNews.JeddahInEnglish.Title);
        room.News.GoTo(Seven.AddHours(1));
        await room.AskAsync(keeper, "/deliveries");
        Assert.Single(room.Heard(keeper.Id, "Messages were given up"));
    }

    [Fact]
    public async Task A_refused_token_is_told_on_the_programs_own_page()
    {
        const string Told =
            "SELECT COUNT(*) FROM local_message WHERE own = 0 AND content LIKE '%telegram%menolak bot ini%'";
        await using TelegramRoom room = await TelegramRoom.AtAsync(Night);
        room.News.Outlet("Harbour Courier", "en").Publish(SpecNews.CallInEnglish);
        room.Fake.Revoke();
        await room.StartAsync();
        for (int minute = 1; minute <= 60 && await room.News.CountAsync(Told) == 0; minute++)
        {
            int refused = room.Fake.Ledger.Refused.Count;
            room.News.GoTo(Night.AddMinutes(minute));
            await Until.TrueAsync("that it is told or tried again", async () =>
                room.Fake.Ledger.Refused.Count > refused || await room.News.CountAsync(Told) > 0);
        }

        Assert.Equal(1, await room.News.CountAsync(Told));
        room.News.GoTo(Night.AddHours(3));
        Assert.Equal(1, await room.News.CountAsync(Told));
    }
}
