using System.IO.Compression;
using System.Text;
using NewsBot.Fakes.Sites;
using NewsBot.Http;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Http;

public sealed class UntrustedHttpTests : IAsyncLifetime
{
    private readonly UntrustedHttp _http = Fetching.Http();
    private FakeSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await FakeSite.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task A_page_comes_with_its_type_and_validators()
    {
        FakePage sent = FakePage.Html("<p>hello</p>").With("Cache-Control", "max-age=600");
        _site.Page("/a", sent.With("Last-Modified", "Mon, 10 Feb 2025 05:00:00 GMT") with { ETag = "W/\"7\"" });
        Fetched page = Assert.IsType<Fetched>(await _http.GetAsync(_site.At("/a")));
        Assert.Equal("<p>hello</p>", Encoding.UTF8.GetString(page.Body));
        Assert.Equal("text/html; charset=utf-8", page.ContentType);
        Assert.Equal(new FetchHints("W/\"7\"", "Mon, 10 Feb 2025 05:00:00 GMT", TimeSpan.FromMinutes(10)), page.Hints);
        Assert.Null(page.PermanentAddress);
    }

    [Fact]
    public async Task N18_a_copy_that_is_still_good_is_not_sent_again()
    {
        _site.Page("/a", FakePage.Html("x") with { ETag = "W/\"7\"" });
        var request = new FetchRequest { Address = _site.At("/a"), ETag = "W/\"7\"" };
        Assert.IsType<NotModified>(await _http.FetchAsync(request));
    }

    [Fact]
    public async Task N09_redirects_are_followed_five_times_and_no_more()
    {
        for (int hop = 0; hop < 10; hop++)
            _site.Page($"/{hop}", FakePage.Redirect($"/{hop + 1}", hop % 2 == 0 ? 301 : 308));
        _site.Page("/10", FakePage.Html("there"));
        Fetched page = Assert.IsType<Fetched>(await _http.GetAsync(_site.At("/5")));
        Assert.Equal(_site.At("/10"), page.FinalAddress);
        Assert.Equal(_site.At("/10"), page.PermanentAddress);
        Assert.Equal(FetchFailureKind.TooManyRedirects, await KindAsync(_site.At("/4")));
    }

    [Theory]
    [InlineData("/loop", "/loop", FetchFailureKind.TooManyRedirects)]
    [InlineData("/a", "/b", FetchFailureKind.TooManyRedirects)]
    [InlineData("/a", "http://169.254.169.254/latest/meta-data/", FetchFailureKind.AddressRefused)]
    [InlineData("/a", "http://[::ffff:127.0.0.1]/", FetchFailureKind.AddressRefused)]
    [InlineData("/a", "http://10.1.2.3/", FetchFailureKind.AddressRefused)]
    [InlineData("/a", "file:///etc/passwd", FetchFailureKind.AddressRefused)]
    [InlineData("/a", "http://user:pw@127.0.0.1/", FetchFailureKind.AddressRefused)]
    [InlineData("/a", "//169.254.169.254/", FetchFailureKind.AddressRefused)]
    public async Task N12_N14_every_hop_is_judged(string path, string to, FetchFailureKind kind)
    {
        _site.Page(path, FakePage.Redirect(to)).Page("/b", FakePage.Redirect("/a"));
        Assert.Equal(kind, await KindAsync(_site.At(path)));
    }

    [Fact]
    public async Task N09_a_redirect_that_leads_nowhere_is_a_bad_answer()
    {
        _site.Page("/a", FakePage.OfStatus(301));
        Assert.Equal(FetchFailureKind.BadResponse, await KindAsync(_site.At("/a")));
    }

    [Fact]
    public async Task N10_only_a_wholly_permanent_way_names_a_new_address()
    {
        _site.Page("/a", FakePage.Redirect("/b", 301)).Page("/b", FakePage.Redirect("/c", 302));
        _site.Page("/c", FakePage.Html("x"));
        Assert.Null(Assert.IsType<Fetched>(await _http.GetAsync(_site.At("/a"))).PermanentAddress);
    }

    [Theory]
    [InlineData("https://example.org/feed", "http://example.org/feed")]
    public void N11_a_redirect_from_https_to_http_is_refused(string from, string to)
    {
        FetchException refused = Assert.Throws<FetchException>(() => Redirects.Next(new Uri(from), to));
        Assert.Equal(FetchFailureKind.AddressRefused, refused.Failure.Kind);
    }

    [Theory]
    [InlineData(401, FetchFailureKind.Blocked)]
    [InlineData(403, FetchFailureKind.Blocked)]
    [InlineData(404, FetchFailureKind.NotFound)]
    [InlineData(410, FetchFailureKind.Gone)]
    [InlineData(418, FetchFailureKind.BadResponse)]
    [InlineData(429, FetchFailureKind.RateLimited)]
    [InlineData(500, FetchFailureKind.ServerError)]
    [InlineData(503, FetchFailureKind.ServerError)]
    [InlineData(204, FetchFailureKind.BadResponse)]
    public async Task A_status_is_told_for_what_it_is(int status, FetchFailureKind kind)
    {
        _site.Page("/a", FakePage.OfStatus(status));
        FetchFailed failed = Assert.IsType<FetchFailed>(await _http.GetAsync(_site.At("/a")));
        Assert.Equal((kind, status), (failed.Kind, failed.Status));
    }

