using System.ComponentModel.DataAnnotations;
using NewsBot.Delivery;

namespace NewsBot.Tests.Delivery;

public sealed class DeliveryOptionsTests
{
    [Fact]
    public void The_defaults_are_valid() => Assert.Empty(Problems(new DeliveryOptions()));

    [Fact]
    public void Each_wrong_setting_of_an_edition_is_named_with_its_reason()
    {
        string[] problems = Problems(new DeliveryOptions
        {
            Editions = { ["kyiv"] = new() { Cron = "0 7 * * *", Zone = "Kyiv", Languages = "ukr", Topic = " " } },
        });
        Assert.Collection(
            problems,
            cron =>
                Assert.StartsWith(
                    "Editions:kyiv:Cron \"0 7 * * *\" is no cron expression", cron, StringComparison.Ordinal),
            zone => Assert.Equal("Editions:kyiv:Zone \"Kyiv\" is no time zone id. Did you mean Europe/Kyiv?", zone),
            languages => Assert.StartsWith("Editions:kyiv:Languages \"ukr\"", languages, StringComparison.Ordinal),
            topic => Assert.StartsWith("Editions:kyiv:Topic", topic, StringComparison.Ordinal));
    }

    private static string[] Problems(DeliveryOptions options)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        return [.. results.Select(result => $"{string.Join(',', result.MemberNames)} {result.ErrorMessage}")];
    }
}
