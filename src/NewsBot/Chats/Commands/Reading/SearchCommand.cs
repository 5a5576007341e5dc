using System.Globalization;
using NewsBot.Delivery.Messages;
using NewsBot.Summaries.Search;

namespace NewsBot.Chats.Commands.Reading;

/// <summary><c>/search words</c>: stories in which all the words are, in whatever language.</summary>
public sealed class SearchCommand(
    ChatPreferences preferences,
    StorySearch search,
    FoundStoryLines lines,
    LastQuestions questions) : IChatCommand
{
    private const int Size = 8;
    private const string Page = "page";

    /// <inheritdoc/>
    public string Name => "search";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.Member;

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options => [new("words", OptionKind.Text) { IsRequired = true }];

    /// <inheritdoc/>
    public async Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        // A button has no room for the words: it leafs through the chat's last search.
        bool isLeafing = call.Incoming.IsButton && call.Words is [Page, _];
        string? asked = isLeafing
            ? await questions.FindAsync(call.Chat, cancellation)
            : string.Join(' ', call.Words);
        IReadOnlyList<SearchTerm> terms = SearchText.Terms(asked ?? "");
        if (terms.Count == 0)
            return new CommandResult(call.Say("search.empty"));
        int number = isLeafing && int.TryParse(
            call.Words[1], NumberStyles.None, CultureInfo.InvariantCulture, out int page) ? Math.Max(1, page) : 1;
        FoundStories found = await search.FindAsync(terms, (number - 1) * Size, Size, cancellation);
        return found.Stories.Count == 0
            ? new CommandResult(call.Say("search.none", Shown(asked!)))
            : await ShownAsync(call, asked!, found, number, cancellation);
    }

    private async Task<CommandResult> ShownAsync(
        CommandCall call, string asked, FoundStories found, int number, CancellationToken cancellation)
    {
        var edition = await preferences.EditionAsync(call.Chat, cancellation);
        IReadOnlyList<FoundStoryLine> shown = await lines.ReadAsync(
            found.Stories, call.Chat?.Languages ?? edition?.Languages ?? [], cancellation);
        var page = ListPage.Of([number.ToString(CultureInfo.InvariantCulture)], found.Count, Size);
        return new CommandResult(ChatMessage.Of(
        [
            .. call.Texts.Blocks(
                found.Count < StorySearch.MostCounted ? "search.head" : "search.many", Shown(asked), found.Count),
            .. shown.Select((line, index) => Item(call, line, index + 1, edition?.Zone ?? "UTC")),
            .. call.Texts.Blocks("search.foot"),
        ]) with
        {
            Buttons = page.Buttons($"{Name} {Page}"),
        })
        {
            Numbered = [.. shown.Select(line => line.Story)],
            Question = asked,
        };
    }

    private static MessageBlock Item(CommandCall call, FoundStoryLine line, int number, string zone) => new(
        BlockKind.Line,
        [
            new Span(string.Create(CultureInfo.InvariantCulture, $"{number}. "), SpanStyle.Strong),
            new Span(line.Headline, SpanStyle.Plain, line.Address),
            new Span($" — {Moments.Text(call.Texts, line.Began, zone)} · "),
            new Span(call.Texts.Line("search.outlets", line.Outlets)),
        ]);

    private static string Shown(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
