using System.Net;
using System.Text.Json;
using NewsBot.Http;
using NewsBot.Measure.Namespaces;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Http;

/// <summary>The addresses that measurements try, against the policy and against a list made by others.</summary>
public sealed class SpecialAddressesTests
{
    private static readonly AddressPolicy Policy = AddressPolicy.From(new HttpOptions());

    [Case("N12")]
    [Fact]
    public void Every_address_of_a_special_block_is_refused_and_none_beside_it()
    {
        Assert.All(SpecialAddresses.Refused, address => Assert.False(Policy.Allows(address), $"{address}"));
        Assert.All(SpecialAddresses.Public, address => Assert.True(Policy.Allows(address), $"{address}"));
        Assert.InRange(SpecialAddresses.Refused.Count, 130, 200);
        Assert.InRange(SpecialAddresses.Public.Count, 60, 100);
    }

    [Case("N12")]
    [Fact]
    public void None_is_missing_that_a_list_of_the_registries_has()
    {
        string? corpora = Environment.GetEnvironmentVariable("NEWSBOT_CORPORA");
        string file = Path.Combine(corpora ?? "", "data", "ip-vectors-iana.json");
        Assert.SkipUnless(File.Exists(file), "NEWSBOT_CORPORA does not hold data/ip-vectors-iana.json.");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file));
        IEnumerable<IPAddress> refused = document.RootElement.GetProperty("rows").EnumerateArray()
            .Where(row => row.GetProperty("expect").GetString() == "deny")
            .Select(row => IPAddress.Parse(row.GetProperty("ip").GetString()!));
        Assert.Empty(refused.Except(SpecialAddresses.Refused));
    }

    [Case("N13")]
    [Fact]
    public void No_form_of_an_inside_address_is_taken_for_a_public_one()
    {
        Assert.InRange(UrlForms.All.Count, 100, 200);
        Assert.All(UrlForms.All, form => Assert.False(LeadsOutside(form), form));
    }

    /// <summary>A name that is none of ours is looked up, and what it leads to is judged then.</summary>
    private static bool LeadsOutside(string form) =>
        AddressText.Judge(form).Address is { } address
        && IPAddress.TryParse(address.DnsSafeHost, out IPAddress? host)
        && Policy.Allows(host);
}
