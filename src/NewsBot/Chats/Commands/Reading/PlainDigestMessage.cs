using NewsBot.Delivery.Messages;
using NewsBot.Digests;
using NewsBot.Digests.Rendering;
using NewsBot.Summaries;

namespace NewsBot.Chats.Commands.Reading;

/// <summary>A digest as a message: a section a story, its number in the heading.</summary>
public static class PlainDigestMessage
{
    /// <summary>See <see cref="DigestMessageOf"/>.</summary>
    public static ChatMessage Of(Digest digest, IReadOnlyList<string> languages) => new()
    {
        Sections =
        [
            .. digest.Stories.Select((story, index) => Section(story, index + 1, languages)),
        ],
    };

    private static MessageSection Section(DigestStory story, int number, IReadOnlyList<string> languages) => new()
    {
        Blocks =
        [
            .. languages.Where(story.Summary.ByLanguage.ContainsKey)
                .SelectMany(language => Local(story.Summary.ByLanguage[language], $"{number}. ")),
            new MessageBlock(BlockKind.Small, [.. Sources(story)]),
        ],
    };

    private static IEnumerable<MessageBlock> Local(LocalSummary local, string number) =>
    [
        MessageBlock.Of(BlockKind.Heading, number + local.Headline.Text),
        .. local.Lines.Select(line => MessageBlock.Of(
            line.Engine == LineEngine.Original ? BlockKind.Quote : BlockKind.Bullet,
            line.Text)),
    ];

    private static IEnumerable<Span> Sources(DigestStory story) => story.Sources.SelectMany((source, index) => new Span[]
    {
        new(index == 0 ? "" : " · "),
        new(SafeText.OneLine(source.Outlet), SpanStyle.Plain, source.Address),
    });
}
