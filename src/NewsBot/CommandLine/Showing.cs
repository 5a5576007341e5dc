using NewsBot.Delivery;
using NewsBot.Digests;
using NewsBot.Digests.Rendering;
using NewsBot.Web;

namespace NewsBot.CommandLine;

/// <summary>Shows each digest once on the terminal, as it is issued.</summary>
internal sealed class Showing(
    Surroundings surroundings,
    IssuedDigests issued,
    TextDigest text,
    PageAddress page,
    SampleShelf shelf)
{
    /// <summary>Tells the time to those who show something.</summary>
    public TimeProvider Clock => surroundings.Clock;

    /// <summary>Says one line beside the log.</summary>
    public void Tell(string line) => surroundings.Error.WriteLine(line);

    /// <summary>Says where the page and the chat are, once they are there.</summary>
    public async Task AddressAsync()
    {
        await page.Ready;
        Tell($"Page: {page.Address}");
        Tell($"Chat: {await page.NewChatLinkAsync()} (this link works once)");
    }

    /// <summary>Says when an edition issues next; from then on schedules are followed.</summary>
    public void TellNext(NextIssue next) => Tell(
        $"Next digest: {next.Edition.Id}, {DigestWords.In("en").Moment(next.Slot, next.Edition.Zone)}");

    /// <summary>Shows the samples, on the terminal and on the page, until there is a digest.</summary>
    public void ShowSample(Digest sample)
    {
        Tell("No network: no feed has answered. This is the SAMPLE digest; the first real one comes as soon as "
            + "one does.");
        shelf.Sample = sample;
        Write(sample);
    }

    /// <summary>Shows digests until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await foreach (IssuedDigest digest in issued.ToShowAsync(cancellation))
            Write(digest.Digest);
    }

    private void Write(Digest digest)
    {
        surroundings.Out.WriteLine();
        surroundings.Out.Write(text.Render(digest));
        surroundings.Out.Flush();
    }
}
