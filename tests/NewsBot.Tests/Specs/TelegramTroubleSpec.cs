using System.Globalization;
using NewsBot.Fakes.Telegram.Faults;
using NewsBot.Fakes.Telegram.State;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Specs;

/// <summary>Telegram refuses, is slow or away, or the bot itself was away.</summary>
public sealed class TelegramTroubleSpec
{
    private const string Ready = "SELECT COUNT(*) FROM outbox WHERE lane = 'digest' AND state = 'ready'";
    private static readonly DateTimeOffset Night = new(2025, 2, 12, 21, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Seven = new(2025, 2, 13, 0, 0, 0, TimeSpan.Zero);

    [Case("K12")]
    [Fact]
    public async Task What_was_written_while_the_bot_was_away_is_answered_once_when_it_is_back()
    {
        await using TelegramRoom room = await TelegramRoom.AtAsync(Night);
        await room.StartAsync();
        FakeUser ada = room.Fake.AddUser();
        FakeUser bela = room.Fake.AddUser("Bela", "id");
        await room.AskAsync(ada, "/start");
        await room.News.StopAsync();
        room.Fake.UserSends(ada, "/help");
        room.Fake.UserSends(bela, "/start");
        room.News.GoTo(Night.AddHours(2));
        await room.StartAsync();
        await room.HearsAsync(ada.Id, "What I can do");
        await room.HearsAsync(bela.Id, "Halo!");
        Assert.Single(room.Heard(ada.Id, "Hello!"));
    }

    [Case("C02")]
    [Fact]
    public async Task Told_to_wait_it_makes_no_call_before_its_time_and_delivers_all()
    {
        await using TelegramRoom room = await TelegramRoom.AtAsync(Night);
        SpecOutlet courier = room.News.Outlet("Harbour Courier", "en").Publish(SpecNews.CallInEnglish);
        await room.StartAsync();
        FakeUser[] people = [.. Enumerable.Range(0, 5).Select(_ => room.Fake.AddUser())];
        foreach (FakeUser person in people)
            await room.AskAsync(person, "/subscribe");
        room.Fake.FailNext(TelegramFault.TooManyRequests(20), "sendMessage", people[0].Id);
        room.Fake.FailNext(TelegramFault.TooManyRequests(40), "sendMessage", people[1].Id);
        await room.IssueAsync(courier, SpecNews.JeddahInEnglish, Seven);
        foreach (FakeUser person in people[2..])
            await room.HearsAsync(person.Id, SpecNews.JeddahInEnglish.Title);
        await room.CountsAsync(2, Ready);
        foreach (int second in new[] { 10, 21, 30, 41 })
        {
            room.News.GoTo(Seven.AddSeconds(second));
            if (second is 21 or 41)
                await room.HearsAsync(people[second / 40].Id, SpecNews.JeddahInEnglish.Title);
        }

        Assert.Equal(0, room.Fake.CallsInsideRetryAfter);
        Assert.Equal(2, room.Fake.Ledger.Refused.Count);
    }

    [Case("C06")]
    [Fact]
    public async Task A_refused_token_stops_everything_with_one_loud_line_and_a_new_token_goes_on()
    {
        await using TelegramRoom room = await TelegramRoom.AtAsync(Night);
        SpecOutlet courier = room.News.Outlet("Harbour Courier", "en").Publish(SpecNews.CallInEnglish);
        await room.StartAsync();
        FakeUser[] people = [.. Enumerable.Range(0, 3).Select(_ => room.Fake.AddUser())];
        foreach (FakeUser person in people)
            await room.AskAsync(person, "/subscribe");
        room.Fake.Revoke();
        await room.IssueAsync(courier, SpecNews.JeddahInEnglish, Seven);
        for (int minute = 1; minute <= 5; minute++)
        {
            int refused = room.Fake.Ledger.Refused.Count;
            room.News.GoTo(Seven.AddMinutes(minute));
            await room.SeesInTimeAsync("that it is tried again", () => room.Fake.Ledger.Refused.Count > refused);
        }

        await room.CountsAsync(3, Ready);
        await room.SeesInTimeAsync("both loud lines", () => Loud(room).Count() >= 2);
        // One from whoever sends, one from whoever listens.
        Assert.Single(Loud(room), line => line.Contains("Nothing is sent", StringComparison.Ordinal));
        Assert.Single(Loud(room), line => line.Contains("TelegramListener", StringComparison.Ordinal));
        Assert.Equal(2, Loud(room).Count());

        await room.News.StopAsync();
        room.Fake.Reissue("7000000001:AAnew-one_Zx81kPq");
        await room.StartAsync();
        foreach (FakeUser person in people)
            await room.HearsAsync(person.Id, SpecNews.JeddahInEnglish.Title);
    }

    [Case("C10")]
    [Fact]
    public async Task Markup_that_Telegram_cannot_read_is_sent_plain_and_what_is_refused_then_is_seen_by_all()
    {
        await using TelegramRoom room = await TelegramRoom.AtAsync(Night);
        SpecOutlet courier = room.News.Outlet("Harbour Courier", "en").Publish(SpecNews.CallInEnglish);
        FakeUser keeper = room.Fake.AddUser("Keeper");
        await room.StartAsync("--set", $"Telegram:Operators:0={keeper.Id.ToString(CultureInfo.InvariantCulture)}");
        FakeUser ada = room.Fake.AddUser();
        FakeUser bela = room.Fake.AddUser("Bela");
        await room.AskAsync(ada, "/subscribe");
        await room.AskAsync(bela, "/subscribe");
        var unreadable = TelegramFault.Error(
            400, "Bad Request: can't parse entities: Unsupported start tag \"u2\" at byte offset 0");
        room.Fake.FailNext(unreadable, "sendMessage", ada.Id);
        room.Fake.FailNext(unreadable, "sendMessage", bela.Id, times: 2);
        await room.IssueAsync(courier, SpecNews.JeddahInEnglish, Seven);

        string plain = await room.HearsAsync(ada.Id, SpecNews.JeddahInEnglish.Title);
        Assert.DoesNotContain("<b>", plain, StringComparison.Ordinal);
        Assert.DoesNotContain(
            room.Fake.PrivateChat(ada).Messages.Values.Last().Content.Entities, entity => entity.Type == "bold");
        await room.CountsAsync(1, "SELECT COUNT(*) FROM outbox WHERE state = 'dead'");
        Assert.Contains("telegram dead 1", await room.AskAsync(keeper, "/status"), StringComparison.Ordinal);
        Assert.Contains("refused the message", await room.AskAsync(bela, "/missed"), StringComparison.Ordinal);
        Assert.Equal(3, room.Fake.Ledger.Refused.Count);
        Assert.Contains(room.News.Log, line => line.StartsWith("Error", StringComparison.Ordinal)
            && line.Contains("can't parse entities", StringComparison.Ordinal));
    }

    [Case("O04")]
    [Fact]
    public async Task After_two_days_away_the_digest_of_then_is_not_delivered_as_news()
    {
        await using TelegramRoom room = await TelegramRoom.AtAsync(Night);
        SpecOutlet courier = room.News.Outlet("Harbour Courier", "en").Publish(SpecNews.CallInEnglish);
        await room.StartAsync();
        FakeUser ada = room.Fake.AddUser();
        await room.AskAsync(ada, "/subscribe");
        room.Fake.Revoke();
        await room.IssueAsync(courier, SpecNews.JeddahInEnglish, Seven);
        await room.CountsAsync(1, Ready);
        await room.News.StopAsync();

        room.Fake.Revoke(isRevoked: false);
        room.News.GoTo(Seven.AddDays(2).AddHours(-1));
        await room.StartAsync();
        await room.CountsAsync(0, Ready);
        await room.IssueAsync(courier, SpecNews.TalksInEnglish, Seven.AddDays(2));
        await room.HearsAsync(ada.Id, SpecNews.TalksInEnglish.Title);
        Assert.Empty(room.Heard(ada.Id, SpecNews.JeddahInEnglish.Title));
        Assert.Contains("did not run at its hour", await room.AskAsync(ada, "/missed"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Loud(TelegramRoom room) =>
        room.News.Log.Where(line => line.StartsWith("Critical", StringComparison.Ordinal));
}