    [Theory]
    [InlineData("10", 10.0)]
    [InlineData("-5", 0.0)]
    [InlineData("1e12", 31_536_000.0)]
    [InlineData("soon", null)]
    [InlineData("Mon, 10 Feb 2025 05:01:00 GMT", 60.0)]
    [InlineData("Mon, 10 Feb 2020 05:01:00 GMT", 0.0)]
    [InlineData(null, null)]
    public void N19_retry_after_is_read_in_all_its_forms(string? value, double? seconds)
    {
        var now = new DateTimeOffset(2025, 2, 10, 5, 0, 0, TimeSpan.Zero);
        Assert.Equal(seconds, ResponseHeaders.RetryAfter(value, now)?.TotalSeconds);
    }

    [Theory]
    [InlineData("<html><title>Just a moment...</title><script src='/cdn-cgi/challenge-platform/h/b/x.js'></script>")]
    [InlineData("<html><body>Please enable JS and disable any ad blocker</body></html>")]
    public async Task N20_a_page_that_tests_for_a_browser_is_no_document(string html)
    {
        _site.Page("/a", FakePage.Html(html));
        Assert.Equal(FetchFailureKind.Blocked, await KindAsync(_site.At("/a")));
    }

    [Fact]
    public async Task N22_no_cookie_is_ever_sent_back()
    {
        _site.Page("/a", FakePage.Html("x").With("Set-Cookie", "id=1; Path=/"));
        await _http.GetAsync(_site.At("/a"));
        await _http.GetAsync(_site.At("/a"));
        Assert.DoesNotContain(_site.Requests, request => request.Headers.ContainsKey("Cookie"));
    }

    [Fact]
    public async Task The_user_agent_names_the_project_and_no_trace_of_us_is_sent()
    {
        _site.Page("/a", FakePage.Html("x"));
        await _http.GetAsync(_site.At("/a"));
        FakeRequest request = Assert.Single(_site.Requests);
        Assert.StartsWith("NewsBot/", request.Headers["User-Agent"], StringComparison.Ordinal);
        Assert.False(request.Headers.ContainsKey("traceparent"));
        Assert.Equal(
            "NewsBot/0.1.0 (news digest bot; contact me@example.org)", UserAgent.For("me@\nexample.org "));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    public async Task Compressed_documents_are_unpacked(string encoding)
    {
        byte[] text = Encoding.UTF8.GetBytes("Presiden berbicara dengan mitranya. " + new string('x', 5000));
        _site.Page("/a", Packed(Pack(text, encoding), encoding.Replace("raw ", "", StringComparison.Ordinal)));
        Assert.Equal(text, Assert.IsType<Fetched>(await _http.GetAsync(_site.At("/a"))).Body);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task N07_a_bomb_is_cut_at_five_megabytes(string encoding)
    {
        _site.Page("/a", Packed(Pack(new byte[60_000_000], encoding), encoding));
        Assert.Equal(FetchFailureKind.TooLarge, await KindAsync(_site.At("/a")));
    }

    [Theory]
    [InlineData("gzip, br", 1, 0)]
    [InlineData("gzip", 2, 0)]
    [InlineData("zstd", 1, 0)]
    [InlineData("gzip", 1, 4)]
    [InlineData("gzip", 1, 12)]
    [InlineData("br", 1, 4)]
    public async Task N07_N08_double_unknown_and_broken_encodings_are_refused(string encoding, int layers, int missing)
    {
        byte[] body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 500)));
        for (int layer = 0; layer < layers; layer++)
            body = Pack(body, encoding == "br" ? "br" : "gzip");
        _site.Page("/a", Packed(body[..^missing], encoding));
        Assert.Equal(FetchFailureKind.BadResponse, await KindAsync(_site.At("/a")));
    }

    [Fact]
    public async Task A_gzipped_sitemap_without_an_encoding_header_is_unpacked_once()
    {
        byte[] sitemap = "<urlset/>"u8.ToArray();
        _site.Page("/a.xml.gz", new FakePage { Body = Pack(sitemap, "gzip"), ContentType = "application/gzip" });
        Assert.Equal(sitemap, Assert.IsType<Fetched>(await _http.GetAsync(_site.At("/a.xml.gz"))).Body);
    }

    [Fact]
    public async Task Cancelling_is_the_callers_and_no_failure_of_the_site()
    {
        using var cancel = new CancellationTokenSource();
        _site.Page("/a", FakePage.Html("x") with { Latency = TimeSpan.FromMinutes(1) });
        Task<FetchResult> fetch = _http.FetchAsync(new FetchRequest { Address = _site.At("/a") }, cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetch);
    }

    private static FakePage Packed(byte[] body, string encoding) =>
        new FakePage { Body = body }.With("Content-Encoding", encoding);

    private static byte[] Pack(byte[] body, string encoding)
    {
        using var packed = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest),
            _ => new DeflateStream(packed, CompressionLevel.Fastest),
        })
        {
            stream.Write(body);
        }

        return packed.ToArray();
    }

    private async Task<FetchFailureKind> KindAsync(Uri address) =>
        Assert.IsType<FetchFailed>(await _http.GetAsync(address)).Kind;
}
