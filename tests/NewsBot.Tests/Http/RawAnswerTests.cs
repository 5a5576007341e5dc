using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using NewsBot.Fakes.Sites;
using NewsBot.Http;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Http;

public sealed class RawAnswerTests
{
    private static readonly FetchLimits Quick = new()
    {
        HeaderTimeout = TimeSpan.FromMilliseconds(400),
        Deadline = TimeSpan.FromMilliseconds(800),
    };

    [Fact]
    public async Task N04_headers_that_never_end_are_cut() =>
        Assert.Equal(FetchFailureKind.TooSlow, await KindAsync(async (stream, cancellation) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray(), cancellation);
            await ForeverAsync(stream, "X-A: b\r\n", TimeSpan.FromMilliseconds(50), cancellation);
        }));

    [Fact]
    public async Task N04_ten_thousand_headers_are_cut() =>
        Assert.Equal(FetchFailureKind.TooLarge, await KindAsync(
            "HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"X-{i}: v\r\n")) + "\r\n"));

    [Fact]
    public async Task N04_one_header_of_a_megabyte_is_cut() =>
        Assert.Equal(FetchFailureKind.TooLarge, await KindAsync(
            $"HTTP/1.1 200 OK\r\nX-A: {new string('a', 1_000_000)}\r\n\r\n"));

    [Fact]
    public async Task N05_a_body_that_drips_is_cut_at_the_deadline() =>
        Assert.Equal(FetchFailureKind.TooSlow, await KindAsync(async (stream, cancellation) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"u8.ToArray(), cancellation);
            await ForeverAsync(stream, "x", TimeSpan.FromMilliseconds(50), cancellation);
        }));

    [Theory]
    [InlineData("\r\n", "")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n", "8000\r\n")]
    public async Task N06_an_endless_body_is_cut_at_five_megabytes(string head, string chunk)
    {
        string block = chunk + new string('\0', 0x8000) + (chunk.Length > 0 ? "\r\n" : "");
        Assert.Equal(FetchFailureKind.TooLarge, await KindAsync(
            async (stream, cancellation) =>
            {
                await stream.WriteAsync(Encoding.Latin1.GetBytes("HTTP/1.1 200 OK\r\n" + head), cancellation);
                await ForeverAsync(stream, block, TimeSpan.Zero, cancellation);
            },
            new FetchLimits()));
    }

    [Theory]
    [InlineData("Content-Length: 100\r\n\r\nshort")]
    [InlineData("Content-Length: -5\r\n\r\nshort")]
    [InlineData("Content-Length: 5\r\nContent-Length: 6\r\n\r\nshort")]
    [InlineData("Content-Length: five\r\n\r\nshort")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\nshort")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nzz\r\nshort\r\n0\r\n\r\n")]
    public async Task N08_half_a_document_is_no_document(string rest) =>
        Assert.Equal(FetchFailureKind.BadResponse, await KindAsync("HTTP/1.1 200 OK\r\n" + rest));

    [Fact]
    public async Task N08_what_follows_a_document_is_not_taken_for_the_next_answer()
    {
        await using var origin = new RawOrigin(
            "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nshortHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil");
        using UntrustedHttp http = Fetching.Http();
        for (int i = 0; i < 3; i++)
            Assert.Equal("short"u8.ToArray(), Assert.IsType<Fetched>(await http.GetAsync(origin.Address)).Body);
        Assert.Equal(3, origin.Connections);
    }

    [Theory]
    [InlineData("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n")]
    [InlineData("<html>HTTP/0.9 says hello</html>")]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    [InlineData("HTTP/1.1 999 What\r\nContent-Length: 0\r\n\r\n")]
    public async Task N23_what_is_no_proper_answer_is_dropped(string answer) =>
        Assert.Equal(FetchFailureKind.BadResponse, await KindAsync(answer));

    [Fact]
    public async Task N23_a_flood_of_early_answers_is_cut() =>
        Assert.Equal(FetchFailureKind.TooSlow, await KindAsync((stream, cancellation) =>
            ForeverAsync(
                stream, "HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n", TimeSpan.FromMilliseconds(1), cancellation)));

    [Fact]
    public async Task N03_a_certificate_nobody_vouches_for_is_refused_with_its_reason_and_never_http_instead()
    {
        using X509Certificate2 certificate = SelfSigned();
        await using var origin = new RawOrigin(
            async (stream, cancellation) =>
            {
                await using var tls = new SslStream(stream);
                var options = new SslServerAuthenticationOptions { ServerCertificate = certificate };
                await tls.AuthenticateAsServerAsync(options, cancellation);
            },
            readHead: false);
        using UntrustedHttp http = Fetching.Http();
        FetchResult result = await http.GetAsync(new Uri($"https://127.0.0.1:{origin.Address.Port}/"));
        FetchFailed failed = Assert.IsType<FetchFailed>(result);
        Assert.Equal(FetchFailureKind.Tls, failed.Kind);
        Assert.Contains("certificate", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task N03_a_server_that_speaks_no_tls_is_refused()
    {
        await using var origin = new RawOrigin(
            (stream, cancellation) => stream.WriteAsync("HTTP/1.1 400 Bad\r\n\r\n"u8.ToArray(), cancellation).AsTask(),
            readHead: false);
        using UntrustedHttp http = Fetching.Http(Quick);
        FetchResult result = await http.GetAsync(new Uri($"https://127.0.0.1:{origin.Address.Port}/"));
        Assert.IsType<FetchFailed>(result);
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        using X509Certificate2 made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), password: null);
    }

    private static async Task ForeverAsync(
        Stream stream, string piece, TimeSpan pause, CancellationToken cancellation)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(piece);
        while (true)
        {
            await stream.WriteAsync(bytes, cancellation);
            if (pause > TimeSpan.Zero)
                await Task.Delay(pause, TimeProvider.System, cancellation);
        }
    }

    private static Task<FetchFailureKind> KindAsync(string answer) =>
        KindAsync((stream, cancellation) => stream.WriteAsync(Encoding.Latin1.GetBytes(answer), cancellation).AsTask());

    private static async Task<FetchFailureKind> KindAsync(
        Func<Stream, CancellationToken, Task> script, FetchLimits? limits = null)
    {
        await using var origin = new RawOrigin(script);
        using UntrustedHttp http = Fetching.Http(limits ?? Quick);
        return Assert.IsType<FetchFailed>(await http.GetAsync(origin.Address)).Kind;
    }
}
