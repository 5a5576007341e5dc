using NewsBot.Fakes.Sites;
using NewsBot.Fakes.Telegram;
using NewsBot.Fakes.Telegram.State;
using NewsBot.Measure.Kills.Moments;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Specs;

/// <summary>
/// The real program dies once at each moment that the promise of delivery turns on, and is started again.
/// </summary>
public sealed class MomentSpec
{
    /// <summary>What waits thirty seconds or more to be sent again has waited.</summary>
    private const string Pass = "UPDATE outbox SET not_before = not_before - 600000, tried_at = tried_at - 600000";

    private static readonly string[] Moments =
    [
        "Migrations.ApplyMissingAsync:before:1", // A step of the schema.
        "PollRecorder.RecordAsync:before:1", // The feed's entries and what is known of it.
        "PollRecorder.RecordAsync:after:1",
        "WorkQueue.ClaimAsync:before:1", // Work is claimed.
        "WorkQueue.ClaimAsync:after:1",
        "StoryDesk.FileAsync:before:1", // An article joins a story.
        "StoryDesk.FileAsync:after:1",
        "Issuer.IssueAsync:before:1", // T0: digest, memory and deliveries.
        "Issuer.IssueAsync:after:1",
        "CommandLedger.StoreAsync:before:1", // A command's effect, its answer and the update that asked.
        "CommandLedger.StoreAsync:after:1", // Between the command and its acknowledgement.
        "PlatformState.WriteAsync:before:1", // The offset of updates.
        "OutboxStore.ClaimAsync:before:1", // T1 and T2: claimed, and about to be sent.
        "OutboxStore.ClaimAsync:after:1", // Between T2 and the request.
        "ResultStore.StoreAsync:before:1", // T3: between the answer and its note.
        "ResultStore.StoreAsync:after:1",
        "PlatformLeases.RenewAsync:before:1", // The lease.
        "PlatformLeases.RenewAsync:after:1",
    ];

    public static TheoryData<string> All => new(Moments);

    [Case("K02")]
    [Case("K10")]
    [Case("S11")]
    [Theory]
    [MemberData(nameof(All))]
    public async Task Dead_at_the_moment_and_started_again_it_has_done_everything_once(string moment)
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        await using FakeSite site = await FakeSite.StartAsync();
        await using FakeTelegram telegram = await FakeTelegram.StartAsync();
        FakeUser ada = telegram.AddUser();
        telegram.UserSends(ada, "/quiet 22:00-07:00");
        await using Bot bot = new Bot().Reading(
            new SpecOutlet(site, "Harbour Courier", 2).Publish(SpecNews.CallInEnglish.At(now.AddHours(-2))), "en");
        string[] settings =
        [
            "--set", $"Telegram:Address={telegram.Address.GetLeftPart(UriPartial.Authority)}",
            "--set", $"Telegram:Token={telegram.Token}",
        ];
        await using (BotProcess mortal = bot.StartMortal(Moment.Parse(moment), settings))
        {
            await mortal.SeesAsync($"its death at {moment}", () => mortal.HasExited);
            Assert.Equal(137, mortal.Code); // 128 and the number of SIGKILL: it did not end by itself.
        }

        if (await bot.CountAsync("SELECT COUNT(*) FROM sqlite_master WHERE name = 'outbox'") > 0)
            await bot.ReadAsync(Pass);
        // Its second life is as good in this process, where it starts in half the time.
        await using RunningBot next = await bot.StartAsync(settings);
        await Until.TrueAsync("one digest", () => IsAsync(1, "digest"), () => next.Errors);
        await Until.TrueAsync("no work left", () => IsAsync(0, "work"), () => next.Errors);
        await Until.TrueAsync("the command done", () => IsAsync(1, "audit"), () => next.Errors);
        await Until.TrueAsync(
            "nothing left to send", () => IsAsync(0, "outbox WHERE state IN ('ready', 'sending')"), () => next.Errors);
        Assert.Equal(0, await next.StopAsync());
        Assert.Equal(1, await bot.CountAsync("SELECT COUNT(*) FROM entry"));
        Assert.Equal(1, await bot.CountAsync("SELECT COUNT(*) FROM story_article"));
        Assert.Equal(1, await bot.CountAsync("SELECT COUNT(*) FROM digest"));
        Assert.Equal(1, await bot.CountAsync("SELECT COUNT(*) FROM audit"));
        Assert.Equal(1, await bot.CountAsync(
            "SELECT COUNT(*) FROM outbox WHERE platform = 'local' AND lane = 'digest' AND state = 'sent'"));
        Assert.Equal(1, await bot.CountAsync("SELECT COUNT(*) FROM chat WHERE quiet = '22:00-07:00'"));
        // An answer that was being sent is given up, so that nobody is answered twice.
        Assert.InRange(telegram.Ledger.Sent(ada.Id).Count, 0, 1);

        async Task<bool> IsAsync(long count, string what) =>
            await bot.CountAsync($"SELECT COUNT(*) FROM {what}") == count;
    }
}
