using NewsBot.Chats.Discord;
using NewsBot.Configuration;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Chats.Discord;

public sealed class DiscordOptionsTests
{
    private const string Secret = "secret_secret_secret_secret_sec";

    [Case("G01")]
    [Theory]
    [InlineData("", "empty")]
    [InlineData($"MTIzNDU2.GabcdE.{Secret}\n", "line break")]
    [InlineData($"Bot MTIzNDU2.GabcdE.{Secret}", "word Bot")]
    [InlineData($"\"MTIzNDU2.GabcdE.{Secret}\"", "quotation marks")]
    [InlineData($"123456789:AAF-{Secret}", "Telegram")]
    [InlineData(Secret, "no token")]
    public void A_wrong_token_is_told_and_not_shown(string token, string problem)
    {
        string told = Assert.Single(Problems(("Token", token)));
        Assert.Contains(": Discord:Token: ", told, StringComparison.Ordinal);
        Assert.Contains(problem, told, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_other_mistake_is_told_at_once() => Assert.Equal(
        2, Problems(("Address", "discord.com"), ("PerSecond", "0")).Count);

    [Fact]
    public void A_negative_number_is_nobodys_id() => Assert.Contains(
        "long number", Assert.Single(Problems(("Operators:0", "-5"))), StringComparison.Ordinal);

    [Case("G05")]
    [Fact]
    public void Without_a_token_there_is_no_bot_and_nothing_is_wrong()
    {
        Assert.Empty(Problems());
        Assert.DoesNotContain(
            new ServiceCollection().AddDiscord(Configuration()),
            service => service.ServiceType == typeof(DiscordPlatform));
    }

    private static IReadOnlyList<string> Problems(params (string Key, string Value)[] settings)
    {
        var errors = new ConfigErrors();
        new OptionsSection("Discord", typeof(DiscordOptions)).Check(Configuration(settings), errors);
        return [.. errors.All.Select(error => error.ToString())];
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting =>
                KeyValuePair.Create<string, string?>($"Discord:{setting.Key}", setting.Value)))
            .Build();
}
