using System.Globalization;
using NewsBot.Fakes.Telegram.State;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Specs;

/// <summary>A person reads the bot on Telegram.</summary>
public sealed class TelegramReaderSpec
{
    private const string Digests =
        "SELECT COUNT(*) FROM outbox WHERE platform = 'telegram' AND lane = 'digest'";

    private const string Suspended =
        "SELECT COUNT(*) FROM chat WHERE platform = 'telegram' AND state = 'suspended'";

    /// <summary>Four in the morning in Jakarta, on the day after the phone call.</summary>
    private static readonly DateTimeOffset Night = new(2025, 2, 12, 21, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset Seven = new(2025, 2, 13, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Nineteen = Seven.AddHours(12);

    [Fact]
    public async Task A_person_subscribes_gets_the_digest_at_seven_in_both_languages_and_unsubscribes()
    {
        await using TelegramRoom room = await TelegramRoom.AtAsync(Night);
        SpecOutlet courier = room.News.Outlet("Harbour Courier", "en").Publish(SpecNews.CallInEnglish);
        room.News.Outlet("Warta Dermaga", "id").Publish(SpecNews.CallInIndonesian);
        await room.StartAsync();
        FakeUser ada = room.Fake.AddUser();
        Assert.StartsWith("Hello!", await room.AskAsync(ada, "/start"), StringComparison.Ordinal);
        Assert.Contains("13 February 2025, 07:00", await room.AskAsync(ada, "/subscribe"), StringComparison.Ordinal);

        string latest = await room.AskAsync(ada, "/latest");
        Assert.Contains("Trump and Putin agree to start talks", latest, StringComparison.Ordinal);
        Assert.Contains("Sepakat Mulai Perundingan Akhiri Perang Ukraina", latest, StringComparison.Ordinal);

        await room.IssueAsync(courier, SpecNews.JeddahInEnglish, Seven);
        string digest = await room.HearsAsync(ada.Id, SpecNews.JeddahInEnglish.Title);
        Assert.StartsWith("Proses perdamaian Ukraina / The Ukraine peace process", digest, StringComparison.Ordinal);
        Assert.Contains("Kamis, 13 Februari 2025, 07:00 WIB", digest, StringComparison.Ordinal);
        Assert.Contains("Thursday, 13 February 2025, 07:00 WIB", digest, StringComparison.Ordinal);
        Assert.Contains("Cara pembuatan: ", digest, StringComparison.Ordinal);
        Assert.Contains("How it was made: ", digest, StringComparison.Ordinal);
        Assert.Contains("🇬🇧", digest, StringComparison.Ordinal);
        Assert.Contains("🇮🇩", digest, StringComparison.Ordinal);
        Assert.Contains("Harbour Courier", digest, StringComparison.Ordinal);
        Assert.DoesNotContain(SpecNews.CallInEnglish.Title, digest, StringComparison.Ordinal);

        Assert.StartsWith("You are unsubscribed", await room.AskAsync(ada, "/unsubscribe"), StringComparison.Ordinal);
        await room.IssueAsync(courier, SpecNews.TalksInEnglish, Nineteen);
        Assert.Equal(1, await room.News.CountAsync(Digests));
    }

    [Case("C07")]
    [Fact]
    public async Task Blocked_it_is_silent_and_keeps_the_settings_and_start_brings_it_back()
    {
        await using TelegramRoom room = await TelegramRoom.AtAsync(Night);
        SpecOutlet courier = room.News.Outlet("Harbour Courier", "en").Publish(SpecNews.CallInEnglish);
        await room.StartAsync();
        FakeUser ada = room.Fake.AddUser();
        await room.AskAsync(ada, "/subscribe");
        await room.AskAsync(ada, "/quiet 22:00-07:00");
        room.Fake.Block(ada);
        await room.CountsAsync(1, Suspended);
        await room.IssueAsync(courier, SpecNews.JeddahInEnglish, Seven);
        Assert.Equal(0, await room.News.CountAsync(Digests));

        ada.HasBlocked = false;
        Assert.StartsWith("Hello!", await room.AskAsync(ada, "/start"), StringComparison.Ordinal);
        Assert.Equal(0, await room.News.CountAsync(Suspended));
        Assert.Contains("22:00-07:00", await room.AskAsync(ada, "/quiet"), StringComparison.Ordinal);
        await room.IssueAsync(courier, SpecNews.TalksInEnglish, Nineteen);
        await room.HearsAsync(ada.Id, SpecNews.TalksInEnglish.Title);
        Assert.Empty(room.Fake.Ledger.Refused);
    }

    [Case("A10")]
    [Fact]
    public async Task Forgetme_erases_everything_that_names_the_person()
    {
        await using TelegramRoom room = await TelegramRoom.AtAsync(Night);
        SpecOutlet courier = room.News.Outlet("Harbour Courier", "en").Publish(SpecNews.CallInEnglish);
        await room.StartAsync();
        FakeUser person = room.Fake.AddUser("Zoraverde");
        FakeChat group = room.Fake.AddChat(ChatKind.Group, person);
        string[] traces = [person.Id.ToString(CultureInfo.InvariantCulture), person.FirstName];
        await room.AskAsync(person, "/subscribe", group);
        await room.AskAsync(person, "/subscribe");
        await room.AskAsync(person, "/latest");
        await room.IssueAsync(courier, SpecNews.JeddahInEnglish, Seven);
        await room.HearsAsync(person.Id, SpecNews.JeddahInEnglish.Title);
        Assert.NotEmpty(await DatabaseScan.FindAsync(room.News.Data, traces));

        Assert.StartsWith("Erase everything?", await room.AskAsync(person, "/forgetme"), StringComparison.Ordinal);
        room.Press(person);
        await room.SeesAsync("the last word", () => room.Fake.Ledger.Accepted.Any(
            line => line.Chat == person.Id && line.Text?.StartsWith("Done. E", StringComparison.Ordinal) == true));
        room.News.GoTo(room.News.Clock.GetUtcNow().AddMinutes(1));
        await room.CountsAsync(0, "SELECT COUNT(*) FROM chat_forgetting");
        Assert.Empty(await DatabaseScan.FindAsync(room.News.Data, traces));
        Assert.Equal(1, await room.News.CountAsync(
            "SELECT COUNT(*) FROM chat WHERE platform = 'telegram' AND edition IS NOT NULL"));
    }

    [Fact]
    public async Task Stories_are_looked_into_by_number_and_status_is_for_whoever_runs_the_bot()
    {
        await using TelegramRoom room = await TelegramRoom.AtAsync(Night);
        room.News.Outlet("Harbour Courier", "en").Publish(SpecNews.CallInEnglish);
        room.News.Outlet("Warta Dermaga", "id").Publish(SpecNews.CallInIndonesian);
        FakeUser ada = room.Fake.AddUser();
        FakeUser keeper = room.Fake.AddUser("Keeper");
        await room.StartAsync("--set", $"Telegram:Operators:0={keeper.Id.ToString(CultureInfo.InvariantCulture)}");
        string none = await room.AskAsync(ada, "/story 1");
        Assert.Contains("I do not know which story is meant", none, StringComparison.Ordinal);
        await room.AskAsync(ada, "/latest");

        string story = await room.AskAsync(ada, "/story 1");
        Assert.Contains("How it grew", story, StringComparison.Ordinal);
        Assert.Contains($"Harbour Courier: {SpecNews.CallInEnglish.Title}", story, StringComparison.Ordinal);
        Assert.Contains($"Warta Dermaga: {SpecNews.CallInIndonesian.Title}", story, StringComparison.Ordinal);

        string why = await room.AskAsync(ada, "/why 1");
        Assert.StartsWith("Why this story is here", why, StringComparison.Ordinal);
        Assert.Contains("Articles: 2", why, StringComparison.Ordinal);
        Assert.Contains("Lines in en", why, StringComparison.Ordinal);
        Assert.DoesNotContain("Lines in ru", why, StringComparison.Ordinal);
        Assert.Contains("I do not know which story", await room.AskAsync(ada, "/why 99"), StringComparison.Ordinal);

        string sources = await room.AskAsync(ada, "/sources");
        Assert.Contains("Feeds that are read: 2", sources, StringComparison.Ordinal);
        Assert.Contains("Newspapers and news sites: Warta Dermaga", sources, StringComparison.Ordinal);

        Assert.Equal("/status is for whoever runs this bot.", await room.AskAsync(ada, "/status"));
        string status = await room.AskAsync(keeper, "/status");
        Assert.Contains("Feeds: 2, of which in trouble: 0", status, StringComparison.Ordinal);
        Assert.Contains("telegram active 1", status, StringComparison.Ordinal);
        Assert.Contains("telegram sent", status, StringComparison.Ordinal);
    }
}
