using NewsBot.Delivery.Messages;
using NewsBot.Digests.Rendering;

namespace NewsBot.Delivery.Latest;

/// <summary>Says the newest stories in a chat's languages.</summary>
public sealed class LatestMessages(StorySections sections)
{
    /// <summary>The message.</summary>
    public ChatMessage Of(LatestNews news, LatestQuery query)
    {
        string[] languages = query.Languages.Split(',');
        DigestWords[] words = [.. languages.Select(DigestWords.In)];
        return new ChatMessage
        {
            Sections =
            [
                Title(news, query, words),
                .. (news.Digest?.Stories ?? []).Select((story, index) =>
                    sections.Of(story, index + 1, languages, mark: null)),
                new MessageSection { Blocks = DigestMessages.How(news.Digest is null ? [] : words,
                news.Digest?.Stories ?? []) },
            ],
        };
    }

    private static MessageSection Title(LatestNews news, LatestQuery query, IReadOnlyList<DigestWords> words)
    {
        string title = string.Join(" / ", words.Select(language => language["latest"]));
        List<MessageBlock> blocks =
        [
            new MessageBlock(BlockKind.Heading, [new Span(title, SpanStyle.Strong)]),
            DigestMessages.Small(words.Select(language => Checked(news, query, language))),
        ];
        if (news.Digest is null)
            blocks.AddRange(words.Select(language => MessageBlock.Of(BlockKind.Line, language["nothing"])));
        return new MessageSection { Blocks = blocks };
    }

    private static string Checked(LatestNews news, LatestQuery query, DigestWords words) =>
        news.Checked is { } moment
            ? words["checked"].Replace("{0}", words.Moment(moment, query.Zone), StringComparison.Ordinal)
            : words["never-checked"];
}
