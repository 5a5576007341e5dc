using NewsBot.Digests;
using NewsBot.Digests.Rendering;

namespace NewsBot.Delivery.Messages;

/// <summary>Says a digest in a chat's languages.</summary>
public sealed class DigestMessages(StorySections sections)
{
    /// <summary>The message of a digest.</summary>
    /// <param name="digest">What it says.</param>
    /// <param name="languages">ISO 639-1 codes, in the reader's order; not empty.</param>
    /// <param name="isLate">True where the reader is told that it comes late.</param>
    public ChatMessage Digest(Digest digest, IReadOnlyList<string> languages, bool isLate) =>
        Digest(digest, languages, digest.IsSample ? "sample" : isLate ? "late" : null);

    /// <summary>The message of what was issued in quiet hours.</summary>
    public ChatMessage CatchUp(Digest digest, IReadOnlyList<string> languages) =>
        Digest(digest, languages, "caught-up");

    private ChatMessage Digest(Digest digest, IReadOnlyList<string> languages, string? mark)
    {
        DigestWords[] words = [.. languages.Select(DigestWords.In)];
        return new ChatMessage
        {
            Sections =
            [
                Title(digest, words, mark),
                .. digest.Stories.Select((story, index) =>
                    sections.Of(story, index + 1, languages, story.IsUpdate ? "update" : null)),
                Foot(digest, words),
            ],
        };
    }

    /// <summary>The message of one story that could not wait for a digest.</summary>
    /// <param name="story">The story.</param>
    /// <param name="languages">ISO 639-1 codes, in the reader's order; not empty.</param>
    /// <param name="isDevelopment">True where it goes on from a message that was sent before.</param>
    public ChatMessage Breaking(DigestStory story, IReadOnlyList<string> languages, bool isDevelopment) => new()
    {
        Sections =
        [
            sections.Of(story, number: null, languages, isDevelopment ? "update" : "breaking"),
            new MessageSection { Blocks = How(languages.Select(DigestWords.In), [story]) },
        ],
    };

    /// <summary>Says each text once, however many languages share it.</summary>
    internal static MessageBlock Small(IEnumerable<string> texts) =>
        MessageBlock.Of(BlockKind.Small, string.Join(" / ", texts.Distinct(StringComparer.Ordinal)));

    internal static IReadOnlyList<MessageBlock> How(
        IEnumerable<DigestWords> words, IReadOnlyList<DigestStory> stories) =>
    [
        .. words.Select(language => MessageBlock.Of(
            BlockKind.Small, language.How(stories.Select(story => story.Summary)))),
    ];

    private static MessageSection Title(Digest digest, IReadOnlyList<DigestWords> words, string? mark)
    {
        string late = mark is null ? "" : $" · {string.Join(" / ", words.Select(language => language[mark]))}";
        string title = string.Join(" / ", words.Select(language => language.Title(digest)));
        return new MessageSection
        {
            Blocks =
            [
                new MessageBlock(BlockKind.Heading, [new Span(title, SpanStyle.Strong), new Span(late)]),
                Small(words.Select(language => language.Moment(digest.Moment, digest.Zone))),
            ],
        };
    }

    private static MessageSection Foot(Digest digest, IReadOnlyList<DigestWords> words)
    {
        List<MessageBlock> blocks = [];
        if (digest.LeftOut > 0)
            blocks.Add(Small(words.Select(language => language.Count("left-out", digest.LeftOut))));
        blocks.AddRange(How(words, digest.Stories));
        return new MessageSection { Blocks = blocks };
    }
}
