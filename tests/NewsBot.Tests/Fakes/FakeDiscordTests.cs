using System.Net;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Fakes.Discord;
using NewsBot.Fakes.Discord.Faults;
using NewsBot.Fakes.Discord.State;

namespace NewsBot.Tests.Fakes;

public sealed class FakeDiscordTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2025, 2, 10, 5, 0, 0, TimeSpan.Zero));
    private FakeDiscord _discord = null!;
    private FakeChannel _news = null!;
    private DiscordCaller _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _discord = await FakeDiscord.StartAsync(clock: _clock, limits: new DiscordLimits { Invalid = 30 });
        _news = _discord.AddChannel(_discord.AddGuild());
        _bot = new DiscordCaller(_discord);
    }

    public async ValueTask DisposeAsync()
    {
        _bot.Dispose();
        await _discord.DisposeAsync();
    }

    public static TheoryData<string, object> WrongMessages { get; } = new()
    {
        { "content", new { content = new string('x', 2001) } },
        { "content", new { content = 7 } },
        { "embeds.0.title", new { embeds = new[] { new { title = new string('x', 257) } } } },
        { "embeds", new { embeds = Enumerable.Repeat(new { description = new string('x', 3001) }, 2) } },
        { "embeds", new { embeds = Enumerable.Repeat(new { title = "t" }, 11) } },
        { "embeds.0.fields.0.value", new { embeds = new[] { new { fields = new[] { new { name = "n" } } } } } },
        { "embeds.0.url", new { embeds = new[] { new { title = "t", url = "discord://x" } } } },
        {
            "allowed_mentions",
            new { content = "x", allowed_mentions = new { parse = new[] { "users" }, users = new[] { "1" } } }
        },
        { "nonce", new { content = "x", nonce = new string('n', 26) } },
        { "components.0.components", new { content = "x", components = new[] { new { type = 1 } } } },
        { "message_reference.message_id", new { content = "x", message_reference = new { message_id = "abc" } } },
    };

    [Theory]
    [MemberData(nameof(WrongMessages))]
    public async Task A_wrong_message_is_refused_with_the_path_of_the_field(string path, object message)
    {
        DiscordAnswer answer = await SayAsync(message);
        Assert.Equal((HttpStatusCode.BadRequest, 50035), (answer.Status, answer.Code));
        var node = answer.Json["errors"];
        foreach (string part in path.Split('.'))
            node = node?[part];
        Assert.NotNull(node);
        Assert.Empty(_discord.Messages(_news));
    }

    [Fact]
    public async Task Empty_messages_and_unknown_fields_are_refused()
    {
        Assert.Equal(50006, (await SayAsync(new { content = "  " })).Code);
        string? said = (string?)(await SayAsync(new { contents = "x" })).Json["message"];
        Assert.StartsWith("fake:", said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _bot.PostAsync("channels/1/nothing", new { })).Status);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _bot.CallAsync(HttpMethod.Put, "users/@me")).Status);
    }

    [Fact]
    public async Task Mentions_call_people_unless_the_message_forbids_it()
    {
        await SayAsync(new { content = "@everyone <@1> <@!2> <@&3>" });
        Assert.Equal(4, _discord.Pings);
        await SayAsync(new { content = "@everyone <@1>", allowed_mentions = new { parse = Array.Empty<string>() } });
        Assert.Equal(4, _discord.Pings);
        await SayAsync(new { content = "@here <@1>", allowed_mentions = new { parse = new[] { "users" } } });
        Assert.Equal(5, _discord.Pings);
    }

    [Fact]
    public async Task An_enforced_nonce_gives_the_message_that_has_it_for_two_minutes()
    {
        object message = new { content = "x", nonce = "n1", enforce_nonce = true };
        string? first = (string?)(await SayAsync(message)).Json["id"];
        Assert.Equal(first, (string?)(await SayAsync(message)).Json["id"]);
        await SayAsync(new { content = "x", nonce = "n1" });
        Assert.Equal(2, _discord.Messages(_news).Count);
        _clock.Advance(TimeSpan.FromMinutes(2));
        Assert.NotEqual(first, (string?)(await SayAsync(message)).Json["id"]);
    }

    [Fact]
    public async Task The_sixth_message_in_five_seconds_must_wait_and_impatience_doubles_the_wait()
    {
        for (int left = 4; left >= 0; left--)
            Assert.Equal($"{left}", (await SayAsync(new { content = "x" })).Header("X-RateLimit-Remaining"));
        DiscordAnswer refused = await SayAsync(new { content = "x" });
        Assert.Equal((HttpStatusCode.TooManyRequests, "user"), (refused.Status, refused.Header("X-RateLimit-Scope")));
        Assert.Equal(5, (double?)refused.Json["retry_after"]);
        Assert.Equal("5.000", refused.Header("X-RateLimit-Reset-After"));
        Assert.Equal(10, (double?)(await SayAsync(new { content = "x" })).Json["retry_after"]);
        Assert.Equal(1, _discord.CallsInsideRetryAfter);
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(HttpStatusCode.OK, (await SayAsync(new { content = "x" })).Status);
    }

    [Fact]
    public async Task The_fifty_first_request_of_a_second_is_refused_without_a_bucket()
    {
        for (int i = 0; i < 50; i++)
        {
            FakeChannel channel = _discord.AddChannel(_news.Guild, $"c{i}");
            Assert.Equal(HttpStatusCode.OK, (await _bot.CallAsync(HttpMethod.Get, $"channels/{channel.Id}")).Status);
        }

        DiscordAnswer refused = await SayAsync(new { content = "x" });
        Assert.Equal(("true", null), (refused.Header("X-RateLimit-Global"), refused.Header("X-RateLimit-Bucket")));
        Assert.True((bool?)refused.Json["global"]);
    }

    [Fact]
    public async Task Too_many_invalid_requests_ban_the_address_and_a_wrong_name_never_gets_in()
    {
        _bot.UserAgent = "curl/8";
        Assert.Equal(HttpStatusCode.Forbidden, (await _bot.CallAsync(HttpMethod.Get, "users/@me")).Status);
        _bot.UserAgent = "DiscordBot (https://bot.example, 1)";
        _bot.Token = "wrong";
        for (int i = 0; i < 30; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await _bot.CallAsync(HttpMethod.Get, "users/@me")).Status);
        _bot.Token = _discord.Token;
        DiscordAnswer banned = await _bot.CallAsync(HttpMethod.Get, "users/@me");
        Assert.Equal(HttpStatusCode.TooManyRequests, banned.Status);
        Assert.StartsWith("<html>", banned.Body, StringComparison.Ordinal);
        Assert.True(_discord.Invalid.IsBanned);
    }

    [Fact]
    public async Task Limits_that_are_shared_do_not_count_as_invalid()
    {
        _discord.FailNext(DiscordFault.TooManyRequests(1, "shared"));
        DiscordAnswer answer = await SayAsync(new { content = "x" });
        Assert.Equal("The resource is being rate limited.", (string?)answer.Json["message"]);
        Assert.Equal(0, _discord.Invalid.Count);
    }

    [Fact]
    public async Task What_was_accepted_stands_in_the_ledger_though_the_answer_is_lost()
    {
        _discord.FailNext(DiscordFault.DropAfter);
        await Assert.ThrowsAsync<HttpRequestException>(() => SayAsync(new { content = "one" }));
        _discord.FailNext(DiscordFault.DropBefore);
        await Assert.ThrowsAsync<HttpRequestException>(() => SayAsync(new { content = "two" }));
        Assert.Equal("one", Assert.Single(_discord.Ledger.Sent(_news.Id)).Content);
        Assert.Equal("fault: Drop", Assert.Single(_discord.Ledger.Refused).Message);
    }

    [Fact]
    public async Task Where_the_bot_may_not_embed_only_messages_without_embeds_are_taken()
    {
        _discord.ForbidEmbeds(_news);
        await SayAsync(new { content = "x", embeds = new[] { new { title = "t" } } });
        await SayAsync(new { content = "y" });
        Assert.Equal("y", Assert.Single(_discord.Messages(_news)).Content);
        Assert.Equal(50013, Assert.Single(_discord.Ledger.Refused).Code);
    }

    private Task<DiscordAnswer> SayAsync(object message) => _bot.PostAsync($"channels/{_news.Id}/messages", message);
}
