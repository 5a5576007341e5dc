using System.Security.Cryptography;
using NewsBot.Feeds.Reading;
using NewsBot.Http;

namespace NewsBot.Feeds;

/// <summary>Asks one feed, on the network or on this machine, and reads what it says.</summary>
public sealed class FeedFetch(UntrustedHttp http, TimeProvider clock)
{
    private const string Accept =
        "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, "
        + "text/html;q=0.7, */*;q=0.5";

    /// <summary>Asks once. What is wrong with the feed is a <see cref="FeedFailed"/>, never an exception.</summary>
    public async Task<PollAttempt> AskAsync(StoredFeed feed, CancellationToken cancellation)
    {
        if (feed.Address.IsFile)
            return await Task.Run(() => FileFeed.Read(feed), cancellation);
        FetchResult result = await http.FetchAsync(Request(feed), cancellation);
        return result switch
        {
            NotModified same => new FeedUnchanged(same.Hints, WithBody: false)
            {
                PermanentAddress = same.PermanentAddress,
            },
            FetchFailed failed => new FeedFailed(failed),
            Fetched fetched => Read(feed, fetched),
            _ => throw new InvalidOperationException($"A fetch gave {result.GetType().Name}."),
        };
    }

    /// <summary>What stands for a body, to know it again.</summary>
    public static string HashOf(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body)[..16]);

    private static PollAttempt Read(StoredFeed feed, Fetched fetched)
    {
        string hash = HashOf(fetched.Body);
        if (hash == feed.History.BodyHash)
        {
            return new FeedUnchanged(fetched.Hints, WithBody: true) { PermanentAddress = fetched.PermanentAddress };
        }

        try
        {
            var options = new FeedReadOptions { Selector = feed.Feed.Selector };
            FeedDocument document = FeedReader.Read(fetched.Body, fetched.ContentType, fetched.FinalAddress, options);
            return new FeedRead(document, fetched.Hints, hash) { PermanentAddress = fetched.PermanentAddress };
        }
        catch (FeedFormatException error)
        {
            return new FeedFailed(new FetchFailed(FetchFailureKind.BadResponse, error.Message.TrimEnd('.')));
        }
    }

    private FetchRequest Request(StoredFeed feed)
    {
        bool believe = clock.GetUtcNow() - feed.History.LastBody < FeedCourse.LongestWithoutBody;
        return new FetchRequest
        {
            Address = feed.Address,
            Accept = Accept,
            ETag = believe ? feed.History.ETag : null,
            LastModified = believe ? feed.History.LastModified : null,
        };
    }
}
