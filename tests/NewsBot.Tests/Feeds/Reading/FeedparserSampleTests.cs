using System.Text;
using System.Text.RegularExpressions;
using NewsBot.Feeds.Reading;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Feeds.Reading;

public sealed class FeedparserSampleTests(ITestOutputHelper output)
{
    private static readonly Regex Comment = new(
        """<!--(?<c>[\s\S]{0,4000}?Expect:[\s\S]{0,4000}?)-->""", RegexOptions.NonBacktracking);
    private static readonly Regex Header = new(
        """Header:\s*(?<name>[\w-]+):\s*(?<value>[^\n]*)""", RegexOptions.NonBacktracking);
    private static readonly Regex Expect = new("""Expect:\s*(?<e>[\s\S]*)""", RegexOptions.NonBacktracking);

    [Case("F01")]
    [Fact]
    public void Feeds_of_the_public_feedparser_suite_are_read_as_expected()
    {
        string? corpora = Environment.GetEnvironmentVariable("NEWSBOT_CORPORA");
        string folder = Path.Combine(corpora ?? "", "data", "feedparser-sample");
        if (corpora is null || !Directory.Exists(folder))
            Assert.Skip("The public feedparser sample is not here (set NEWSBOT_CORPORA).");
        int met = 0;
        int mapped = 0;
        int read = 0;
        var found = Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories);
        string[] files = [.. found.Order(StringComparer.Ordinal)];
        foreach (string file in files)
        {
            bool?[] results = [.. Try(file)];
            read += results.Length == 0 || results[0] is not false ? 1 : 0;
            mapped += results.Skip(1).Count(r => r is not null);
            met += results.Skip(1).Count(r => r is true);
        }

        output.WriteLine($"figures: feedparser sample: {met} of {mapped} expectations met ("
            + $"{100.0 * met / mapped:F1} %), {read} of {files.Length} files read");
        Assert.True(mapped > 100);
        Assert.True(met >= 0.97 * mapped, $"{met} of {mapped} expectations met");
        Assert.True(read >= 0.97 * files.Length, $"{read} of {files.Length} files read");
    }

    // First whether the file was read at all, then one result for each expectation.
    private List<bool?> Try(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        string comment = Comment.Match(Encoding.Latin1.GetString(bytes)).Groups["c"].Value;
        var headers = Header.Matches(comment).ToDictionary(
            m => m.Groups["name"].Value, m => m.Groups["value"].Value.Trim(), StringComparer.OrdinalIgnoreCase);
        var address = new Uri(headers.GetValueOrDefault("Content-Location", "http://127.0.0.1:8097/"));
        try
        {
            string? contentType = headers.GetValueOrDefault("Content-Type");
            var feed = FeedReader.Read(bytes, contentType, address, new FeedReadOptions());
            var expectations = FeedparserExpectation.In(Expect.Match(comment).Groups["e"].Value);
            return [true, .. expectations.Select(e => Report(file, e, e.IsMetBy(feed), feed))];
        }
        catch (FeedFormatException refused)
        {
            output.WriteLine($"{file}: {refused.Message}");
            return [false];
        }
    }

    private bool? Report(string file, FeedparserExpectation expectation, bool? met, NewsBot.Feeds.FeedDocument feed)
    {
        if (met is false)
        {
            output.WriteLine($"{file}: {expectation.Subject} == {expectation.Literal}\n"
                + $"    but: {feed.Title} | {string.Concat(feed.Entries.Take(1))}");
        }

        if (met is null)
            output.WriteLine($"(not in our model: {expectation.Subject})");
        return met;
    }
}
