using NewsBot.Chats.Telegram;
using NewsBot.Configuration;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Chats.Telegram;

public sealed class TelegramOptionsTests
{
    private const string Secret = "AAF-secret_secret_secret_secret_sec";

    [Case("G01")]
    [Theory]
    [InlineData("", "empty")]
    [InlineData("  ", "empty")]
    [InlineData($"123456789:{Secret}\n", "line break")]
    [InlineData($" 123456789:{Secret}", "space")]
    [InlineData($"\"123456789:{Secret}\"", "quotation marks")]
    [InlineData($"MTIzNDU2.GabcdE.{Secret}", "Discord")]
    [InlineData($"bot123456789:{Secret}", "no token")]
    [InlineData(Secret, "no token")]
    public void A_wrong_token_is_told_and_not_shown(string token, string problem)
    {
        string told = Assert.Single(Problems(("Token", token)));
        Assert.Contains(": Telegram:Token: ", told, StringComparison.Ordinal);
        Assert.Contains(problem, told, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_may_come_from_a_file_that_ends_in_a_line_break()
    {
        string file = Path.GetTempFileName();
        File.WriteAllText(file, $"123456789:{Secret}\n");
        Assert.Empty(Problems(("TokenFile", file)));
        Assert.Equal($"123456789:{Secret}", TelegramToken.Read(new TelegramOptions { TokenFile = file }));
        File.Delete(file);
        Assert.Contains("cannot be read", Assert.Single(Problems(("TokenFile", file))), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_other_mistake_is_told_at_once()
    {
        IReadOnlyList<string> told = Problems(
            ("Operators:0", "-5"), ("Webhook:PublicUrl", "http://bot.example/"), ("Webhook:SecretToken", "short"),
            ("Webhook:Port", "70000"), ("Webhook:Address", "everywhere"));
        Assert.Equal(5, told.Count);
        Assert.Contains(told, line => line.Contains("Webhook:PublicUrl: Telegram calls", StringComparison.Ordinal));
    }

    [Case("G05")]
    [Fact]
    public void Without_a_token_there_is_no_bot_and_nothing_is_wrong()
    {
        Assert.Empty(Problems());
        IConfiguration none = Configuration();
        Assert.DoesNotContain(
            new ServiceCollection().AddTelegram(none),
            service => service.ServiceType == typeof(TelegramPlatform));
    }

    private static IReadOnlyList<string> Problems(params (string Key, string Value)[] settings)
    {
        var errors = new ConfigErrors();
        new OptionsSection("Telegram", typeof(TelegramOptions)).Check(Configuration(settings), errors);
        return [.. errors.All.Select(error => error.ToString())];
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting =>
                KeyValuePair.Create<string, string?>($"Telegram:{setting.Key}", setting.Value)))
            .Build();
}
