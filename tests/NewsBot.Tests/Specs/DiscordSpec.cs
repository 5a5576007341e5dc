using System.Text.Json.Nodes;
using NewsBot.Fakes.Discord;
using NewsBot.Fakes.Discord.State;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Specs;

/// <summary>People on a Discord server and the bot: the whole service, and a Discord on loopback.</summary>
public sealed class DiscordSpec : IAsyncLifetime
{
    private const string Token = "fake.discord.token";
    private static readonly DateTimeOffset Night = new(2025, 2, 12, 21, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Seven = new(2025, 2, 13, 0, 0, 0, TimeSpan.Zero);
    private Newsroom _room = null!;
    private FakeDiscord _discord = null!;
    private FakeGuild _readers = null!;
    private FakeChannel _news = null!;
    private FakeChannel _more = null!;
    private FakeUser _ada = null!;
    private FakeUser _grace = null!;

    public async ValueTask InitializeAsync()
    {
        _room = await Newsroom.AtAsync(Night);
        _discord = await FakeDiscord.StartAsync(clock: _room.Clock, token: Token);
        _readers = _discord.AddGuild();
        _news = _discord.AddChannel(_readers);
        _more = _discord.AddChannel(_readers, "more");
        (_ada, _grace) = (_discord.AddUser("Ada"), _discord.AddUser("Grace"));
        _room.Settings.Add($"Discord:Address={_discord.Address}");
        _room.Settings.Add($"Discord:Token={Token}");
    }

    public async ValueTask DisposeAsync()
    {
        await _room.DisposeAsync();
        await _discord.DisposeAsync();
    }

    [Fact]
    public async Task A_server_is_greeted_reads_the_latest_subscribes_and_gets_each_digest_once()
    {
        SpecOutlet courier = _room.Outlet("Harbour Courier", "en").Publish(SpecNews.CallInEnglish);
        await OpenAsync();
        await SeesAsync("the greeting", () => Texts().Count == 1);

        FakeInteraction start = _discord.UseCommand(_ada, _news, "start");
        await SeesAsync("an answer to /start", () => start.Answer is not null);
        FakeInteraction latest = _discord.UseCommand(
            _grace, _news, "latest", new Dictionary<string, object> { ["count"] = 1 });
        await SeesAsync("the latest", () => latest.Answer is not null);
        Assert.Equal(5, latest.Callback);
        Assert.Contains(Plain(SpecNews.CallInEnglish.Title), Text(latest.Answer!), StringComparison.Ordinal);

        FakeInteraction refused = _discord.UseCommand(_ada, _news, "subscribe");
        await SeesAsync("a refusal", () => refused.Answer is not null);
        FakeInteraction subscribe = _discord.UseCommand(_grace, _news, "subscribe", isManager: true);
        await SeesAsync("the subscription", () => subscribe.Answer is not null);
        FakeInteraction elsewhere = _discord.UseCommand(_grace, _more, "subscribe", isManager: true);
        await SeesAsync("another subscription", () => elsewhere.Answer is not null);
        FakeInteraction unsubscribe = _discord.UseCommand(_ada, _more, "unsubscribe", isManager: true);
        await SeesAsync("the end of it", () => unsubscribe.Answer is not null);
        int said = Texts().Count;

        courier.Publish(SpecNews.JeddahInEnglish.At(Seven.AddHours(-2)));
        await _room.ReadAtAsync(Seven.AddMinutes(-20));
        _room.GoTo(Seven);
        await SeesAsync("the digest", () => Texts().Count > said);
        await _room.SettledAsync(Seven, "issued");
        FakeMessage digest = _discord.Messages(_news)[^1];
        Assert.True(((JsonArray)digest.Parts["embeds"]!).Count > 1);
        Assert.Contains(Plain(SpecNews.JeddahInEnglish.Title), Text(digest), StringComparison.Ordinal);
        Assert.Equal("", digest.Content);
        Assert.NotNull(digest.Nonce);

        Assert.Equal(said + 1, Texts().Count);
        Assert.Equal(2, _discord.Messages(_more).Count);
        Assert.Equal(0, _discord.Pings);
        Assert.DoesNotContain(Token, string.Join('\n', _room.Log), StringComparison.Ordinal);
    }

    [Case("C09")]
    [Fact]
    public async Task Where_the_bot_may_not_embed_a_digest_comes_as_text()
    {
        SpecOutlet courier = _room.Outlet("Harbour Courier", "en");
        _discord.ForbidEmbeds(_news);
        await OpenAsync();
        FakeInteraction subscribe = _discord.UseCommand(_grace, _news, "subscribe", isManager: true);
        await SeesAsync("the subscription", () => subscribe.Answer is not null);
        courier.Publish(SpecNews.JeddahInEnglish.At(Seven.AddHours(-2)));
        await _room.ReadAtAsync(Seven.AddMinutes(-20));
        _room.GoTo(Seven);
        await SeesAsync(
            "the digest",
            () => _discord.Messages(_news).Any(message =>
                message.Content.Contains(Plain(SpecNews.JeddahInEnglish.Title), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_server_that_throws_it_out_is_left_in_peace_and_a_deleted_channel_too()
    {
        _room.Outlet("Harbour Courier", "en").Publish(SpecNews.CallInEnglish);
        await OpenAsync();
        foreach (FakeChannel channel in new[] { _news, _more })
        {
            FakeInteraction subscribe = _discord.UseCommand(_grace, channel, "subscribe", isManager: true);
            await SeesAsync("a subscription", () => subscribe.Answer is not null);
        }

        Assert.Equal(0, await SuspendedAsync());
        _discord.DeleteChannel(_more);
        await Until.TrueAsync("one chat suspended", async () => await SuspendedAsync() == 1);
        _discord.RemoveGuild(_readers);
        await Until.TrueAsync("both chats suspended", async () => await SuspendedAsync() == 2);
    }

    [Case("G05")]
    [Fact]
    public async Task A_wrong_token_stops_Discord_only()
    {
        _discord.Revoke();
        _room.Outlet("Harbour Courier", "en").Publish(SpecNews.CallInEnglish);
        await _room.StartAsync();
        await _room.Running.ShowsAsync(SpecNews.CallInEnglish.Title);
        await SeesAsync("a word about it", () => _room.Log.Any(line =>
            line.Contains("Discord refuses the bot", StringComparison.Ordinal)));
        Assert.Contains("\"status\"", await _room.Running.GetAsync("/healthz"), StringComparison.Ordinal);
        Assert.DoesNotContain(Token, string.Join('\n', _room.Log), StringComparison.Ordinal);
        Assert.Equal(0, _discord.Identifies);
    }

    private Task<long> SuspendedAsync() =>
        _room.CountAsync("SELECT COUNT(*) FROM chat WHERE platform = 'discord' AND state = 'suspended'");

    /// <summary>Starts, and waits until the bot listens: whoever uses a command before that gets no answer.</summary>
    private async Task OpenAsync()
    {
        await _room.StartAsync();
        await SeesAsync("the commands", () => _discord.Commands().Count > 10);
    }

    private Task SeesAsync(string what, Func<bool> condition) => Until.TrueAsync(
        what,
        _room.Soon(condition),
        () => string.Join(
            '\n',
            _room.Log.Where(line => line.Contains("NewsBot", StringComparison.Ordinal)).TakeLast(60)
                .Concat(_discord.Ledger.Refused.Select(line => line.ToString()))
                .Concat(_discord.GatewayLines.TakeLast(20).Select(line => line.ToString()))));

    private IReadOnlyList<string> Texts() => [.. _discord.Messages(_news).Select(Text)];

    private static string Text(FakeMessage message) => Plain(string.Concat(
        (message.Parts["embeds"] as JsonArray ?? []).Select(embed => $"{embed!["title"]}\n{embed["description"]}\n")));

    private static string Plain(string text) =>
        text.Replace("\\", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal);
}
