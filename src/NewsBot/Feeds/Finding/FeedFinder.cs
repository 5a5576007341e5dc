using NewsBot.Feeds.Reading;
using NewsBot.Http;

namespace NewsBot.Feeds.Finding;

/// <summary>What looking for a feed came to.</summary>
/// <param name="Address">Where the feed is; null where none was found.</param>
/// <param name="Document">What it says; null where none was found.</param>
/// <param name="Problem">Why there is none, for a person; null where there is one.</param>
public sealed record FeedSearch(Uri? Address, FeedDocument? Document, string? Problem);

/// <summary>Finds the feed behind an address that somebody gives: the feed itself, or any page of its site.</summary>
public sealed class FeedFinder(UntrustedHttp http, HostGate gate, TimeProvider clock)
{
    private const int MostTries = 8;
    private static readonly TimeSpan EachTry = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan AllTries = TimeSpan.FromSeconds(15);

    /// <summary>Looks for it; at most eight places, for at most a quarter of a minute.</summary>
    /// <param name="text">An address, or a host such as <c>news.example</c>.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<FeedSearch> FindAsync(string text, CancellationToken cancellation)
    {
        AddressVerdict verdict = AddressText.Judge(
            text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text);
        if (verdict.Address is not { } address)
            return new FeedSearch(null, null, verdict.Refusal);
        using var late = new CancellationTokenSource(AllTries, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            return await FindAsync(address, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new FeedSearch(null, null, "the site took too long");
        }
    }

    private async Task<FeedSearch> FindAsync(Uri address, CancellationToken cancellation)
    {
        FetchResult first = await AskAsync(address, cancellation);
        if (first is not Fetched page)
            return new FeedSearch(null, null, (first as FetchFailed)?.Message ?? "it gave nothing to read");
        (FeedDocument? own, string? problem) = TryRead(page);
        if (own is not null)
            return Found(address, page, own);
        string html = FeedCharset.Decode(page.Body, page.ContentType, new ReadNotes());
        foreach (Uri place in PageLinks.Of(html, page.FinalAddress).Take(MostTries))
        {
            if (AddressText.Judge(place.AbsoluteUri).Address is { } there
                && await AskAsync(there, cancellation) is Fetched answer
                && TryRead(answer).Document is { Entries.Count: > 0 } document)
                return Found(there, answer, document);
        }

        return new FeedSearch(null, null, problem);
    }

    private static FeedSearch Found(Uri asked, Fetched answer, FeedDocument document) =>
        new(answer.PermanentAddress ?? asked, document, null);

    private static (FeedDocument? Document, string? Problem) TryRead(Fetched answer)
    {
        try
        {
            var options = new FeedReadOptions();
            return (FeedReader.Read(answer.Body, answer.ContentType, answer.FinalAddress, options), null);
        }
        catch (FeedFormatException error)
        {
            return (null, error.Message.TrimEnd('.'));
        }
    }

    private async Task<FetchResult> AskAsync(Uri address, CancellationToken cancellation)
    {
        await using (await gate.EnterAsync(address.IdnHost, cancellation))
        {
            return await http.FetchAsync(
                new FetchRequest { Address = address, Deadline = EachTry }, cancellation);
        }
    }
}
