using NewsBot.Delivery.Messages;
using NewsBot.Digests;
using NewsBot.Summaries;
using NewsBot.Summaries.Gate;
using NewsBot.Summaries.Rendering;
using NewsBot.Topics;

namespace NewsBot.Chats.Commands.Reading;

/// <summary>
/// <c>/why n</c>: why a story is here: its rank, what it was found to say, and what its lines stand on.
/// </summary>
public sealed class WhyCommand(
    ChatPreferences preferences,
    NumberedStories numbered,
    DigestComposer composer,
    VerdictStore verdicts,
    Gazetteer gazetteer) : IChatCommand
{
    private const int MostFacts = 12;
    private const int MostRefused = 8;
    private static readonly TimeSpan AnyAge = TimeSpan.FromDays(3650);
    private readonly FactWords _facts = new(gazetteer);

    /// <inheritdoc/>
    public string Name => "why";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.Member;

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options => [new("number", OptionKind.Number) { IsRequired = true }];

    /// <inheritdoc/>
    public async Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        string? number = call.Words is [var first, ..] ? first : null;
        if (await numbered.FindAsync(call.Chat, number, cancellation) is not { } found
            || await preferences.EditionAsync(call.Chat, cancellation) is not { } edition)
            return new CommandResult(call.Say("story.none"));
        Digest? digest = composer.Compose(new()
        {
            Candidates = [found],
            Moment = call.Now,
            Zone = edition.Zone,
            Languages = [.. found.Summary.ByLanguage.Keys],
            Window = AnyAge,
        });
        return new CommandResult(new ChatMessage
        {
            Sections =
            [
                Reasons(call, found, digest?.Stories[0].RankReasons ?? []),
                .. (call.Chat?.Languages ?? edition.Languages)
                    .Where(found.Summary.ByLanguage.ContainsKey)
                    .Select(language => Lines(call, language, found.Summary.ByLanguage[language])),
                .. Refused(call, await verdicts.OfAsync(found.Story.Id, found.Summary.Version, cancellation)),
            ],
        });
    }

    private MessageSection Reasons(CommandCall call, DigestCandidate found, IReadOnlyList<string> rank) => new()
    {
        Blocks =
        [
            .. call.Texts.Blocks("why.head", found.Story.Articles.Count),
            .. rank.Select(reason => MessageBlock.Of(BlockKind.Bullet, reason)),
            .. call.Texts.Blocks("why.facts", string.Join(" · ", Facts(found.Summary, call.Texts.Language))),
        ],
    };

    private IEnumerable<string> Facts(Summary summary, string language) =>
        summary.Facts.Select(fact => _facts.Say(fact, language) ?? fact)
            .Distinct(StringComparer.Ordinal)
            .Take(MostFacts);

    private static MessageSection Lines(CommandCall call, string language, LocalSummary local) => new()
    {
        Blocks =
        [
            .. call.Texts.Blocks("why.lines", language),
            .. local.Lines.Prepend(local.Headline).Select(line => new MessageBlock(
                BlockKind.Bullet,
                [new Span(line.Text), new Span($" [{string.Join(", ", line.Checks)}]", SpanStyle.Emphasis)])),
        ],
    };

    /// <summary>What was not told, and which rule refused it.</summary>
    private static IEnumerable<MessageSection> Refused(CommandCall call, IReadOnlyList<LineVerdict> verdicts)
    {
        LineVerdict[] refused =
        [
            .. verdicts.Where(verdict => verdict.Refusals.Count > 0)
                .DistinctBy(verdict => verdict.Text, StringComparer.Ordinal),
        ];
        if (refused.Length == 0)
            yield break;
        yield return new MessageSection
        {
            Blocks =
            [
                .. call.Texts.Blocks("why.refused", refused.Length),
                .. refused.Take(MostRefused).Select(verdict => new MessageBlock(
                    BlockKind.Bullet,
                    [
                        new Span(verdict.Text),
                        new Span(
                            $" [{string.Join("; ", verdict.Refusals.Select(one => $"{one.Rule}: {one.Reason}"))}]",
                            SpanStyle.Emphasis),
                    ])),
            ],
        };
    }
}
