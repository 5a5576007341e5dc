using System.Text;
using System.Xml;
using NewsBot.Delivery.Messages;
using NewsBot.Feeds;
using NewsBot.Http;

namespace NewsBot.Chats.Commands.Operating.Sources;

/// <summary>Lists of feeds, out and in: OPML, which every feed reader knows.</summary>
public sealed class FeedExchange(UntrustedHttp http, OpmlImport import)
{
    private const int ShownProblems = 5;

    /// <summary>All feeds that are read, as a list.</summary>
    public static ChatMessage Export(CommandCall call, IReadOnlyList<StoredFeed> all)
    {
        Feed[] read =
        [
            .. all.Where(feed => feed.Status != FeedStatus.Removed && !feed.Feed.Address.IsFile)
                .Select(feed => feed.Feed),
        ];
        return call.Say("feeds.export", read.Length) with
        {
            File = new MessageFile("feeds.opml", "text/x-opml", Encoding.UTF8.GetBytes(Opml.Write(read))),
        };
    }

    /// <summary>Takes over the list at an address.</summary>
    public async Task<CommandResult> ImportAsync(
        CommandCall call,
        IReadOnlyList<StoredFeed> all,
        string text,
        string? language,
        CancellationToken cancellation)
    {
        (IReadOnlyList<OpmlFeed> list, string? problem) = await FetchAsync(text, cancellation);
        if (problem is not null || list.Count == 0)
            return new CommandResult(call.Say("feeds.import.nothing", text, problem ?? "it names no feeds"));
        string? told = language is null ? null : LanguageWords.Read(language)?[0];
        return new CommandResult(call.Say("feeds.import.nothing", text, ""))
        {
            Change = async (session, _) =>
            {
                ImportReport report = await import.AddAsync(session, all, list, told);
                ChatMessage said = Said(call, report);
                return report.Added.Count == 0
                    ? Changed.Nothing(said)
                    : new Changed("imported", null, report.Added.Select(id => id.Value)) { Reply = said };
            },
        };
    }

    private static ChatMessage Said(CommandCall call, ImportReport report) => ChatMessage.Of(
    [
        .. call.Texts.Blocks("feeds.imported", report.Added.Count, report.Known, report.Problems.Count),
        .. report.Problems.Take(ShownProblems).Select(problem => MessageBlock.Of(BlockKind.Bullet, problem)),
    ]);

    private async Task<(IReadOnlyList<OpmlFeed> List, string? Problem)> FetchAsync(
        string text, CancellationToken cancellation)
    {
        AddressVerdict verdict = AddressText.Judge(text);
        if (verdict.Address is not { } address)
            return ([], verdict.Refusal);
        FetchResult answer = await http.FetchAsync(new FetchRequest { Address = address }, cancellation);
        if (answer is not Fetched fetched)
            return ([], (answer as FetchFailed)?.Message);
        try
        {
            using var stream = new MemoryStream(fetched.Body);
            return (Opml.Read(stream), null);
        }
        catch (XmlException error)
        {
            return ([], error.Message.TrimEnd('.'));
        }
    }
}
