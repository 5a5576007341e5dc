using System.Globalization;
using NewsBot.Delivery.Platforms;
using NewsBot.Fakes.Telegram.Faults;
using NewsBot.Fakes.Telegram.State;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Chats.Telegram;

/// <summary>Told to wait, and not for how long.</summary>
public sealed class TelegramLimitTests : IAsyncLifetime
{
    private TelegramBench _bench = null!;
    private FakeUser _ada = null!;

    private string Chat => _ada.Id.ToString(CultureInfo.InvariantCulture);

    public async ValueTask InitializeAsync()
    {
        _bench = await TelegramBench.StartAsync();
        _ada = _bench.Fake.AddUser(hasStarted: true);
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Case("C03")]
    [Theory]
    [InlineData("", false)]
    [InlineData("""{"retry_after":-5}""", false)]
    [InlineData("""{"retry_after":0}""", false)]
    [InlineData("""{"retry_after":1.5}""", true)]
    [InlineData("""{"retry_after":"soon"}""", true)]
    public async Task Too_many_requests_without_a_time_that_can_be_read_pause_for_a_minute(
        string parameters, bool isForAll)
    {
        string more = parameters.Length > 0 ? ",\"parameters\":" + parameters : "";
        _bench.Fake.FailNext(TelegramFault.Raw(
            429, $$"""{"ok":false,"error_code":429,"description":"Too Many Requests"{{more}}}""", "application/json"));
        var limited = Assert.IsType<SendOutcome.Limited>(await _bench.SendAsync(Chat, "x"));
        Assert.Equal((TimeSpan.FromMinutes(1), isForAll), (limited.RetryAfter, limited.IsForAll));
        Assert.Empty(_bench.Fake.Ledger.Sent());
    }

    [Case("C03")]
    [Fact]
    public async Task A_page_that_says_too_many_requests_is_about_the_whole_bot_and_no_copy_is_feared()
    {
        _bench.Fake.FailNext(TelegramFault.Raw(429, "<html><body>error code: 1015</body></html>"));
        var limited = Assert.IsType<SendOutcome.Limited>(await _bench.SendAsync(Chat, "x"));
        Assert.Equal((TimeSpan.FromMinutes(1), true), (limited.RetryAfter, limited.IsForAll));
    }
}
