using System.Net;
using System.Text.Json;
using FsCheck.Xunit;
using NewsBot.Http;

namespace NewsBot.Tests.Http;

public sealed class AddressPolicyTests
{
    private static readonly AddressPolicy Public = AddressPolicy.From(new HttpOptions());

    [Fact]
    public void N12_every_special_address_is_refused_and_no_public_one()
    {
        string? corpora = Environment.GetEnvironmentVariable("NEWSBOT_CORPORA");
        string file = Path.Combine(corpora ?? "", "data", "ip-vectors-iana.json");
        Assert.SkipUnless(File.Exists(file), "NEWSBOT_CORPORA does not hold data/ip-vectors-iana.json.");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file));
        List<string> wrong =
        [
            .. document.RootElement.GetProperty("rows").EnumerateArray()
                .Where(row => row.GetProperty("expect").GetString() is "allow" or "deny")
                .Where(row => Public.Allows(IPAddress.Parse(row.GetProperty("ip").GetString()!))
                    != (row.GetProperty("expect").GetString() == "allow"))
                .Select(row => row.ToString()),
        ];
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("10.0.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("fd00::1")]
    [InlineData("fe80::1%1")]
    public void Inside_addresses_are_refused(string address) => Assert.False(Public.Allows(IPAddress.Parse(address)));

    [Fact]
    public void An_operator_can_allow_an_intranet_and_nothing_more()
    {
        AddressPolicy policy = AddressPolicy.From(new HttpOptions { AllowedAddresses = ["10.1.0.0/16"] });
        Assert.True(policy.Allows(IPAddress.Parse("10.1.2.3")));
        Assert.False(policy.Allows(IPAddress.Parse("10.2.0.1")));
        Assert.False(policy.Allows(IPAddress.Parse("::ffff:10.2.0.1")));
        Assert.True(policy.Allows(IPAddress.Parse("8.8.8.8")));
    }

    [Property]
    public bool What_embeds_an_IPv4_address_is_refused_whatever_it_embeds(uint address)
    {
        byte[] v4 = BitConverter.GetBytes(address);
        return new[] { "::ffff:", "64:ff9b::", "::" }
            .All(prefix => !Public.Allows(IPAddress.Parse(prefix + new IPAddress(v4))));
    }
}
