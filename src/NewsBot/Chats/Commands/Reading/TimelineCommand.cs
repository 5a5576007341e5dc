using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NewsBot.Delivery;
using NewsBot.Delivery.Messages;
using NewsBot.Digests.Rendering;
using NewsBot.Digests.Timelines;
using NewsBot.Stories;
using NewsBot.Topics;

namespace NewsBot.Chats.Commands.Reading;

/// <summary>
/// <c>/timeline [days]</c>: what stood out, as a dated list, and how much was written each day, as a picture.
/// </summary>
public sealed partial class TimelineCommand(
    ChatPreferences preferences,
    CoverageStore coverage,
    FoundStoryLines lines,
    Lazy<TopicList> topics,
    ILogger<TimelineCommand> log) : IChatCommand
{
    private const int Usual = 14;
    private const int Fewest = 2;
    private const int Longest = 60;
    private const int MostEvents = 12;

    /// <inheritdoc/>
    public string Name => "timeline";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.Member;

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options => [new("days", OptionKind.Number)];

    /// <inheritdoc/>
    public async Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        int days = Usual;
        if (call.Words is [var word, ..]
            && !int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out days))
            return new CommandResult(call.Say("timeline.unknown", word));
        days = Math.Clamp(days, Fewest, Longest);
        if (await preferences.EditionAsync(call.Chat, cancellation) is not { } edition)
            return new CommandResult(call.Say("subscribe.none"));
        IReadOnlyList<CoverageHour> hours =
            await coverage.ReadAsync(edition.Topic, call.Now.AddDays(-days - 1), cancellation);
        Timeline timeline = Timeline.Of(
            hours, call.Now, days, TimeZoneInfo.FindSystemTimeZoneById(edition.Zone), MostEvents);
        return timeline.Events.Count == 0
            ? new CommandResult(call.Say("timeline.none", days))
            : await ShownAsync(call, timeline, edition, cancellation);
    }

    private async Task<CommandResult> ShownAsync(
        CommandCall call, Timeline timeline, Edition edition, CancellationToken cancellation)
    {
        IReadOnlyList<FoundStoryLine> told = await lines.ReadAsync(
            [.. timeline.Events.Select(one => one.Story)], call.Chat?.Languages ?? edition.Languages, cancellation);
        Dictionary<StoryId, FoundStoryLine> by = told.ToDictionary(line => line.Story);
        // A story that has no summary yet would be a number without a line.
        timeline = timeline with { Events = [.. timeline.Events.Where(one => by.ContainsKey(one.Story))] };
        Topic? topic = topics.Value.All.FirstOrDefault(one => one.Id == edition.Topic);
        string title = topic?.In(call.Texts.Language) ?? "";
        return new CommandResult(ChatMessage.Of(
        [
            .. call.Texts.Blocks("timeline.head", title, timeline.Days.Count),
            .. timeline.Events.Select((one, index) => Item(call, one, by[one.Story], index + 1)),
            .. call.Texts.Blocks("timeline.foot"),
        ]) with
        {
            Image = TryDraw(call, timeline, title),
        })
        {
            Numbered = [.. timeline.Events.Select(one => one.Story)],
        };
    }

    private static MessageBlock Item(CommandCall call, TimelineEvent one, FoundStoryLine line, int number)
    {
        string month = DigestWords.In(call.Texts.Language)["months"].Split('|')[one.Day.Month - 1];
        return new MessageBlock(
            BlockKind.Line,
            [
                new Span(string.Create(CultureInfo.InvariantCulture, $"{number}. "), SpanStyle.Strong),
                new Span(string.Create(CultureInfo.InvariantCulture, $"{one.Day.Day} {month} — ")),
                new Span(line.Headline, SpanStyle.Plain, line.Address),
                new Span(string.Create(CultureInfo.InvariantCulture, $" ({one.Articles})"), SpanStyle.Emphasis),
            ]);
    }

    /// <summary>Where no picture can be drawn (a system without the library), the list is the answer.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The edge of the picture: the list goes out without it.")]
    private MessageImage? TryDraw(CommandCall call, Timeline timeline, string title)
    {
        try
        {
            return new MessageImage(
                TimelinePicture.Draw(timeline, call.Texts.Line("timeline.picture", title)),
                call.Texts.Line("timeline.picture.said", timeline.Days.Count));
        }
        catch (Exception error)
        {
            Log.NotDrawn(log, error);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The picture of a timeline could not be drawn; it is sent without.")]
        public static partial void NotDrawn(ILogger log, Exception error);
    }
}
