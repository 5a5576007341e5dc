using FsCheck.Xunit;
using NewsBot.Http;

namespace NewsBot.Tests.Http;

public sealed class AddressTextTests
{
    [Theory]
    [InlineData("https://example.org/a?b=c", "https://example.org/a?b=c")]
    [InlineData("HTTP://EXAMPLE.ORG:80/", "http://example.org/")]
    [InlineData("http://example.org./x", "http://example.org/x")]
    [InlineData("http://127.0.0.1./", "http://127.0.0.1/")]
    [InlineData("http://0177.0.0.1/", "http://127.0.0.1/")]
    [InlineData("http://0x7f.1/", "http://127.0.0.1/")]
    [InlineData("http://0x7f000001./", "http://127.0.0.1/")]
    [InlineData("http://2130706433/", "http://127.0.0.1/")]
    [InlineData("http://127.1/", "http://127.0.0.1/")]
    [InlineData("http://①②⑦.⓪.⓪.①/", "http://127.0.0.1/")]
    [InlineData("http://１２７.０.０.１/", "http://127.0.0.1/")]
    [InlineData("http://127。0。0。1/", "http://127.0.0.1/")]
    [InlineData("http://[::1]/", "http://[::1]/")]
    [InlineData("http://[::ffff:127.0.0.1]:8080/", "http://[::ffff:127.0.0.1]:8080/")]
    [InlineData("https://новини.укр/я", "https://xn--b1amarcd.xn--j1amh/%D1%8F")]
    [InlineData("  https://example.org/\n", "https://example.org/")]
    public void N13_a_host_is_read_as_a_browser_reads_it(string text, string expected) =>
        Assert.Equal(expected, AddressText.Judge(text).Address?.AbsoluteUri);

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/")]
    [InlineData("gopher://example.org/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("tg://user?id=1")]
    [InlineData("//example.org/x")]
    [InlineData("/relative")]
    [InlineData("")]
    [InlineData("http://")]
    [InlineData("http://user:pw@example.org/")]
    [InlineData("http://user@127.0.0.1/")]
    [InlineData("http://127.0.0.1:6379/")]
    [InlineData("http://example.org:25/")]
    [InlineData("http://example.org:99999/")]
    [InlineData("http://[fe80::1%25eth0]/")]
    [InlineData("http://256.256.256.256/")]
    [InlineData("http://1.2.3.4.5/")]
    [InlineData("http://a..b/")]
    [InlineData("http://exa mple.org/")]
    [InlineData("http://example.org%00.evil/")]
    [InlineData("http://ex%61mple.0x7g/")]
    public void N13_what_is_no_plain_web_address_is_refused_with_a_reason(string text)
    {
        AddressVerdict verdict = AddressText.Judge(text);
        Assert.Null(verdict.Address);
        Assert.False(string.IsNullOrEmpty(verdict.Refusal));
    }

    [Fact]
    public void N13_an_endless_address_is_refused() =>
        Assert.Null(AddressText.Judge("http://example.org/" + new string('a', 10_000)).Address);

    [Property]
    public bool Judging_never_throws_and_what_passes_passes_again(string? host, string? path)
    {
        AddressVerdict verdict = AddressText.Judge($"http://{host}/{path}");
        return verdict.Address is null || AddressText.Judge(verdict.Address).Address == verdict.Address;
    }
}
