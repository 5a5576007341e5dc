using NewsBot.Articles;
using NewsBot.Configuration;
using NewsBot.Delivery;
using NewsBot.Digests;
using NewsBot.Http;
using NewsBot.Stories;
using NewsBot.Tests.Conventions;
using NewsBot.Web;

namespace NewsBot.Tests.Configuration;

public sealed class OptionsSectionTests
{
    private const string Source = "appsettings.json, environment or command line: ";

    private static readonly OptionsSection[] Sections =
    [
        new("Http", typeof(HttpOptions)),
        new("Articles", typeof(ArticlesOptions)),
        new("Stories", typeof(StoriesOptions)),
        new("Digests", typeof(DigestOptions)),
        new("Delivery", typeof(DeliveryOptions)),
        new("Web", typeof(WebOptions)),
    ];

    [Case("G02")]
    [Theory]
    [InlineData("Web:Prot=80", "Web:Prot: This key is not known. Did you mean Port?")]
    [InlineData("Web:Port=http", "Web:Port: This is \"http\", but a whole number is needed.")]
    [InlineData("Web:Port:First=80", "Web:Port: This has keys below it, but a whole number is needed.")]
    [InlineData("Web=80", "Web: This is \"80\", but keys below it are needed.")]
    [InlineData("Stories:Window=01:00:00", "Stories:Window: This key is not known.")]
    [InlineData(
        "Articles:ParseTime=2 s",
        "Articles:ParseTime: This is \"2 s\", but a time such as \"00:05:00\" is needed.")]
    [InlineData(
        "Http:AllowedAddresses=10.0.0.0/8",
        "Http:AllowedAddresses: This is \"10.0.0.0/8\", but a list is needed: Http:AllowedAddresses:0.")]
    [InlineData(
        "Delivery:Editions:daily:Corn=0 0 7 * * ?",
        "Delivery:Editions:daily:Corn: This key is not known. Did you mean Cron?")]
    [InlineData(
        "Delivery:Editions:daily=7:00",
        "Delivery:Editions:daily: This is \"7:00\", but keys below it are needed.")]
    [InlineData(
        "Digests:Acts:talks=much",
        "Digests:Acts:talks: This is \"much\", but a number is needed.")]
    [InlineData("Digests:Acts:talks=7", "Digests:Acts:talks: A weight is from 0 to 1.")]
    public void A_setting_that_does_not_fit_is_named_at_any_depth(string setting, string expected) =>
        Assert.Equal([Source + expected], Problems(setting));

    [Fact]
    public void A_null_is_refused_where_a_value_is_needed()
    {
        string[] problems = Problems("Delivery:Editions:daily:Languages", "Http:Proxy");
        Assert.Equal(
            $"{Source}Delivery:Editions:daily:Languages: "
            + "This is null, but a text is needed; without the key, its default is.",
            Assert.Single(problems));
    }

    [Fact]
    public void Limits_are_told_beside_a_key_that_does_not_fit() => Assert.Equal(
        [
            $"{Source}Web:Prot: This key is not known. Did you mean Port?",
            $"{Source}Web:Port: The field Port must be between 0 and 65535.",
        ],
        Problems("Web:Prot=80", "Web:Port=70000"));

    [Fact]
    public void What_fits_is_let_pass_in_any_case() => Assert.Empty(Problems(
        "web:port=0",
        "Http:AllowedAddresses:0=10.1.0.0/16",
        "Delivery:Editions:daily:Cron=0 0 7,19 * * ?",
        "Digests:Actors:person:someone=0.3",
        "Stories:Strictness=-0.5"));

    [Fact]
    public void The_weight_of_one_actor_can_be_set_and_the_others_stay()
    {
        var options = new DigestOptions();
        Settings("Digests:Actors:person:trump=0.3").GetSection("Digests").Bind(options);
        Assert.Equal(
            (0.3, 1.0, 0.8, null),
            (options.WeightOfActor("person:trump"), options.WeightOfActor("person:putin"),
                options.WeightOfActor("country:ua"), options.WeightOfActor("person:someone")));
    }

    private static string[] Problems(params string[] settings)
    {
        IConfiguration configuration = Settings(settings);
        var errors = new ConfigErrors();
        foreach (OptionsSection section in Sections)
            section.Check(configuration, errors);
        return [.. errors.All.Select(error => error.ToString())];
    }

    private static IConfigurationRoot Settings(params string[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(Pair)).Build();

    private static KeyValuePair<string, string?> Pair(string setting)
    {
        int equals = setting.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? new(setting, null) : new(setting[..equals], setting[(equals + 1)..]);
    }
}
